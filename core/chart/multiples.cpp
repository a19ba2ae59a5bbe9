// Small multiples: a panel a series, all on one scale, so that they can be compared.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/legend.h"
#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Grid {
  Legend legend;
  std::int64_t columns = 1, rows = 1;
  Length gap, top, head;  // head: the name of a panel
  Length width;           // of a panel
};

Grid lay_grid(Drawing& drawing) {
  constexpr Length least = Length::pt(118);
  Length const size = drawing.letters.size();
  Grid grid;
  grid.legend = set_legend(drawing, drawing.size.width, false);
  grid.gap = size * 2;
  auto const count = static_cast<std::int64_t>(drawing.chart.series.size());
  std::int64_t const most =
      std::max<std::int64_t>((drawing.size.width + grid.gap).sp / (least + grid.gap).sp, 1);
  grid.rows = (count + most - 1) / most;
  grid.columns = (count + grid.rows - 1) / grid.rows;
  bool const unit = !drawing.chart.unit.empty();
  grid.top = grid.legend.size.height + (unit ? size.times(150, 100) : Length{});
  grid.head = size.times(140, 100);
  grid.width = (drawing.size.width - grid.gap * (grid.columns - 1)) / grid.columns;
  return grid;
}

bool is_marked(doc::ChartSeries const& series) {
  return std::any_of(series.points.begin(), series.points.end(),
                     [](doc::ChartPoint const& point) { return point.marked; });
}

Scale shared_scale(Drawing const& drawing, Length height) {
  auto const values = values_of(drawing.chart);
  bool const columns = drawing.chart.panel == doc::ChartType::column;
  return nice_scale(axis_range(drawing.chart, values, columns),
                    std::min(steps_for(height, drawing.letters.size().times(30, 10)), 4),
                    all_whole(values));
}

void put_panel(Drawing& drawing, std::size_t series, Box const& box, Scale const& scale) {
  doc::ChartSeries const& one = drawing.chart.series[series];
  doc::Chart chart;
  chart.type = drawing.chart.panel;
  chart.categories = drawing.chart.categories;
  chart.series = {one};
  // Its panel sets the own city apart, not the mark of a point.
  for (doc::ChartPoint& point : chart.series[0].points)
    point.marked = false;
  ChartStyle style = drawing.style;
  bool const plain = has_marked(drawing.chart) && !is_marked(one);
  style.palette = {plain ? drawing.style.muted : series_colour(drawing.style, 0)};
  Drawing panel{chart, style, {box.width(), box.height()}, drawing.letters};
  panel.panel = true;
  panel.scale = scale;
  if (chart.type == doc::ChartType::line)
    draw_lines(panel);
  else
    draw_columns(panel);
  drawing.too_small = drawing.too_small || panel.too_small;
  drawing.labels_dropped += panel.labels_dropped;
  drawing.categories_dropped = drawing.categories_dropped || panel.categories_dropped;
  for (page::Item& item : panel.items) {
    page::move_by(item, {box.left, box.top});
    drawing.items.push_back(std::move(item));
  }
}

}  // namespace

Length natural_multiples_height(Drawing& drawing) {
  Grid const grid = lay_grid(drawing);
  // Panels somewhat wider than high, neither towers nor ribbons.
  Length const panel = max(Length::pt(84), min(grid.width.times(66, 100), Length::pt(120)));
  return grid.top + (grid.head + panel + grid.gap / 2) * grid.rows - grid.gap / 2;
}

void draw_multiples(Drawing& drawing) {
  Grid const grid = lay_grid(drawing);
  Length const size = drawing.letters.size();
  put_legend(drawing, grid.legend, {});
  put(drawing.items, unit_label(drawing), {{}, grid.legend.size.height + size.times(90, 100)});
  Length const row = (drawing.size.height - grid.top - grid.gap / 2 * (grid.rows - 1)) / grid.rows;
  Scale const scale = shared_scale(drawing, row - grid.head - size.times(30, 10));
  for (std::size_t i = 0; i < drawing.chart.series.size(); ++i) {
    auto const at = static_cast<std::int64_t>(i);
    Length const left = (grid.width + grid.gap) * (at % grid.columns);
    Length const top = grid.top + (row + grid.gap / 2) * (at / grid.columns);
    doc::ChartSeries const& series = drawing.chart.series[i];
    page::Colour const colour =
        is_marked(series) ? readable(series_colour(drawing.style, 0)) : drawing.style.text;
    put(drawing.items, drawing.letters.set(series.name, colour),
        {left + grid.width / 2, top + size.times(90, 100)}, Anchor::centre);
    put_panel(drawing, i, {left, top + grid.head, left + grid.width, top + row}, scale);
  }
}

}  // namespace jianbao::chart
