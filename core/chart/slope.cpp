// Slopes: two years, several cities; every line has its name and number at both ends, so that no
// axis is needed. The marked one stands out.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/names.h"
#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Sheet {
  Legend legend;
  Length left, right;  // of the lines
  Axis axis;
  Span names;  // where labels may stand, by their middles
};

constexpr std::size_t ends = 2;

Label end_label(Drawing& drawing, std::size_t series, std::size_t end, page::Colour colour) {
  doc::ChartSeries const& one = drawing.chart.series[series];
  doc::ChartPoint const& point = one.points[end];
  if (!point.value) return {};
  return printing(
      point, drawing.letters.set(
                 end == 0 ? one.name + " " + point.label : point.label + " " + one.name, colour));
}

bool is_marked(doc::ChartSeries const& series) {
  return std::any_of(series.points.begin(), series.points.end(),
                     [](doc::ChartPoint const& point) { return point.marked; });
}

page::Colour line_colour(Drawing const& drawing, std::size_t series) {
  if (!has_marked(drawing.chart)) return series_colour(drawing.style, series);
  if (is_marked(drawing.chart.series[series])) return series_colour(drawing.style, 0);
  return drawing.style.muted;
}

page::Colour label_colour(Drawing const& drawing, std::size_t series) {
  bool const plain = has_marked(drawing.chart) && !is_marked(drawing.chart.series[series]);
  return plain ? drawing.style.text : readable(line_colour(drawing, series));
}

constexpr Length label_gap = Length::pt(14);

Sheet lay_sheet(Drawing& drawing) {
  Sheet sheet;
  Length const size = drawing.letters.size();
  sheet.legend = set_legend(drawing, drawing.size.width, false);
  Length widest[ends] = {};
  for (std::size_t i = 0; i < drawing.chart.series.size(); ++i)
    for (std::size_t end = 0; end < ends; ++end)
      widest[end] = max(widest[end], end_label(drawing, i, end, drawing.style.text).width);
  constexpr Length most = Length::pt(210);
  Length const free = drawing.size.width - widest[0] - widest[1] - label_gap * 2;
  Length const across = min(free, most);
  sheet.left = (drawing.size.width - across + widest[0] - widest[1]) / 2;
  sheet.right = sheet.left + across;
  Length const top = sheet.legend.size.height + size.times(320, 100);
  Length const bottom = drawing.size.height - size.times(80, 100);
  auto const values = values_of(drawing.chart);
  Range range = axis_range(drawing.chart, values, false);
  auto const [low, high] = std::minmax_element(values.begin(), values.end());
  if (*low < *high) range = {*low, *high};
  // Between the least and the greatest value: all numbers are printed, the axis needs no round
  // ends.
  sheet.axis.scale = nice_scale(range, 8, false);
  double const share =
      (range.high - range.low) / (sheet.axis.scale.high() - sheet.axis.scale.low());
  Length const full = (bottom - top).scaled(1 / share);
  sheet.axis.start = bottom + full.scaled((range.low - sheet.axis.scale.low()) /
                                          (sheet.axis.scale.high() - sheet.axis.scale.low()));
  sheet.axis.end = sheet.axis.start - full;
  sheet.names = {top - size.times(20, 100), bottom + size.times(20, 100)};
  return sheet;
}

void put_head(Drawing& drawing, Sheet const& sheet) {
  Length const size = drawing.letters.size();
  put_legend(drawing, sheet.legend, {});
  Length const baseline = sheet.legend.size.height + size.times(120, 100);
  for (std::size_t end = 0; end < ends; ++end) {
    Length const x = end == 0 ? sheet.left : sheet.right;
    put(drawing.items, drawing.letters.set(drawing.chart.categories[end]), {x, baseline},
        Anchor::centre);
    put_rule(drawing.items, {x, baseline + size.times(60, 100)}, {x, drawing.size.height},
             {drawing.style.axis, Length::pt(0.5), {}, false});
  }
  put(drawing.items, unit_label(drawing), {(sheet.left + sheet.right) / 2, baseline},
      Anchor::centre);
}

void put_line(Drawing& drawing, Sheet const& sheet, std::size_t series) {
  doc::ChartSeries const& one = drawing.chart.series[series];
  page::Colour const colour = line_colour(drawing, series);
  bool const strong = !has_marked(drawing.chart) || is_marked(one);
  std::optional<Point> at[ends];
  for (std::size_t end = 0; end < ends; ++end)
    if (auto const& value = one.points[end].value)
      at[end] = Point{end == 0 ? sheet.left : sheet.right, sheet.axis.place(*value)};
  if (at[0] && at[1])
    put_rule(drawing.items, *at[0], *at[1], {colour, Length::pt(strong ? 1.6 : 1), {}, true});
  for (std::size_t end = 0; end < ends; ++end)
    if (at[end])
      put_mark(drawing.items, *at[end], {0, colour, look_of(one.points[end]) != Look::plain});
}

// Labels of one end, moved apart; a thin leader to a label that moved.
void put_labels(Drawing& drawing, Sheet const& sheet, std::size_t end) {
  Length const size = drawing.letters.size();
  std::vector<std::size_t> shown;
  std::vector<Length> wanted;
  for (std::size_t i = 0; i < drawing.chart.series.size(); ++i)
    if (auto const& value = drawing.chart.series[i].points[end].value) {
      shown.push_back(i);
      wanted.push_back(sheet.axis.place(*value));
    }
  Length const pitch = size.times(122, 100);
  auto const given = spread_within(wanted, pitch, sheet.names);
  auto const count = static_cast<std::int64_t>(shown.size());
  if (sheet.names.to - sheet.names.from < pitch * (count - 1)) drawing.too_small = true;
  Length const x = end == 0 ? sheet.left : sheet.right;
  auto const out = [&](double by) { return end == 0 ? x - Length::pt(by) : x + Length::pt(by); };
  for (std::size_t i = 0; i < shown.size(); ++i) {
    put_rule(drawing.items, {out(3.5), wanted[i]}, {out(12), given[i]},
             {drawing.style.muted, Length::pt(0.35), {}, false});
    put(drawing.items, end_label(drawing, shown[i], end, label_colour(drawing, shown[i])),
        {out(label_gap.to_pt()), given[i] + baseline_below_middle(size)},
        end == 0 ? Anchor::right : Anchor::left);
  }
}

}  // namespace

void draw_slopes(Drawing& drawing) {
  Sheet const sheet = lay_sheet(drawing);
  if (sheet.right - sheet.left < Length::pt(40) ||
      sheet.names.to - sheet.names.from < Length::pt(40)) {
    drawing.too_small = true;
    return;
  }
  put_head(drawing, sheet);
  for (bool const marked : {false, true})
    for (std::size_t i = 0; i < drawing.chart.series.size(); ++i)
      if (is_marked(drawing.chart.series[i]) == marked) put_line(drawing, sheet, i);
  for (std::size_t end = 0; end < ends; ++end)
    put_labels(drawing, sheet, end);
}

}  // namespace jianbao::chart
