// Bullets: outcomes against their targets. Every row is measured by its own target, so that rows of
// different units stand under each other; the numbers stand beside it in two columns.
#include "chart/drawing.h"
#include "chart/legend.h"
#include "chart/palette.h"
#include "chart/rows.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

constexpr Length row_pitch = Length::pt(21), bar_height = Length::pt(8),
                 track_height = Length::pt(14);

struct Sheet {
  Legend legend;
  CategoryLabels names;
  Length outcomes, targets;  // right ends of the columns of numbers
  Length left, right, top, pitch;
  double low = 0, high = 0;  // in targets

  [[nodiscard]] Length place(double share) const {
    return left + (right - left).scaled((share - low) / (high - low));
  }
};

doc::ChartPoint const& outcome(Drawing const& drawing, std::size_t row) {
  return drawing.chart.series[0].points[row];
}
doc::ChartPoint const& target(Drawing const& drawing, std::size_t row) {
  return drawing.chart.series[1].points[row];
}
double share_of(Drawing const& drawing, std::size_t row) {
  return outcome(drawing, row).value.value_or(0) / *target(drawing, row).value;
}

std::string head_of(Drawing const& drawing, std::size_t series) {
  std::string const& unit = drawing.chart.unit;
  return drawing.chart.series[series].name + (unit.empty() ? "" : "（" + unit + "）");
}

Length column_width(Drawing& drawing, std::size_t series) {
  Length widest = drawing.letters.set(head_of(drawing, series)).width;
  for (doc::ChartPoint const& point : drawing.chart.series[series].points)
    widest = max(widest, drawing.letters.set(with_unit(point)).width);
  return widest;
}

Length head_height(Drawing const& drawing, Sheet const& sheet) {
  Length const size = drawing.letters.size();
  Length const legend = sheet.legend.size.height;
  return (legend > Length{} ? legend + size.times(50, 100) : Length{}) + size.times(150, 100);
}

Sheet lay_sheet(Drawing& drawing) {
  Sheet sheet;
  sheet.legend = set_legend(drawing, drawing.size.width, false);
  sheet.names = set_row_names(drawing, drawing.size.width.times(30, 100));
  Length const gap = drawing.letters.size().times(150, 100);
  sheet.targets = drawing.size.width;
  sheet.outcomes = sheet.targets - column_width(drawing, 1) - gap;
  sheet.right = sheet.outcomes - column_width(drawing, 0) - gap;
  sheet.left = widest_line(sheet.names) + Length::pt(6);
  sheet.top = head_height(drawing, sheet);
  auto const rows = static_cast<std::int64_t>(drawing.chart.categories.size());
  sheet.pitch = (drawing.size.height - sheet.top) / rows;
  sheet.high = 1;
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i) {
    sheet.low = std::min(sheet.low, share_of(drawing, i));
    sheet.high = std::max(sheet.high, share_of(drawing, i));
  }
  return sheet;
}

void put_head(Drawing& drawing, Sheet const& sheet) {
  Length const size = drawing.letters.size();
  Length const baseline = sheet.top - size.times(55, 100);
  put_legend(drawing, sheet.legend, {});
  put(drawing.items, drawing.letters.set(head_of(drawing, 0)), {sheet.outcomes, baseline},
      Anchor::right);
  put(drawing.items, drawing.letters.set(head_of(drawing, 1)), {sheet.targets, baseline},
      Anchor::right);
  Label const name = drawing.letters.set("目标=100%");
  Length const half = name.width / 2;
  Length const middle = max(sheet.left + half, min(sheet.place(1), sheet.right - half));
  put(drawing.items, name, {middle, baseline}, Anchor::centre);
}

void put_row(Drawing& drawing, Sheet const& sheet, std::size_t row) {
  Length const middle = sheet.top + sheet.pitch * static_cast<std::int64_t>(row) + sheet.pitch / 2;
  Length const baseline = middle + baseline_below_middle(drawing.letters.size());
  Length const zero = sheet.place(0), aim = sheet.place(1);
  drawing.items.emplace_back(page::rectangle(
      Box{zero, middle - track_height / 2, aim, middle + track_height / 2}.rectangle(),
      drawing.style.grid));
  doc::ChartPoint const& point = outcome(drawing, row);
  if (point.value) {
    Length const end = sheet.place(share_of(drawing, row));
    put_block(drawing.items,
              {min(zero, end), middle - bar_height / 2, max(zero, end), middle + bar_height / 2},
              series_colour(drawing.style, 0), look_of(point));
  }
  put_rule(drawing.items, {aim, middle - track_height / 2}, {aim, middle + track_height / 2},
           {drawing.style.text, Length::pt(1.6), {}, false});
  put_row_name(drawing, sheet.names.shown[row], {sheet.left - Length::pt(6), middle});
  put(drawing.items,
      point.value ? printing(point, drawing.letters.set(with_unit(point))) : missing_label(drawing),
      {sheet.outcomes, baseline}, Anchor::right);
  put(drawing.items,
      printing(target(drawing, row), drawing.letters.set(with_unit(target(drawing, row)))),
      {sheet.targets, baseline}, Anchor::right);
}

}  // namespace

Length natural_bullet_height(Drawing& drawing) {
  Sheet const sheet = lay_sheet(drawing);
  Length const name =
      drawing.letters.size().times(125, 100) * static_cast<std::int64_t>(sheet.names.lines) +
      Length::pt(4);
  return sheet.top +
         max(row_pitch, name) * static_cast<std::int64_t>(drawing.chart.categories.size());
}

void draw_bullets(Drawing& drawing) {
  Sheet const sheet = lay_sheet(drawing);
  if (sheet.right - sheet.left < Length::pt(60) || sheet.pitch < track_height + Length::pt(2)) {
    drawing.too_small = true;
    return;
  }
  put_head(drawing, sheet);
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i)
    put_row(drawing, sheet, i);
  Length const zero = sheet.place(0);
  put_rule(drawing.items, {zero, sheet.top}, {zero, drawing.size.height},
           {drawing.style.axis, Length::pt(0.5), {}, false});
}

}  // namespace jianbao::chart
