// Marks in their boxes: where a mark's outline goes so that its ink stands where Chinese
// typesetting wants it, whatever the font did with it (typography 2.5; the fonts measured are in
// the note on fonts).
#pragma once

#include "font/face.h"
#include "line/character.h"

namespace jianbao::line {

// A glyph's advance and the ends of its ink, at the size it is set in.
struct GlyphBox {
  Length advance, ink_left, ink_right;
};

// How far right of the pen the glyph is drawn so that it stands well in a body of this character's
// width.
[[nodiscard]] Length offset_in_body(Character const& character, GlyphBox const& glyph);

}  // namespace jianbao::line
