// Knots: the values of a line on paper, with its marks and the places of its numbers.
#pragma once

#include "chart/drawing.h"
#include "chart/frame.h"

#include <vector>

namespace jianbao::chart {

struct Knot {
  std::size_t category = 0;
  Point at;
  Look look = Look::plain;
};
using Knots = std::vector<Knot>;

// How the knots of a series are joined: lines over periods; over names, which have no order, marks
// alone.
enum class Joints : std::uint8_t { lines, none };

[[nodiscard]] Knots knots_of(Frame const& frame, doc::ChartSeries const& series);
// Neighbours without a gap between them.
[[nodiscard]] bool joined(Knot const& a, Knot const& b);
void put_line_series(Drawing& drawing, Frame const& frame, std::size_t series,
                     Joints joints = Joints::lines);
// Numbers above and below the knots of a series; `key_only`: those that matter.
void add_line_numbers(Drawing& drawing, Frame const& frame, std::size_t series, bool key_only,
                      std::vector<Candidate>& candidates);
void add_line_obstacles(Frame const& frame, doc::ChartSeries const& series, Joints joints,
                        Obstacles& obstacles);

}  // namespace jianbao::chart
