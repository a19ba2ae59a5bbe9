#include "line/marks.h"

namespace jianbao::line {

namespace {

Length centre_of(GlyphBox const& glyph) {
  return (glyph.ink_left + glyph.ink_right) / 2;
}

// Half an em for a mark of the class: opening marks stand at its right, all others at its left; ink
// that the font has put in the middle of the em comes to the middle of the half (mainland style).
Length offset_in_half(Character const& character, GlyphBox const& glyph) {
  Length const em = character.em, half = em / 2;
  bool const opens = character.kind == CharacterClass::open;
  if (glyph.advance < em.times(9, 10)) {
    // A proportional quote: its ink stays clear of the edge by as much as the font has it.
    if (glyph.advance > half) return half / 2 - centre_of(glyph);
    return opens ? half - glyph.advance : Length{};
  }
  Length const centre = centre_of(glyph);
  if (centre >= em.times(35, 100) && centre <= em.times(65, 100)) return half / 2 - centre;
  return centre > half ? -half : Length{};
}

}  // namespace

Length offset_in_body(Character const& character, GlyphBox const& glyph) {
  switch (character.kind) {
    case CharacterClass::open:
    case CharacterClass::close:
    case CharacterClass::middle:
    case CharacterClass::end:
      return offset_in_half(character, glyph);
    case CharacterClass::interpunct:
    case CharacterClass::slash:
    case CharacterClass::connector:
    case CharacterClass::double_mark:
      if (glyph.advance == character.width) return {};
      return character.width / 2 - centre_of(glyph);
    default:
      return {};
  }
}

}  // namespace jianbao::line
