#include "chart/drawing.h"

#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

Look look_of(doc::ChartPoint const& point) {
  if (point.target) return Look::target;
  return point.provisional ? Look::provisional : Look::plain;
}

bool has_marked(doc::Chart const& chart) {
  auto const marked = [](doc::ChartPoint const& point) { return point.marked; };
  return std::any_of(chart.series.begin(), chart.series.end(), [&](auto const& series) {
    return std::any_of(series.points.begin(), series.points.end(), marked);
  });
}

std::vector<double> values_of(doc::Chart const& chart) {
  std::vector<double> values;
  for (doc::ChartSeries const& series : chart.series)
    for (doc::ChartPoint const& point : series.points)
      if (point.value) values.push_back(*point.value);
  return values;
}

bool all_whole(std::vector<double> const& values) {
  return std::all_of(values.begin(), values.end(), [](double value) {
    return static_cast<double>(static_cast<std::int64_t>(value)) == value;
  });
}

page::Colour point_colour(Drawing const& drawing, std::size_t series, std::size_t category) {
  bool const ranking = drawing.chart.series.size() == 1 && has_marked(drawing.chart);
  if (ranking && !drawing.chart.series[series].points[category].marked) return drawing.style.muted;
  return series_colour(drawing.style, series);
}

Label missing_label(Drawing& drawing) {
  return drawing.letters.set("…", lighter(drawing.style.text, 35));
}

}  // namespace jianbao::chart
