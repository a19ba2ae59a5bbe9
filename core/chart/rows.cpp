#include "chart/rows.h"

namespace jianbao::chart {

Length widest_line(CategoryLabels const& names) {
  Length widest;
  for (CategoryLabel const& name : names.shown)
    for (Label const& line : name.lines)
      widest = max(widest, line.width);
  return widest;
}

void put_row_name(Drawing& drawing, CategoryLabel const& name, Point right_middle) {
  Length const size = drawing.letters.size(), pitch = size.times(120, 100);
  auto const lines = static_cast<std::int64_t>(name.lines.size());
  Length baseline = right_middle.y + baseline_below_middle(size) - pitch * (lines - 1) / 2;
  for (Label const& line : name.lines) {
    put(drawing.items, line, {right_middle.x, baseline}, Anchor::right);
    baseline += pitch;
  }
}

std::string with_unit(doc::ChartPoint const& point) {
  return point.value ? point.label + point.unit : "…";
}

}  // namespace jianbao::chart
