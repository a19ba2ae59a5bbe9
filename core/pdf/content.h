// Content streams (ISO 32000-1 7.8.2): a page's items as operators.
#pragma once

#include "page/page.h"
#include "pdf/bytes.h"
#include "pdf/glyph_table.h"

#include <string>
#include <vector>

namespace jianbao::pdf {

// Marked content of one page: which structure element each MCID belongs to.
struct PageContent {
  Bytes operators;
  std::vector<page::TagId> marked;              // by MCID
  std::vector<page::FaceId> faces;              // used on the page, in order of first use
  std::vector<picture::Picture const*> images;  // likewise
};

// Without tags nothing is marked; with them every item is marked content or an artifact. Words of
// another language get elements of their own, which are added to `tags`.
[[nodiscard]] PageContent write_content(page::Page const& page, GlyphTable& glyphs,
                                        std::vector<page::Tag>& tags);
[[nodiscard]] std::string font_resource(page::FaceId face);
// By what it shows: the same picture has one name, and is one object in the file.
[[nodiscard]] std::string image_resource(picture::Picture const& picture);

}  // namespace jianbao::pdf
