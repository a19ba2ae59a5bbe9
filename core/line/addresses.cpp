// Addresses and hyphenated words: the places inside a Latin word that may break
// (typography 2.3.5, 2.3.6).
#include "line/classes.h"
#include "line/units.h"

#include <algorithm>
#include <string_view>

namespace jianbao::line {

namespace {

constexpr std::uint16_t inside_word = 60;

bool is_letter_at(std::span<Character const> word, std::size_t i) {
  return i < word.size() && is_letter(word[i].code);
}

enum class Kind { word, address, mail };

bool starts_with(std::span<Character const> word, std::u32string_view text) {
  if (word.size() < text.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (word[i].code != text[i]) return false;
  return true;
}

Kind kind_of(std::span<Character const> word) {
  if (starts_with(word, U"www.")) return Kind::address;
  bool at = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i].code == U':' && starts_with(word.subspan(i), U"://")) return Kind::address;
    if (at && word[i].code == U'.') return Kind::mail;
    if (i > 0 && word[i].code == U'@') at = true;
  }
  return Kind::word;
}

bool opens_after(std::span<Character const> word, std::size_t i, Kind kind) {
  char32_t const code = word[i].code, next = word[i + 1].code;
  CharacterClass const after = word[i + 1].kind;
  if (after == CharacterClass::latin_close || after == CharacterClass::suffix) return false;
  if (kind == Kind::mail) return (code == U'@' || code == U'.') && next != U'.';
  std::u32string_view const signs = U"/?&=.:";
  return signs.find(code) != signs.npos && signs.find(next) == signs.npos;
}

// A hyphen between two parts of two letters at least.
bool is_word_hyphen(std::span<Character const> word, std::size_t i) {
  return word[i].code == U'-' && i >= 2 && is_letter_at(word, i - 1) && is_letter_at(word, i - 2) &&
         is_letter_at(word, i + 1) && is_letter_at(word, i + 2);
}

// Without one of these there is nothing to open.
bool is_opener(Character const& character) {
  return character.code < 0x80 &&
         std::string_view("-:@w").find(static_cast<char>(character.code)) != std::string_view::npos;
}

}  // namespace

void open_addresses(std::span<Character const> characters, std::vector<Opportunity>& places) {
  if (std::none_of(characters.begin(), characters.end(), is_opener)) return;
  for (std::size_t first = 0; first < characters.size(); ++first) {
    if (!is_latin_text(characters[first])) continue;
    std::size_t last = first + 1;
    while (last < characters.size() && is_latin_text(characters[last]))
      ++last;
    auto const word = characters.subspan(first, last - first);
    Kind const kind = word.size() > 4 ? kind_of(word) : Kind::word;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      bool const opens = kind == Kind::word ? is_word_hyphen(word, i) : opens_after(word, i, kind);
      bool const inside = opens && places[first + i + 1].closed <= Closed::number &&
                          !characters[first + i + 1].keep;
      if (inside) places[first + i + 1] = {Closed::no, inside_word, Tailoring::addresses_open};
    }
    first = last;
  }
}

}  // namespace jianbao::line
