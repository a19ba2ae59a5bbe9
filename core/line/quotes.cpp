// Quotes by context. UAX #14 calls “ ” ‘ ’ QU and leaves the rest to the language; here a pair is
// Chinese when what stands outside on either side, or first or last inside, is Chinese
// (typography 2.4).
#include "line/classes.h"

#include <optional>

namespace jianbao::line {

namespace {

using enum CharacterClass;

bool is_quote(char32_t code) {
  return code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D;
}
bool is_opening(char32_t code) {
  return code == 0x2018 || code == 0x201C;
}

// For every character the nearest one before and after it that is no space and no quote.
struct Neighbours {
  std::vector<std::ptrdiff_t> before, after;
};

bool is_transparent(Character const& character) {
  return character.kind == space || is_quote(character.code);
}

Neighbours find_neighbours(std::vector<Character> const& characters) {
  auto const size = static_cast<std::ptrdiff_t>(characters.size());
  Neighbours result{std::vector<std::ptrdiff_t>(characters.size(), -1),
                    std::vector<std::ptrdiff_t>(characters.size(), -1)};
  auto const at = [](std::ptrdiff_t i) { return static_cast<std::size_t>(i); };
  for (std::ptrdiff_t i = 1; i < size; ++i)
    result.before[at(i)] = is_transparent(characters[at(i - 1)]) ? result.before[at(i - 1)] : i - 1;
  for (std::ptrdiff_t i = size - 2; i >= 0; --i)
    result.after[at(i)] = is_transparent(characters[at(i + 1)]) ? result.after[at(i + 1)] : i + 1;
  return result;
}

class QuoteClassifier {
 public:
  explicit QuoteClassifier(std::vector<Character>& characters)
      : characters_(characters), neighbours_(find_neighbours(characters)) {}

  void run() {
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (!is_quote(characters_[i].code)) continue;
      if (is_apostrophe(i)) {
        characters_[i].kind = latin;
      } else if (is_opening(characters_[i].code)) {
        open_.push_back(i);
      } else if (!open_.empty() && characters_[i].code == characters_[open_.back()].code + 1) {
        settle_pair(open_.back(), i);
        open_.pop_back();
      } else {
        settle_single(i);
      }
    }
    for (std::size_t i : open_)
      settle_single(i);
  }

 private:
  [[nodiscard]] bool is_chinese(std::ptrdiff_t i) const {
    if (i < 0) return false;
    Character const& character = characters_[static_cast<std::size_t>(i)];
    return is_full_width(character) || character.kind == interpunct;
  }
  [[nodiscard]] bool is_word(std::size_t i) const {
    return i < characters_.size() &&
           (is_letter(characters_[i].code) || characters_[i].kind == digit);
  }
  [[nodiscard]] bool is_apostrophe(std::size_t i) const {
    return characters_[i].code == 0x2019 && i > 0 && is_word(i - 1) && is_word(i + 1);
  }
  void settle(std::size_t i, bool chinese) {
    bool const opens = is_opening(characters_[i].code);
    if (chinese) {
      characters_[i].kind = opens ? open : close;
    } else {
      characters_[i].kind = opens ? latin_open : latin_close;
    }
  }
  void settle_single(std::size_t i) {
    settle(i, is_chinese(neighbours_.before[i]) || is_chinese(neighbours_.after[i]));
  }
  void settle_pair(std::size_t first, std::size_t last) {
    bool const chinese =
        is_chinese(neighbours_.before[first]) || is_chinese(neighbours_.after[first]) ||
        is_chinese(neighbours_.before[last]) || is_chinese(neighbours_.after[last]);
    settle(first, chinese);
    settle(last, chinese);
  }

  std::vector<Character>& characters_;
  Neighbours neighbours_;
  std::vector<std::size_t> open_;
};

}  // namespace

void classify_quotes(std::vector<Character>& characters) {
  for (Character const& character : characters) {
    if (!is_quote(character.code)) continue;
    QuoteClassifier(characters).run();
    return;
  }
}

}  // namespace jianbao::line
