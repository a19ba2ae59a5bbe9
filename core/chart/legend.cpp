#include "chart/legend.h"

#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

bool is_line(Drawing const& drawing) {
  return drawing.chart.type == doc::ChartType::line;
}

Length sample_width(Drawing const& drawing) {
  return Length::pt(is_line(drawing) ? 16 : 6.5);
}

bool any_look(doc::Chart const& chart, Look look) {
  for (doc::ChartSeries const& series : chart.series)
    for (doc::ChartPoint const& point : series.points)
      if (point.value && look_of(point) == look) return true;
  return false;
}

void put_line_sample(Drawing& drawing, LegendEntry const& entry, Box const& area) {
  Length const middle = (area.top + area.bottom) / 2;
  page::Stroke stroke{entry.colour, Length::pt(1.4), {}, false};
  if (entry.look == Look::target) stroke.dash = {Length::pt(3), Length::pt(2)};
  put_rule(drawing.items, {area.left, middle}, {area.right, middle}, stroke);
  put_mark(drawing.items, {(area.left + area.right) / 2, middle},
           {entry.series, entry.colour, entry.look != Look::plain});
}

}  // namespace

Legend set_legend(Drawing& drawing, Length width, bool series) {
  Legend legend;
  doc::Chart const& chart = drawing.chart;
  if (series)
    for (std::size_t i = 0; i < chart.series.size(); ++i)
      legend.entries.push_back({drawing.letters.set(chart.series[i].name), Look::plain,
                                series_colour(drawing.style, i), i});
  // One series: the key has its colour; several: grey stands for all.
  page::Colour const key =
      chart.series.size() == 1 ? series_colour(drawing.style, 0) : drawing.style.axis;
  if (any_look(chart, Look::provisional))
    legend.entries.push_back({drawing.letters.set("初步数"), Look::provisional, key});
  if (any_look(chart, Look::target))
    legend.entries.push_back({drawing.letters.set("目标"), Look::target, key});
  if (legend.entries.empty()) return legend;

  Length const size = drawing.letters.size(), pitch = size.times(150, 100);
  Length const sample = sample_width(drawing) + Length::pt(3.5), gap = size.times(170, 100);
  Point pen{{}, size.times(90, 100)};
  for (LegendEntry& entry : legend.entries) {
    Length const needed = sample + entry.label.width;
    if (pen.x > Length{} && pen.x + needed > width) pen = {{}, pen.y + pitch};
    entry.at = pen;
    legend.size.width = max(legend.size.width, pen.x + needed);
    pen.x += needed + gap;
  }
  legend.size.height = pen.y + size.times(30, 100);
  return legend;
}

void put_legend(Drawing& drawing, Legend const& legend, Point corner) {
  Length const sample = sample_width(drawing), half = Length::pt(3.25);
  for (LegendEntry const& entry : legend.entries) {
    Point const at{corner.x + entry.at.x, corner.y + entry.at.y};
    Length const middle = at.y - baseline_below_middle(drawing.letters.size());
    Box const area{at.x, middle - half, at.x + sample, middle + half};
    if (is_line(drawing))
      put_line_sample(drawing, entry, area);
    else
      put_block(drawing.items, area, entry.colour, entry.look);
    put(drawing.items, entry.label, {at.x + sample + Length::pt(3.5), at.y});
  }
}

}  // namespace jianbao::chart
