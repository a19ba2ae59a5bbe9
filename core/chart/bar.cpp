// Horizontal bars: a ranking, or several series. Rows stand in the order given, from the top.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/palette.h"
#include "chart/rows.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Rows {
  Length pitch, bar, gap;  // of one row; of one bar; between the bars of a row
};

struct Sheet {  // the frame of a bar chart
  Legend legend;
  Label unit;
  CategoryLabels names;
  Box plot;  // between the ends of the axis, from the first row to the last
  Axis axis;
  Rows rows;
  bool numbers = true;  // grid and numbers of the axis: needless when every bar has its own number
};

// Half the width at most goes to names, the wish is a third.
CategoryLabels row_names(Drawing& drawing) {
  return set_row_names(drawing, drawing.size.width.times(34, 100));
}

bool needs_numbers(doc::Chart const& chart) {
  for (doc::ChartSeries const& series : chart.series)
    for (doc::ChartPoint const& point : series.points)
      if (point.value && point.label.empty()) return true;
  return false;
}

Length top_height(Drawing const& drawing, Sheet const& sheet) {
  Length const size = drawing.letters.size();
  Length height = sheet.legend.size.height;
  if (height > Length{}) height += size.times(55, 100);
  if (sheet.unit.width > Length{}) height += size.times(160, 100);
  return height;
}

Length bottom_height(Drawing const& drawing, Sheet const& sheet) {
  return drawing.letters.size().times(sheet.numbers ? 180 : 30, 100);
}

Length natural_pitch(Drawing const& drawing, std::size_t name_lines) {
  auto const series = static_cast<std::int64_t>(drawing.chart.series.size());
  Length const bars = series == 1 ? Length::pt(17) : Length::pt(10.5) * series + Length::pt(9);
  Length const names =
      drawing.letters.size().times(125, 100) * static_cast<std::int64_t>(name_lines) +
      Length::pt(4);
  return max(bars, names);
}

Rows lay_rows(Length pitch, std::size_t series) {
  auto const count = static_cast<std::int64_t>(series);
  Length const gap = series > 1 ? Length::pt(1) : Length{};
  Length const most = Length::pt(series == 1 ? 12 : 10);
  Length const bar =
      min(most, (pitch.times(series == 1 ? 62 : 76, 100) - gap * (count - 1)) / count);
  return {pitch, bar, gap};
}

Sheet begin_sheet(Drawing& drawing) {
  Sheet sheet;
  sheet.legend = set_legend(drawing, drawing.size.width, drawing.chart.series.size() > 1);
  sheet.unit = unit_label(drawing);
  sheet.names = row_names(drawing);
  sheet.numbers = needs_numbers(drawing.chart);
  return sheet;
}

Length label_air() {
  return Length::pt(3);
}

// The widest number at the right (positive) or left (negative) ends of bars.
Length number_width(Drawing& drawing, bool negative) {
  Length widest;
  for (doc::ChartSeries const& series : drawing.chart.series)
    for (doc::ChartPoint const& point : series.points)
      if (point.value && (*point.value < 0) == negative)
        widest = max(widest, drawing.letters.set(point.label).width);
  return widest > Length{} ? widest + label_air() * 2 : widest;
}

bool lay_sheet(Drawing& drawing, Sheet& sheet) {
  auto const values = values_of(drawing.chart);
  Length const names = widest_line(sheet.names) + Length::pt(6);
  Length const left = names + number_width(drawing, true);
  Length const right = drawing.size.width - max(number_width(drawing, false), Length::pt(10));
  sheet.plot = {left, top_height(drawing, sheet), right,
                drawing.size.height - bottom_height(drawing, sheet)};
  Range const range = axis_range(values, true);
  sheet.axis = {nice_scale(range, steps_for(right - left, Length::pt(52)), all_whole(values)), left,
                right};
  if (!sheet.numbers && range.low < range.high) {
    // Without numbers the axis needs no round ends: the longest bar takes all the width.
    double const share =
        (range.high - range.low) / (sheet.axis.scale.high() - sheet.axis.scale.low());
    Length const full = (right - left).scaled(1 / share);
    sheet.axis.start = left - full.scaled((range.low - sheet.axis.scale.low()) /
                                          (sheet.axis.scale.high() - sheet.axis.scale.low()));
    sheet.axis.end = sheet.axis.start + full;
  }
  auto const count = static_cast<std::int64_t>(drawing.chart.categories.size());
  sheet.rows = lay_rows(sheet.plot.height() / count, drawing.chart.series.size());
  return sheet.plot.width() >= Length::pt(60) && names <= drawing.size.width / 2 &&
         sheet.rows.pitch >= drawing.letters.size().times(120, 100) &&
         sheet.rows.bar >= Length::pt(2);
}

Length row_middle(Sheet const& sheet, std::size_t category) {
  return sheet.plot.top + sheet.rows.pitch * static_cast<std::int64_t>(category) +
         sheet.rows.pitch / 2;
}

Box bar_box(Sheet const& sheet, std::size_t series, std::size_t category, std::size_t count) {
  Rows const& rows = sheet.rows;
  Length const stack = (rows.bar + rows.gap) * static_cast<std::int64_t>(count) - rows.gap;
  Length const top = row_middle(sheet, category) - stack / 2 +
                     (rows.bar + rows.gap) * static_cast<std::int64_t>(series);
  return {sheet.axis.base(), top, sheet.axis.base(), top + rows.bar};
}

void put_names(Drawing& drawing, Sheet const& sheet) {
  Length const right = widest_line(sheet.names);
  for (CategoryLabel const& name : sheet.names.shown)
    put_row_name(drawing, name, {right, row_middle(sheet, name.category)});
}

void put_value_grid(Drawing& drawing, Sheet const& sheet, std::vector<PlacedLabel> const& labels) {
  Length const size = drawing.letters.size();
  for (Tick const& tick : sheet.axis.scale.ticks) {
    Length const x = sheet.axis.place(tick.value());
    if (x != sheet.axis.base())
      put_grid_line(drawing, {{x, sheet.plot.top}, {x, sheet.plot.bottom}}, labels);
    put(drawing.items, drawing.letters.set(tick.text()),
        {x, sheet.plot.bottom + size.times(135, 100)}, Anchor::centre);
  }
}

struct Bars {
  std::vector<Box> boxes;
  std::vector<Look> looks;
  std::vector<page::Colour> colours;
  std::vector<Candidate> labels;
};

void add_bar(Drawing& drawing, Sheet const& sheet, doc::ChartPoint const& point, Box place,
             Bars& bars) {
  Length const baseline =
      (place.top + place.bottom) / 2 + baseline_below_middle(drawing.letters.size());
  if (!point.value) {
    Label label = missing_label(drawing);
    Length const middle = place.left + label_air() + label.width / 2;
    bars.labels.push_back({std::move(label), {{middle, baseline}}, 100});
    return;
  }
  Length const end = sheet.axis.place(*point.value);
  place.left = min(end, place.left);
  place.right = max(end, place.right);
  bars.boxes.push_back(place);
  bars.looks.push_back(look_of(point));
  if (point.label.empty()) return;
  Label label = printing(point, drawing.letters.set(point.label));
  Length const half = label.width / 2 + label_air();
  Length const middle = *point.value < 0 ? place.left - half : place.right + half;
  bars.labels.push_back({std::move(label), {{middle, baseline}}, 0});
}

Bars lay_bars(Drawing& drawing, Sheet const& sheet) {
  Bars bars;
  auto const& series = drawing.chart.series;
  for (std::size_t category = 0; category < drawing.chart.categories.size(); ++category)
    for (std::size_t i = 0; i < series.size(); ++i) {
      doc::ChartPoint const& point = series[i].points[category];
      add_bar(drawing, sheet, point, bar_box(sheet, i, category, series.size()), bars);
      if (point.value) bars.colours.push_back(point_colour(drawing, i, category));
    }
  return bars;
}

}  // namespace

Length natural_bar_height(Drawing& drawing) {
  Sheet const sheet = begin_sheet(drawing);
  return top_height(drawing, sheet) + bottom_height(drawing, sheet) +
         natural_pitch(drawing, sheet.names.lines) *
             static_cast<std::int64_t>(drawing.chart.categories.size());
}

void draw_bars(Drawing& drawing) {
  Sheet sheet = begin_sheet(drawing);
  if (!lay_sheet(drawing, sheet)) {
    drawing.too_small = true;
    return;
  }
  Bars const bars = lay_bars(drawing, sheet);
  Box const within{widest_line(sheet.names), sheet.plot.top, drawing.size.width, sheet.plot.bottom};
  auto const labels = place_labels(bars.labels, {within, bars.boxes});
  if (sheet.numbers) put_value_grid(drawing, sheet, labels);
  for (std::size_t i = 0; i < bars.boxes.size(); ++i)
    put_block(drawing.items, bars.boxes[i], bars.colours[i], bars.looks[i]);
  put_rule(drawing.items, {sheet.axis.base(), sheet.plot.top},
           {sheet.axis.base(), sheet.plot.bottom},
           {drawing.style.axis, Length::pt(0.5), {}, false});
  put_names(drawing, sheet);
  put_legend(drawing, sheet.legend, {});
  Length const size = drawing.letters.size();
  put(drawing.items, sheet.unit, {sheet.axis.base(), sheet.plot.top - size.times(70, 100)});
  for (PlacedLabel const& label : labels)
    put(drawing.items, label.label, label.at, Anchor::centre);
}

}  // namespace jianbao::chart
