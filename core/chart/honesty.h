// Honesty: charts that can be drawn and would mislead are refused by name before drawing.
#pragma once

#include "base/diagnostic.h"
#include "doc/document.h"

namespace jianbao::chart {

// For charts whose series have a point for every category.
void check_honesty(doc::Chart const& chart, Place const& place, Diagnostics& out);

}  // namespace jianbao::chart
