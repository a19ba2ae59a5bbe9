#include "line/classes.h"

#include "line/ascii_table.h"
#include "line/line_break_class.h"

#include <string_view>

namespace jianbao::line {

namespace {

using enum CharacterClass;

constexpr bool within(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

constexpr bool contains(std::u32string_view list, char32_t code) {
  return list.find(code) != std::u32string_view::npos;
}

constexpr CharacterClass find_ascii_class(char32_t code) {
  if (within(code, U'0', U'9')) return digit;
  if (contains(U"([{", code)) return latin_open;
  if (contains(U")]},.;:!?", code)) return latin_close;
  switch (code) {
    case U' ':
      return space;
    case U'\n':
      return newline;
    case U'%':
      return suffix;
    case U'$':
      return prefix;
    case U'/':
      return slash;
    default:
      return latin;
  }
}

constexpr auto ascii = ascii_table<find_ascii_class>();

// U+2000 to U+206F: general punctuation.
CharacterClass punctuation_class(char32_t code) {
  if (code == 0x2007 || code == 0x202F) return fixed_space;
  if (code <= 0x200A || code == 0x205F) return space;
  if (contains(U"\u2010\u2011\u2012\u2013\u2014\u2015\u2026", code)) return connector;
  if (contains(U"\u2018\u201C", code)) return open;
  if (contains(U"\u2019\u201D", code)) return close;
  if (contains(U"\u2030\u2031\u2032\u2033", code)) return suffix;
  if (contains(U"\u2020\u2021", code)) return note;
  if (code == 0x2027) return interpunct;
  return code == 0x203B ? han : latin;  // ※
}

CharacterClass symbol_class(char32_t code) {
  if (code < 0x2000) {
    if (code == 0xA0) return fixed_space;
    if (code == 0xA5 || code == 0xA3 || code == 0xB1) return prefix;
    if (code == 0xB0) return suffix;
    return code == 0xB7 ? interpunct : latin;
  }
  if (code < 0x2070) return punctuation_class(code);
  if (code == 0x2103 || code == 0x2109) return suffix;
  if (code == 0x2116 || code == 0x20AC || code == 0x2212) return prefix;
  if (code == 0x22EF) return connector;
  if (within(code, 0x2070, 0x209F) || within(code, 0x2200, 0x22FF)) return latin;
  if (code == 0x2E3A) return double_mark;
  return han;
}

CharacterClass wide_class(char32_t code) {
  if (code == 0x3000) return fixed_space;
  if (contains(U"（〔［｛《〈「『【〖〘〚〝", code)) return open;
  if (contains(U"）〕］｝》〉」』】〗〙〛〞〟", code)) return close;
  if (contains(U"，、；：", code)) return middle;
  if (contains(U"。．？！", code)) return end;
  if (contains(U"～〜－", code)) return connector;
  if (code == 0x30FB) return interpunct;
  if (code == 0xFF0F) return slash;
  if (code == 0xFF05 || within(code, 0x3371, 0x33DF)) return suffix;  // ％ ㎡ ㎏
  if (code == 0xFFE5 || code == 0xFF04 || code == 0xFFE1) return prefix;
  if (within(code, 0xFF10, 0xFF19)) return digit;
  if (within(code, 0xFF21, 0xFF3A) || within(code, 0xFF41, 0xFF5A)) return latin;
  return han;
}

// Scripts of words with spaces between them, Korean among them.
bool needs_spaces(LineBreakClass kind) {
  switch (kind) {
    case LineBreakClass::AL:
    case LineBreakClass::HL:
    case LineBreakClass::CM:
    case LineBreakClass::H2:
    case LineBreakClass::H3:
    case LineBreakClass::JL:
    case LineBreakClass::JV:
    case LineBreakClass::JT:
      return true;
    default:
      return false;
  }
}

}  // namespace

CharacterClass class_of(char32_t code) {
  if (within(code, 0x3400, 0x9FFF)) return han;
  if (code < ascii.size()) return ascii[code];
  return code < 0x2E80 ? symbol_class(code) : wide_class(code);
}

bool is_latin_letter(char32_t code) {
  return code < 0x530 || within(code, 0x1D00, 0x209F) || within(code, 0x2200, 0x22FF) ||
         within(code, 0xFF01, 0xFF5E);
}

bool is_ideograph(char32_t code) {
  return within(code, 0x3400, 0x9FFF) || within(code, 0x2E80, 0x2FDF) ||
         within(code, 0x3005, 0x3007) || within(code, 0xF900, 0xFAFF) ||
         within(code, 0x20000, 0x3FFFF);
}

bool is_letter(char32_t code) {
  if (code < 0x80) return within(code | 0x20u, U'a', U'z');
  if (contains(U"\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA", code)) return true;
  return (within(code, 0xC0, 0x1FFF) && code != 0xD7 && code != 0xF7) ||
         within(code, 0x2070, 0x209C);
}

bool is_full_width(Character const& character) {
  switch (character.kind) {
    case han:
      return is_ideograph(character.code) || !needs_spaces(line_break_class(character.code));
    case open:
    case close:
    case middle:
    case end:
    case double_mark:
      return true;
    case connector:
    case fixed_space:
      return character.code >= 0x2E80;
    default:
      return false;
  }
}

std::optional<Length> body_width(Character const& character) {
  Length const em = character.em;
  switch (character.kind) {
    case open:
    case close:
    case middle:
    case end:
    case interpunct:
    case slash:
      return em.times(1, 2);
    case double_mark:
      return em * 2;
    case connector:
      // GB/T 15834 5.1.6: one-em dash and ～ one em, the short dash half an em (as the font has
      // it).
      if (contains(U"\u2014\u2015\u2026\u22EF～〜－", character.code)) return em;
      return {};
    case fixed_space:
      if (character.code == 0x3000) return em;
      return {};
    default:
      return {};
  }
}

}  // namespace jianbao::line
