// Columns on the left axis and lines on the right one, which is named; both axes stand on the same
// zero.
#include "chart/categories.h"
#include "chart/columns.h"
#include "chart/knots.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Sides {
  std::vector<std::size_t> left, right;
};

Sides sides_of(doc::Chart const& chart) {
  Sides sides;
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    (chart.series[i].right ? sides.right : sides.left).push_back(i);
  return sides;
}

Range range_of(doc::Chart const& chart, std::vector<std::size_t> const& series) {
  std::vector<double> values;
  for (std::size_t const i : series)
    for (doc::ChartPoint const& point : chart.series[i].points)
      if (point.value) values.push_back(*point.value);
  return axis_range(values, true);
}

Label right_unit(Drawing& drawing) {
  std::string const& unit = drawing.chart.right_unit;
  return drawing.letters.set(unit.empty() ? "（右轴）" : "（" + unit + "，右轴）");
}

struct Layout {
  Frame left, right;  // the same frame by its two axes
  Joints joints = Joints::lines;
};

std::optional<Layout> lay_out(Drawing& drawing, Sides const& sides, int levels) {
  Length const size = drawing.letters.size();
  int const steps = steps_for(drawing.size.height - size.times(60, 10), size.times(30, 10));
  ScalePair const scales = paired_scales(range_of(drawing.chart, sides.left),
                                         range_of(drawing.chart, sides.right), std::min(steps, 6));
  FrameWish wish = column_wish(drawing, sides.left.size(), levels);
  wish.most_slot = max(wish.most_slot, Length::pt(76));
  wish.scale = scales.left;
  wish.values = {scales.left.low(), scales.left.high()};
  wish.right = Length::pt(4);
  for (Tick const& tick : scales.right.ticks)
    wish.right = max(wish.right, drawing.letters.set(tick.text()).width + Length::pt(4));
  auto const frame = lay_frame(drawing, wish);
  if (!frame) return {};
  Layout layout{*frame, *frame, Joints::lines};
  layout.right.axis.scale = scales.right;
  if (!are_periods(drawing.chart.categories)) layout.joints = Joints::none;
  return layout;
}

void put_right_axis(Drawing& drawing, Layout const& layout) {
  Length const down = baseline_below_middle(drawing.letters.size());
  Length const at = layout.right.plot.right + Length::pt(4);
  Length end;
  for (Tick const& tick : layout.right.axis.scale.ticks) {
    Label const label = drawing.letters.set(tick.text());
    end = max(end, at + label.width);
    put(drawing.items, label, {at, layout.right.axis.place(tick.value()) + down});
  }
  put(drawing.items, right_unit(drawing), {end, layout.left.unit_at.y}, Anchor::right);
}

// A value on a column has its number beside the column.
std::vector<Candidate> line_numbers(Drawing& drawing, Layout const& layout, std::size_t series,
                                    Length group) {
  std::vector<Candidate> numbers;
  add_line_numbers(drawing, layout.right, series, false, numbers);
  Knots const knots = knots_of(layout.right, drawing.chart.series[series]);
  std::size_t next = 0;
  for (Knot const& knot : knots) {
    if (drawing.chart.series[series].points[knot.category].label.empty()) continue;
    Candidate& number = numbers[next++];
    Length const off = group / 2 + number.label.width / 2 + Length::pt(2);
    Length const y = knot.at.y + baseline_below_middle(drawing.letters.size());
    Length const up = drawing.letters.size().times(60, 100);
    for (Length const shift : {Length{}, -up, up})
      for (Length const side : {off, -off})
        number.spots.push_back({knot.at.x + side, y + shift});
  }
  return numbers;
}

}  // namespace

void draw_columns_and_lines(Drawing& drawing) {
  Sides const sides = sides_of(drawing.chart);
  constexpr int levels = 2;
  auto const layout = lay_out(drawing, sides, levels);
  if (!layout) return;
  Columns const columns = lay_columns(drawing, layout->left, sides.left, levels);
  Obstacles obstacles{layout->left.room, columns.boxes};
  std::vector<Candidate> candidates = columns.labels;
  for (std::size_t const i : sides.right) {
    auto const numbers =
        line_numbers(drawing, *layout, i, group_width(layout->left.slot, sides.left.size()));
    candidates.insert(candidates.end(), numbers.begin(), numbers.end());
    add_line_obstacles(layout->right, drawing.chart.series[i], layout->joints, obstacles);
  }
  auto const labels = place_labels(candidates, obstacles);
  drawing.labels_dropped += candidates.size() - labels.size();
  put_grid(drawing, layout->left, labels);
  put_columns(drawing, columns);
  put_surround(drawing, layout->left);
  put_right_axis(drawing, *layout);
  for (std::size_t i = sides.right.size(); i-- > 0;)
    put_line_series(drawing, layout->right, sides.right[i], layout->joints);
  put_placed(drawing.items, labels, drawing.style.axis);
}

}  // namespace jianbao::chart
