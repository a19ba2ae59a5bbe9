#include "chart/legend.h"

#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

bool is_line(Drawing const& drawing) {
  return drawing.chart.type == doc::ChartType::line;
}

Length sample_width(LegendEntry const& entry) {
  return Length::pt(entry.line ? 16 : 6.5);
}

std::string legend_name(doc::ChartSeries const& series) {
  return series.right ? series.name + "（右轴）" : series.name;
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
      legend.entries.push_back({drawing.letters.set(legend_name(chart.series[i])), Look::plain,
                                series_colour(drawing.style, i), i,
                                is_line(drawing) || chart.series[i].right});
  // One series: the key has its colour; several: grey stands for all.
  page::Colour const key =
      chart.series.size() == 1 ? series_colour(drawing.style, 0) : drawing.style.axis;
  if (any_look(chart, Look::provisional))
    legend.entries.push_back(
        {drawing.letters.set("初步数"), Look::provisional, key, 0, is_line(drawing)});
  if (any_look(chart, Look::target))
    legend.entries.push_back({drawing.letters.set("目标"), Look::target, key, 0, is_line(drawing)});
  if (legend.entries.empty()) return legend;

  Length const size = drawing.letters.size(), pitch = size.times(150, 100);
  Length const gap = size.times(170, 100);
  Point pen{{}, size.times(90, 100)};
  for (LegendEntry& entry : legend.entries) {
    Length const needed = sample_width(entry) + Length::pt(3.5) + entry.label.width;
    if (pen.x > Length{} && pen.x + needed > width) pen = {{}, pen.y + pitch};
    entry.at = pen;
    legend.size.width = max(legend.size.width, pen.x + needed);
    pen.x += needed + gap;
  }
  legend.size.height = pen.y + size.times(30, 100);
  return legend;
}

void put_legend(Drawing& drawing, Legend const& legend, Point corner) {
  Length const half = Length::pt(3.25);
  for (LegendEntry const& entry : legend.entries) {
    Length const sample = sample_width(entry);
    Point const at{corner.x + entry.at.x, corner.y + entry.at.y};
    Length const middle = at.y - baseline_below_middle(drawing.letters.size());
    Box const area{at.x, middle - half, at.x + sample, middle + half};
    if (entry.line)
      put_line_sample(drawing, entry, area);
    else
      put_block(drawing.items, area, entry.colour, entry.look);
    put(drawing.items, entry.label, {at.x + sample + Length::pt(3.5), at.y});
  }
}

}  // namespace jianbao::chart
