// Checks before drawing: a chart that would mislead or cannot be drawn is refused by name.
#pragma once

#include "base/diagnostic.h"
#include "doc/document.h"

namespace jianbao::chart {

// Whether the chart can be drawn; every fault found is added.
[[nodiscard]] bool check(doc::Chart const& chart, Place const& place, Diagnostics& out);

}  // namespace jianbao::chart
