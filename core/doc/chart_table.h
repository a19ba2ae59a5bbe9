// The figures of a chart as a table, for readers who want the digits.
#pragma once

#include "doc/document.h"

namespace jianbao::doc {

// Categories across while they are few, else down; missing values print …, provisional and target
// values say so. Without title, note and source: the chart has them.
[[nodiscard]] Table table_of(Chart const& chart);

}  // namespace jianbao::doc
