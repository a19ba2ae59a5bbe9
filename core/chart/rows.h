// Rows of words: what charts of rows (bullets, sparklines) share.
#pragma once

#include "chart/categories.h"
#include "chart/drawing.h"

#include <string>

namespace jianbao::chart {

[[nodiscard]] Length widest_line(CategoryLabels const& names);
// The lines of a row's name, right-aligned at `right`, centred on `middle`.
void put_row_name(Drawing& drawing, CategoryLabel const& name, Point right_middle);
// The number with its own unit or none: 202家, 48.2.
[[nodiscard]] std::string with_unit(doc::ChartPoint const& point);

}  // namespace jianbao::chart
