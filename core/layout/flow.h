// Flow: the boxes a document becomes before it is cut into pages, and the cutting.
#pragma once

#include "base/origin.h"
#include "layout/references.h"
#include "layout/style.h"
#include "page/page.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::layout {

// A table's head, repeated where the table goes on after a page break.
struct RepeatedHead {
  std::vector<page::Item> items;  // artifacts: the structure has the head once
  Length height;
  Length width;
  page::Stroke interrupted;  // the rule that closes the part before the break
};

// A piece that is never cut. Items are relative to its top left corner (the column's left edge).
struct Box {
  Length height;
  Length before;  // white space above it, dropped at the top of a page
  std::vector<page::Item> items;
  bool keep_with_next = false;
  bool starts_page = false;
  // On a line grid, a block that is not made of lines of the grid's pitch takes a whole number of
  // pitches: its first box knows its height, its last one ends it.
  Length block_height = {};
  bool ends_block = false;
  bool turned = false;                  // on a page turned to landscape
  bool spans_columns = false;           // over all columns; only before the first that does not
  std::vector<std::vector<Box>> notes;  // footnotes marked in it, the lines of each
  Origin origin = {};
  std::string anchor = {};                   // the label that leads here
  std::vector<std::string> names = {};       // by which links from outside lead here: 表1
  std::optional<page::Bookmark> bookmark;    // page and y are filled in by the cutting
  std::shared_ptr<RepeatedHead const> head;  // of the table this row belongs to
};

// The frame of a page turned counter-clockwise: what was at its left is on top. One column.
[[nodiscard]] PageFrame turned(PageFrame const& upright);

// Readies the boxes from `first` on, which make one block, for a line grid of that pitch.
void mark_block(std::vector<Box>& boxes, std::size_t first, Length pitch);

// Cuts the boxes into pages: as many as fit, never between a box and the next it is kept with,
// unless a chain is taller than a page. A page break inside a table repeats its head. Footnotes
// stand at the foot of the column that marks them; a long one goes on in the next.
struct Filled {
  Length used;                   // of the last page's height
  std::vector<Origin> too_tall;  // boxes taller than a page, which run over its edge
  Anchors anchors;
};
Filled fill_pages(std::vector<Box> boxes, PageFrame const& frame, page::Paged& paged);

}  // namespace jianbao::layout
