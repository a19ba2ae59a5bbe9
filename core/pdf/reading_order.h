// Which structure elements a document has, and in what order their kids are read.
#pragma once

#include "page/page.h"

#include <cstddef>
#include <cstdint>
#include <span>
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
  std::uint64_t shown_at = 0;  // how many pieces are shown before it, or before what is in it
};

// What a page shows, by element.
struct ShownPage {
  std::vector<page::TagId> marked;       // by MCID
  std::vector<page::TagId> annotations;  // by place
};

// One without any content is left out (not kept), but for the cells of a table.
class ReadingOrder {
 public:
  ReadingOrder(std::vector<page::Tag> const& tags, std::vector<ShownPage> const& pages);
  [[nodiscard]] bool is_kept(std::size_t element) const { return is_kept_[element]; }
  // In the order of the document; beside the element's own words where they are first shown.
  [[nodiscard]] std::span<Kid const> kids(std::size_t element) const {
    return std::span(kids_).subspan(starts_[element], starts_[element + 1] - starts_[element]);
  }

 private:
  std::vector<bool> is_kept_;
  std::vector<Kid> kids_;  // of one element after the other
  std::vector<std::size_t> starts_;
};

}  // namespace jianbao::pdf
