// Subsets for embedding: the glyphs a document uses, renumbered from 1, with copies of a glyph that
// are wider, narrower or shifted, so that spacing is in the glyph's own advance and text extraction
// sees no gap.
#pragma once

#include "base/result.h"
#include "font/face.h"

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

struct Subset {
  std::string bytes;  // a TrueType file of glyf, loca, head, hhea, hmtx, maxp; glyph i+1 is
                      // glyphs[i], 0 is .notdef
  std::int32_t units_per_em = 1000;
  // The first `packed_size` of the bytes as blocks of a deflate stream, of which none is the last;
  // whole bytes.
  std::string packed;
  std::size_t packed_size = 0;
};

// The subset that holds `glyphs` in the given order (glyph ids 1, 2, …; components of composites
// after them). Outlines come from HarfBuzz's subsetter; "font.subset" when it refuses or the face
// has no glyf table.
[[nodiscard]] Result<Subset> make_subset(Face const& face, std::span<SubsetGlyph const> glyphs);

}  // namespace jianbao::font
