// Frame: what stands around columns and lines: legend, unit, value axis with its grid, category
// labels.
#pragma once

#include "chart/categories.h"
#include "chart/legend.h"
#include "chart/place_labels.h"
#include "chart/scale.h"

#include <optional>
#include <vector>

namespace jianbao::chart {

struct FrameWish {
  bool from_zero = true;
  bool legend = true;  // name the series in the legend
  Length most_slot;    // the widest a category may be: a chart of two columns is narrow and centred
  Length right;        // kept free to the right of the plot (names at line ends)
  Length label_room;   // kept free beyond the farthest value
  std::vector<double> values = {};  // what the axis must show, if not the chart's values
  std::optional<Scale> scale = {};  // of the axis, if it is settled
};

struct Frame {
  Box plot;  // left and right end of the grid, highest and lowest tick
  Box room;  // where value labels may stand: the plot and the air above and below
  Axis axis;
  Length slot;
  Legend legend;
  Point legend_corner;
  Label unit;
  Point unit_at;  // left end of its baseline
  CategoryLabels categories;

  [[nodiscard]] Length middle(std::size_t category) const {
    return plot.left + slot * static_cast<std::int64_t>(category) + slot / 2;
  }
};

// Nothing when the box has no room for a plot; the drawing says so then.
[[nodiscard]] std::optional<Frame> lay_frame(Drawing& drawing, FrameWish wish);

// Grid lines and their numbers, with gaps where `labels` stand; before columns and lines.
void put_grid(Drawing& drawing, Frame const& frame, std::vector<PlacedLabel> const& labels);
// Legend, unit, base line, category labels; after columns, which hide the grid.
void put_surround(Drawing& drawing, Frame const& frame);

// A level or upright line, left out where labels stand.
void put_grid_line(Drawing& drawing, Line const& line, std::vector<PlacedLabel> const& labels);

// （亿元）, or an empty label.
[[nodiscard]] Label unit_label(Drawing& drawing);

// Steps for an axis of this length, `apart` the least distance of its ticks.
[[nodiscard]] int steps_for(Length axis, Length apart);

}  // namespace jianbao::chart
