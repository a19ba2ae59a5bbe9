// Which structure elements a document has, and in what order their kids are read.
#pragma once

#include "page/page.h"

#include <cstdint>
#include <vector>

namespace jianbao::pdf {

// A piece of an element on a page: marked content, or an annotation of the page.
struct Piece {
  std::uint32_t page = 0, index = 0;  // 0-based; the MCID, or the place among the annotations
  bool is_annotation = false;
};

struct Kid {
  bool is_element = false;
  std::uint32_t element = 0;  // place in the tags
  Piece piece = {};
};

struct ReadElement {
  bool kept = false;  // one without any content is left out, but for the cells of a table
  std::vector<Kid> kids;
};

// What a page shows, by element.
struct ShownPage {
  std::vector<page::TagId> marked;       // by MCID
  std::vector<page::TagId> annotations;  // by place
};

// Kids stand in the order of the document; beside the element's own words where they are first
// shown.
[[nodiscard]] std::vector<ReadElement> reading_order(std::vector<page::Tag> const& tags,
                                                     std::vector<ShownPage> const& pages);

}  // namespace jianbao::pdf
