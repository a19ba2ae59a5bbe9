// Placing labels: the important ones first, each at the first of its spots where it touches
// nothing; one that finds no room is dropped. Labels never overlap.
#pragma once

#include "chart/box.h"
#include "chart/label.h"
#include "doc/document.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace jianbao::chart {

struct Line {
  Point from, to;
};

struct Candidate {
  Label label;
  std::vector<Point> spots;        // middles of the baseline, the best first
  int importance = 0;              // the higher, the earlier
  std::optional<Point> foot = {};  // below it: a label raised off it has a leader
};

struct PlacedLabel {
  Label label;
  Point at;  // the middle of the baseline
  Box area;
  std::optional<Line> leader = {};
};

struct Obstacles {
  Box within;  // labels stay inside
  std::vector<Box> boxes = {};
  std::vector<Line> lines = {};
};

// Equal importance: the later candidate first (the latest year matters most).
[[nodiscard]] std::vector<PlacedLabel> place_labels(std::vector<Candidate> const& candidates,
                                                    Obstacles const& obstacles);

// Leaders first, then the labels.
void put_placed(std::vector<page::Item>& items, std::vector<PlacedLabel> const& labels,
                page::Colour leader);

// Whether a line passes through a box.
[[nodiscard]] bool crosses(Line const& line, Box const& box);

// How much a value's label matters among those of its series: the marked, the last, the greatest,
// the least, the first, then targets and provisional values, then the rest (0).
[[nodiscard]] int importance(doc::ChartSeries const& series, std::size_t category);

}  // namespace jianbao::chart
