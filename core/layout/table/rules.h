// The rules and tints of a table's look.
#pragma once

#include "layout/table/sheet.h"

#include <vector>

namespace jianbao::layout {

// Under the words: the head's tint, the tint of a row of totals, of every other row.
void put_head_tint(Sheet const& sheet, Length height, std::vector<page::Item>& items);
void put_row_tint(Sheet const& sheet, std::size_t row, Length height,
                  std::vector<page::Item>& items);

// Over the whole width at y: above the head, below it, below the last row.
void put_outer_rule(Sheet const& sheet, Length y, std::vector<page::Item>& items);
void put_head_rule(Sheet const& sheet, Length y, std::vector<page::Item>& items);
// Below a head cell that spans others.
void put_span_rule(Sheet const& sheet, Placed const& place, Length y,
                   std::vector<page::Item>& items);

// The rules around a cell where the look has some: its left, its right and its lower side.
void put_cell_rules(Sheet const& sheet, Placed const& place, page::Rectangle area, bool is_last_row,
                    std::vector<page::Item>& items);
// A hairline below a row, from x on.
void put_hairline(Sheet const& sheet, Length x, Length y, std::vector<page::Item>& items);

[[nodiscard]] bool has_cell_rules(Sheet const& sheet);
[[nodiscard]] page::Stroke stroke(Sheet const& sheet, Length width);

}  // namespace jianbao::layout
