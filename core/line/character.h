// Character: the unit of line setting: one code point with what clings to it (marks, selectors, the
// second half of ——). The breaker and the justifier work on arrays of these and know nothing of
// fonts.
#pragma once

#include "base/length.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jianbao::line {

enum class CharacterClass : std::uint8_t {
  han,          // ideographs, kana, symbols of one em
  open,         // （ 《 “ … full-width
  close,        // ） 》 ” …
  middle,       // ， 、 ； ：
  end,          // 。 ． ？ ！
  double_mark,  // —— and ……, two em
  connector,    // — ～ – ‐ and a lone …
  interpunct,   // ·
  slash,        // / between Han
  suffix,       // % ‰ ℃ °
  prefix,       // ￥ − № before a number
  note,         // ① [1] and raised marks that belong to what stands before
  latin,
  digit,
  latin_open,   // ( [ { and Latin opening quotes
  latin_close,  // ) ] } , . ; : ! ? and Latin closing quotes
  space,        // between Latin words
  fixed_space,  // U+00A0, U+3000: never a break
  newline
};

struct Character {
  char32_t code = 0;
  CharacterClass kind = CharacterClass::han;
  Length em;     // the size it is set in
  Length width;  // of its body; for a mark half an em, its blank half is a gap
  std::uint32_t text_at = 0, text_length = 0;  // bytes of the cleaned text
  std::uint32_t span = 0;
  bool raised = false;       // superscript
  bool keep = false;         // of a span that is never broken inside
  bool joined = false;       // drawn by the glyph before it: a ligature
  bool cluster = false;      // more than one code point
  bool joiner = false;       // the last of them is U+200D
  bool may_break = false;    // U+200B stood before it
  bool no_break = false;     // U+2060 stood before it
  bool soft_hyphen = false;  // a letter that U+00AD and another letter follow
  Length hyphen;             // width of the hyphen drawn when a line ends there
};

// Text after cleaning, with its characters.
struct Characters {
  std::string text;
  std::vector<Character> items;
};

}  // namespace jianbao::line
