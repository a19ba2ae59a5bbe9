// A sparkline: the course of a series in a line of words, without axes.
#pragma once

#include "chart/box.h"
#include "page/page.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::chart {

// The values in words, for those who cannot see it.
[[nodiscard]] std::string describe_course(std::vector<std::optional<double>> const& values);
// Fills the box from its lowest to its highest value, with gaps where values are missing and a dot
// at the last one. For cards and table cells too.
void put_sparkline(std::vector<page::Item>& items, Box const& box,
                   std::vector<std::optional<double>> const& values, page::Colour colour);
// The same as a figure of that element.
void put_sparkline(std::vector<page::Item>& items, Box const& box,
                   std::vector<std::optional<double>> const& values, page::Colour colour,
                   page::TagId tag);

}  // namespace jianbao::chart
