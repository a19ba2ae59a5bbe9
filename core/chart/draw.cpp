#include "chart/draw.h"

#include "base/utf8.h"
#include "chart/check.h"
#include "chart/drawing.h"
#include "line/text.h"

#include <fmt/format.h>

namespace jianbao::chart {

namespace {

void draw_type(Drawing& drawing) {
  switch (drawing.chart.type) {
    case doc::ChartType::column:
      return draw_columns(drawing);
    case doc::ChartType::bar:
      return draw_bars(drawing);
    case doc::ChartType::line:
      return draw_lines(drawing);
    case doc::ChartType::stacked:
    case doc::ChartType::percent:
      return draw_stacked(drawing);
    case doc::ChartType::column_line:
      return draw_columns_and_lines(drawing);
    case doc::ChartType::area:
      return draw_areas(drawing);
    case doc::ChartType::pie:
    case doc::ChartType::doughnut:
      return draw_pie(drawing);
    case doc::ChartType::bullet:
      return draw_bullets(drawing);
    case doc::ChartType::slope:
      return draw_slopes(drawing);
    case doc::ChartType::multiples:
      return draw_multiples(drawing);
    case doc::ChartType::sparkline:
      return draw_sparklines(drawing);
  }
}

Length height_of(Drawing& drawing) {
  doc::Chart const& chart = drawing.chart;
  if (chart.height_mm > 0) return Length::mm(chart.height_mm);
  if (chart.type == doc::ChartType::bar) return natural_bar_height(drawing);
  if (chart.type == doc::ChartType::bullet) return natural_bullet_height(drawing);
  if (chart.type == doc::ChartType::multiples) return natural_multiples_height(drawing);
  if (chart.type == doc::ChartType::sparkline) return natural_sparkline_height(drawing);
  // 5 : 2 is calm in a text column.
  return drawing.size.height > Length{} ? drawing.size.height : drawing.size.width.times(2, 5);
}

doc::Chart as_settled(doc::Chart chart) {
  for (doc::ChartSeries& series : chart.series)
    for (doc::ChartPoint& point : series.points)
      point.provisional = false;
  return chart;
}

void report(Drawing const& drawing, Place const& place, Diagnostics& out) {
  if (drawing.too_small)
    out.add("chart.too-small",
            {drawing.chart.title, fmt::format("{:.0f}", drawing.size.width.to_mm()),
             fmt::format("{:.0f}", drawing.size.height.to_mm())},
            place);
  if (drawing.categories_dropped) out.add("chart.categories-dropped", {drawing.chart.title}, place);
  if (drawing.labels_dropped > 0)
    out.add("chart.labels-dropped",
            {drawing.chart.title, fmt::format("{}", drawing.labels_dropped)}, place);
  for (line::Missing const& missing : drawing.letters.missing())
    out.add("chart.character",
            {utf8::encode(missing.code),
             fmt::format("U+{:04X}", static_cast<std::uint32_t>(missing.code)), missing.role},
            place);
}

}  // namespace

bool is_all_provisional(doc::Chart const& chart) {
  bool any = false;
  for (doc::ChartSeries const& series : chart.series)
    for (doc::ChartPoint const& point : series.points) {
      if (point.value && !point.provisional) return false;
      any = any || point.value;
    }
  return any;
}

ChartBox draw(DrawRequest const& request, Place const& place, Diagnostics& out) {
  if (!check(request.chart, place, out)) return {};
  Lettering letters{request.style, request.set_label};
  doc::Chart const settled =
      is_all_provisional(request.chart) ? as_settled(request.chart) : doc::Chart{};
  doc::Chart const& chart = settled.series.empty() ? request.chart : settled;
  Drawing drawing{chart, request.style, request.box, letters};
  drawing.size.height = height_of(drawing);
  draw_type(drawing);
  report(drawing, place, out);
  if (drawing.too_small) return {};
  return {std::move(drawing.items), drawing.size};
}

}  // namespace jianbao::chart
