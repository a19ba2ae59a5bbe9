// Shaping: characters to glyphs. Han characters and figures are looked up one by one; Latin words,
// —— and …… and characters with selectors go through HarfBuzz.
#pragma once

#include "font/font_set.h"
#include "line/character.h"
#include "line/glyph_finder.h"
#include "line/text.h"

#include <cstdint>
#include <vector>

namespace jianbao::line {

struct PlacedGlyph {
  std::uint32_t id = 0;
  Length advance, offset;
  // Bytes of its character's text that the glyph stands for; the glyphs of a character take them in
  // order, and all of them together take all.
  std::uint32_t text_length = 0;
};

// The hyphen drawn when a line ends after a character.
struct Hyphen {
  std::uint32_t after = 0;
  page::FaceId face{};
  std::uint32_t id = 0;
};

struct ShapedText {
  std::vector<PlacedGlyph> glyphs;
  std::vector<std::uint32_t> first;  // of each character, and one more: the glyphs end
  std::vector<page::FaceId> faces;   // of each character
  std::vector<Hyphen> hyphens;       // in the order of the characters
  std::vector<Missing> missing;      // each character, role and place once
};

// Sets the characters' widths and finds their glyphs. A character no face has keeps an em (or half
// of one) of blank.
[[nodiscard]] ShapedText shape_spans(GlyphMemory& glyphs, std::vector<Span> const& spans,
                                     Characters& characters);
// The same, in the room of a text that was used up.
void shape_spans(GlyphMemory& glyphs, std::vector<Span> const& spans, Characters& characters,
                 ShapedText& result);

}  // namespace jianbao::line
