// Legend: samples with names, in rows from the left; also the key to lighter and dashed values.
#pragma once

#include "chart/drawing.h"

#include <vector>

namespace jianbao::chart {

struct LegendEntry {
  Label label;
  Look look = Look::plain;
  page::Colour colour = {};
  std::size_t series = 0;
  bool line = false;  // its sample is a line
  Point at = {};      // left end of its baseline, from the legend's top left corner
};

struct Legend {
  std::vector<LegendEntry> entries;
  Size size;
};

// `series`: name the series (two and more of them, unless their lines carry the names). Entries
// that do not fit the width start another row. Nothing to explain: an empty legend of no size.
[[nodiscard]] Legend set_legend(Drawing& drawing, Length width, bool series);
void put_legend(Drawing& drawing, Legend const& legend, Point corner);

}  // namespace jianbao::chart
