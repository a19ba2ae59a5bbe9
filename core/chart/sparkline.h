// A sparkline: the course of a series in a line of words, without axes.
#pragma once

#include "chart/box.h"
#include "page/page.h"

#include <optional>
#include <vector>

namespace jianbao::chart {

// Fills the box from its lowest to its highest value, with gaps where values are missing and a dot
// at the last one. For cards and table cells too.
void put_sparkline(std::vector<page::Item>& items, Box const& box,
                   std::vector<std::optional<double>> const& values, page::Colour colour);

}  // namespace jianbao::chart
