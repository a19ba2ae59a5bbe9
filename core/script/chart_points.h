// Figures to the points of a chart: categories from what tells the figures apart, values in one
// unit, shares worked out exactly.
#pragma once

#include "doc/document.h"
#include "figure/figure.h"
#include "script/run.h"

#include <optional>
#include <string>
#include <vector>

#include <lua.hpp>

namespace jianbao::script {

struct SeriesRequest {
  std::string name, path;  // path: doc.chart.series[1], for errors
  std::vector<figure::Figure> figures;
  bool right = false;  // on the right axis
};

// Fills the chart's categories, unit and series. `unit_asked`: the unit the author wants on the
// left axis; empty: that of the first figure with a value, as on the right axis. Raises when there
// is no value at all, when two figures of a series fall on one category, and when no conversion
// leads to the unit asked for. A figure that cannot be converted otherwise keeps its own unit in
// its point, which the chart's check refuses.
void fill_points(lua_State* state, Run& run, std::vector<SeriesRequest> const& all,
                 std::string const& unit_asked, doc::Chart& chart);

}  // namespace jianbao::script
