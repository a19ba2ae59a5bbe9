#include "line/breakers.h"

#include <algorithm>
#include <cmath>

namespace jianbao::line {

namespace {

constexpr double overfull_cost = 1e6, orphan_cost = 2000, two_han_cost = 20, uneven_cost = 40;
// A line that cannot be filled at all is bad, but never as bad as an overfull one.
constexpr double largest_ratio = 20;

double cube(double ratio) {
  return 100 * ratio * ratio * ratio;
}

// Stretch over what the limits allow. A line without places counts as one with a single place.
double stretch_ratio(Segment const& segment, Extent const& extent, std::size_t from) {
  Length const missing = segment.measure(from) - extent.natural;
  Length limit = max(extent.stretch, spot_limit(segment.characters[segment.breaks[from].begin]));
  if (segment.options.alignment != Alignment::justify) limit = segment.measure(from) / 4;
  if (limit <= Length{}) return largest_ratio;
  return std::min(largest_ratio, static_cast<double>(missing.sp) / static_cast<double>(limit.sp));
}

double last_line_cost(Segment const& segment, std::size_t from) {
  if (from == 0) return 0;
  switch (judge_last_line(segment, from)) {
    case LastLine::orphan:
      return orphan_cost;
    case LastLine::short_line:
      return two_han_cost;
    case LastLine::good:
      break;
  }
  return 0;
}

}  // namespace

LineCost line_cost(Segment const& segment, Extent const& extent, std::size_t from, std::size_t to) {
  Length const measure = segment.measure(from);
  LineCost result;
  if (!extent.fits(measure)) {
    result = {overfull_cost, 0};
  } else if (extent.natural > measure) {
    double const ratio =
        static_cast<double>((extent.natural - measure).sp) / static_cast<double>(extent.allowed.sp);
    result = {cube(ratio), static_cast<std::uint8_t>(ratio > 0.25 ? 0 : 1)};
  } else if (!segment.finishes(to)) {
    double const ratio = stretch_ratio(segment, extent, from);
    result = {cube(ratio), static_cast<std::uint8_t>(ratio > 0.25 ? 2 : 1)};
  }
  if (segment.finishes(to)) result.cost += last_line_cost(segment, from);
  return result;
}

double path_cost(Segment const& segment, Path const& path) {
  double cost = 0;
  int before = 1;
  for (std::size_t i = 1; i < path.size(); ++i) {
    LineCost const line =
        line_cost(segment, segment.extent(path[i - 1], path[i]), path[i - 1], path[i]);
    cost += line.cost + segment.breaks[path[i]].penalty;
    if (std::abs(line.fitness - before) > 1) cost += uneven_cost;
    before = line.fitness;
  }
  return cost;
}

}  // namespace jianbao::line
