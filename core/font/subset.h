// Subsets for embedding: the glyphs a document uses, renumbered from 1, with copies of a glyph that
// are wider, narrower or shifted, so that spacing is in the glyph's own advance and text extraction
// sees no gap.
#pragma once

#include "base/result.h"
#include "font/face.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jianbao::font {

// A glyph of the subset: the source glyph, drawn `shift` font units to the right, with this advance
// in font units.
struct SubsetGlyph {
  std::uint32_t source = 0;
  std::int32_t shift = 0, advance = 0;
};

// A TrueType file of glyf, loca, head, hhea, hmtx, maxp; glyph i+1 is glyphs[i], 0 is .notdef.
struct Subset {
  std::int32_t units_per_em = 1000;
  std::uint32_t glyphs = 0;           // with .notdef and components
  std::array<std::int32_t, 4> box{};  // head: xMin, yMin, xMax, yMax in font units
  std::size_t size = 0;               // of the file in bytes
  std::string bytes;                  // the file, when it was asked for plain

  // Asked for packed: blocks of a deflate stream, of which none is the last, in whole bytes; the
  // bytes that follow what they hold; the Adler-32 of the file.
  std::string blocks, rest;
  std::uint32_t sum = 0;
};
enum class Form { plain, packed };

// The subset that holds `glyphs` in the given order (glyph ids 1, 2, …; components of composites
// after them). Outlines come from HarfBuzz's subsetter; "font.subset" when it refuses or the face
// has no glyf table.
[[nodiscard]] Result<Subset> make_subset(Face const& face, std::span<SubsetGlyph const> glyphs,
                                         Form form = Form::plain);

}  // namespace jianbao::font
