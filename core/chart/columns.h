// Columns as parts of a chart: alone, in groups, under lines, in panels.
#pragma once

#include "chart/drawing.h"
#include "chart/frame.h"

#include <vector>

namespace jianbao::chart {

struct Columns {
  std::vector<Box> boxes;  // as the values are, one each
  std::vector<Look> looks;
  std::vector<page::Colour> colours;
  std::vector<Candidate> labels;
};

// The wish for a frame of as many series of columns side by side. `levels`: of labels, raised over
// each other where they are wider than the columns.
[[nodiscard]] FrameWish column_wish(Drawing const& drawing, std::size_t series, int levels = 1);
[[nodiscard]] Columns lay_columns(Drawing& drawing, Frame const& frame,
                                  std::vector<std::size_t> const& series, int levels = 1);
// Across the columns of one category.
[[nodiscard]] Length group_width(Length slot, std::size_t series);
void put_columns(Drawing& drawing, Columns const& columns);

}  // namespace jianbao::chart
