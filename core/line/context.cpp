// Classes that depend on neighbours (typography 2.1, 2.4).
#include "line/classes.h"

namespace jianbao::line {

namespace {

using enum CharacterClass;

bool is_superscript(char32_t code) {
  return code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x207F);
}

bool is_circled(char32_t code) {
  return (code >= 0x2460 && code <= 0x2473) || (code >= 0x24EA && code <= 0x24FF) ||
         (code >= 0x2776 && code <= 0x2793) || (code >= 0x3251 && code <= 0x325F);
}

class ContextClassifier {
 public:
  explicit ContextClassifier(std::vector<Character>& characters) : characters_(characters) {}

  void run() {
    for (std::size_t i = 0; i < characters_.size(); ++i)
      if (!is_settled(characters_[i])) settle(i);
  }

 private:
  // Ideographs and figures of everyday text are what they are alone.
  static bool is_settled(Character const& c) {
    return !c.raised && (c.kind == digit || (c.kind == han && c.code >= 0x3400 && c.code < 0xFF00));
  }

  [[nodiscard]] CharacterClass before(std::size_t i) const {
    return i > 0 ? characters_[i - 1].kind : newline;
  }
  // The classes after i are still those of the code alone.
  [[nodiscard]] CharacterClass after(std::size_t i) const {
    return i + 1 < characters_.size() ? characters_[i + 1].kind : newline;
  }
  [[nodiscard]] bool is_letter_at(std::size_t i) const {
    return i < characters_.size() && is_letter(characters_[i].code);
  }
  [[nodiscard]] bool between_digits(std::size_t i) const {
    return before(i) == digit && after(i) == digit;
  }
  // Something a note can belong to.
  [[nodiscard]] bool after_word(std::size_t i) const {
    CharacterClass const kind = before(i);
    return kind == han || kind == close || kind == note || kind == latin || kind == digit ||
           kind == suffix || kind == latin_close;
  }

  void settle(std::size_t i) {
    Character& c = characters_[i];
    if (c.kind == newline) {
      in_quotes_ = false;
    } else if (c.kind == space || c.kind == fixed_space) {
      return;
    } else if (c.raised && !is_western(before(i)) && after_word(i)) {
      c.kind = note;
    } else if (c.kind == slash) {
      bool const doubled = after(i) == slash && c.code == U'/';  // ://
      if (is_western(before(i)) && (is_western(after(i)) || doubled)) c.kind = latin;
    } else if (c.kind == connector) {
      settle_dash(i);
    } else if (c.kind == latin || c.kind == prefix) {
      settle_sign(i);
    } else if (c.kind == latin_close || c.code == 0xFF0E) {
      // Points and commas of a number; ． only between full-width digits.
      if (c.code < 0x10000 && between_digits(i)) c.kind = digit;
    } else if (is_circled(c.code)) {
      c.kind = after_word(i) ? note : han;  // else the mark of a list item
    } else if (c.kind == latin_open && c.code == U'[') {
      settle_bracketed_note(i);
    } else if (c.kind == note && before(i) == newline) {
      c.kind = latin;
    }
  }

  // A dash between Latin letters is the Latin dash.
  void settle_dash(std::size_t i) {
    std::size_t const left = before(i) == space ? 2 : 1;
    std::size_t const right = after(i) == space ? 2 : 1;
    Character& c = characters_[i];
    if (i >= left && is_letter_at(i - left) && is_letter_at(i + right) && c.code < 0x2E80)
      c.kind = latin;
  }

  void settle_sign(std::size_t i) {
    Character& c = characters_[i];
    if (c.code == U'"') {
      settle_straight_quote(i);
    } else if (c.code == U'-') {
      if (is_western(before(i)) && is_western(after(i))) return;
      bool const beside_han = before(i) == han || after(i) == han || before(i) == close;
      if (after(i) == digit && !is_western(before(i)))
        c.kind = prefix;
      else if (beside_han)
        c.kind = connector;
    } else if (c.code == U'+') {
      if (after(i) == digit && !is_western(before(i))) c.kind = prefix;
    } else if (c.kind == prefix && after(i) != digit && after(i) != prefix) {
      if (c.code == 0xB1 || c.code == 0x2212) c.kind = latin;
    } else if (is_superscript(c.code) || c.code == U'*') {
      if (!is_western(before(i)) && after_word(i)) c.kind = note;
    }
  }

  // Straight quotes open and close by turns; one right after a figure is a sign for inches unless a
  // quote is open, one between a word and a space can only close.
  void settle_straight_quote(std::size_t i) {
    if (!in_quotes_ && before(i) == digit) return;
    bool const after_space = before(i) == space || before(i) == newline;
    bool const closes = in_quotes_ || (after(i) == space && !after_space);
    characters_[i].kind = closes ? latin_close : latin_open;
    in_quotes_ = !closes;
  }

  // [1] after Chinese is the mark of a note.
  void settle_bracketed_note(std::size_t i) {
    if (before(i) != han && before(i) != close) return;
    std::size_t last = i + 1;
    while (last < characters_.size() && last < i + 4 && characters_[last].kind == digit)
      ++last;
    if (last == i + 1 || last >= characters_.size() || characters_[last].code != U']') return;
    for (std::size_t k = i; k <= last; ++k)
      characters_[k].kind = note;
  }

  std::vector<Character>& characters_;
  bool in_quotes_ = false;
};

}  // namespace

void classify_by_context(std::vector<Character>& characters) {
  ContextClassifier(characters).run();
}

}  // namespace jianbao::line
