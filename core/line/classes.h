// Classes: what a character is to the line breaker (typography 2.1), first by its code, then by its
// neighbours.
#pragma once

#include "line/character.h"

#include <optional>
#include <vector>

namespace jianbao::line {

// The class of a code point standing alone; “ ‘ are open and ” ’ close until quotes have been
// looked at.
[[nodiscard]] CharacterClass class_of(char32_t code);

// Latin words and numbers with the signs that are part of them.
[[nodiscard]] inline bool is_western(CharacterClass kind) {
  using enum CharacterClass;
  return kind == latin || kind == digit || kind == latin_open || kind == latin_close ||
         kind == suffix || kind == prefix;
}
[[nodiscard]] inline bool is_western(Character const& character) {
  return is_western(character.kind);
}
// The same, but not of a script whose words we know nothing of (Hebrew, Thai, Korean letters …).
[[nodiscard]] bool is_latin_letter(char32_t code);
[[nodiscard]] inline bool is_latin_text(Character const& character) {
  if (character.kind != CharacterClass::latin) return is_western(character);
  return is_latin_letter(character.code);
}
// An ideograph of any plane, or a radical.
[[nodiscard]] bool is_ideograph(char32_t code);
// A letter of Latin, Greek or Cyrillic, or a raised or lowered figure.
[[nodiscard]] bool is_letter(char32_t code);
// Characters of one em whose neighbours need no typed space.
[[nodiscard]] bool is_full_width(Character const& character);

// Quotes and apostrophes by their surroundings: “ ” ‘ ’ stay open and close beside Chinese, else
// become Latin.
void classify_quotes(std::vector<Character>& characters);
// All other classes that depend on neighbours: signs, hyphens, slashes, list and note marks, points
// in numbers.
void classify_by_context(std::vector<Character>& characters);

// The body of a character whose width is a rule and not the font's: marks half an em, —— two em
// (GB/T 15834 5.1).
[[nodiscard]] std::optional<Length> body_width(Character const& character);

}  // namespace jianbao::line
