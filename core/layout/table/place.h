// Where the words of set cells stand.
#pragma once

#include "layout/table/sheet.h"

#include <vector>

namespace jianbao::layout {

// Widths before and after the decimal mark of each column, so that the marks line up and the block
// of numbers stands in the middle.
struct Decimals {
  Length before, after;
};
[[nodiscard]] std::vector<Decimals> measure_decimals(Sheet const& sheet);

// The lines of a cell from line `from` up to `to`, the first one's top at `top`; what hangs behind
// the last line, and, under a bar or a course, what is drawn.
struct Slice {
  std::size_t from = 0, to = 0;
  Length top, height;  // of the part of the row that holds the slice
};
void put_cell(Sheet const& sheet, SetCell& one, std::vector<Decimals> const& decimals,
              Slice const& slice, std::vector<page::Item>& items);

}  // namespace jianbao::layout
