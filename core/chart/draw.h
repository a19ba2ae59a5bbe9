// Drawing with any way to set a label: chart::draw uses the line room's, tests a stand-in of known
// widths.
#pragma once

#include "chart/chart.h"
#include "chart/label.h"

namespace jianbao::chart {

struct DrawRequest {
  doc::Chart const& chart;
  Size box;
  ChartStyle const& style;
  SetLabel set_label;
};

[[nodiscard]] ChartBox draw(DrawRequest const& request, Place const& place, Diagnostics& out);

}  // namespace jianbao::chart
