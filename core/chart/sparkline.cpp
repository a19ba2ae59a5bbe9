#include "chart/sparkline.h"

#include "chart/palette.h"
#include "chart/rows.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::chart {

namespace {

constexpr Length row_pitch = Length::pt(19), line_height = Length::pt(12),
                 widest_spark = Length::pt(170);

struct Sheet {
  Length name_right, left, right, first_right, last_right, top, pitch;
};

Length widest_value(Drawing& drawing, std::size_t category) {
  Length widest = drawing.letters.set(drawing.chart.categories[category]).width;
  for (doc::ChartSeries const& series : drawing.chart.series)
    widest = max(widest, drawing.letters.set(with_unit(series.points[category])).width);
  return widest;
}

// Name, first number, line, last number.
Sheet lay_sheet(Drawing& drawing) {
  Length const size = drawing.letters.size(), gap = size.times(120, 100);
  Length name;
  for (doc::ChartSeries const& series : drawing.chart.series)
    name = max(name, drawing.letters.set(series.name).width);
  Length const first = widest_value(drawing, 0);
  Length const last = widest_value(drawing, drawing.chart.categories.size() - 1);
  Length const fixed = name + first + last + gap * 3;
  Length const spark = min(drawing.size.width - fixed, widest_spark);
  Sheet sheet;
  sheet.name_right = (drawing.size.width - fixed - spark) / 2 + name;
  sheet.first_right = sheet.name_right + gap + first;
  sheet.left = sheet.first_right + gap;
  sheet.right = sheet.left + spark;
  sheet.last_right = sheet.right + gap + last;
  sheet.top = size.times(160, 100);
  sheet.pitch =
      (drawing.size.height - sheet.top) / static_cast<std::int64_t>(drawing.chart.series.size());
  return sheet;
}

void put_head(Drawing& drawing, Sheet const& sheet) {
  Length const baseline = drawing.letters.size().times(90, 100);
  put(drawing.items, drawing.letters.set(drawing.chart.categories.front()),
      {sheet.first_right, baseline}, Anchor::right);
  put(drawing.items, drawing.letters.set(drawing.chart.categories.back()),
      {sheet.last_right, baseline}, Anchor::right);
  if (!drawing.chart.unit.empty())
    put(drawing.items, drawing.letters.set("（" + drawing.chart.unit + "）"),
        {(sheet.left + sheet.right) / 2, baseline}, Anchor::centre);
}

void put_number(Drawing& drawing, doc::ChartPoint const& point, Point at) {
  put(drawing.items,
      point.value ? printing(point, drawing.letters.set(with_unit(point))) : missing_label(drawing),
      at, Anchor::right);
}

void put_row(Drawing& drawing, Sheet const& sheet, std::size_t row) {
  doc::ChartSeries const& series = drawing.chart.series[row];
  Length const middle = sheet.top + sheet.pitch * static_cast<std::int64_t>(row) + sheet.pitch / 2;
  Length const baseline = middle + baseline_below_middle(drawing.letters.size());
  std::vector<std::optional<double>> values;
  for (doc::ChartPoint const& point : series.points)
    values.push_back(point.value);
  put(drawing.items, drawing.letters.set(series.name), {sheet.name_right, baseline}, Anchor::right);
  put_number(drawing, series.points.front(), {sheet.first_right, baseline});
  put_sparkline(drawing.items,
                {sheet.left, middle - line_height / 2, sheet.right, middle + line_height / 2},
                values, series_colour(drawing.style, 0));
  put_number(drawing, series.points.back(), {sheet.last_right, baseline});
}

}  // namespace

void put_sparkline(std::vector<page::Item>& items, Box const& box,
                   std::vector<std::optional<double>> const& values, page::Colour colour) {
  std::optional<double> low, high;
  for (auto const& value : values) {
    if (!value) continue;
    low = low ? std::min(*low, *value) : *value;
    high = high ? std::max(*high, *value) : *value;
  }
  if (!low) return;
  auto const count = static_cast<std::int64_t>(values.size());
  auto const at = [&](std::size_t i) {
    double const share = *high > *low ? (*values[i] - *low) / (*high - *low) : 0.5;
    Length const x = count > 1 ? box.left + box.width() * static_cast<std::int64_t>(i) / (count - 1)
                               : box.left + box.width() / 2;
    return Point{x, box.bottom - box.height().scaled(share)};
  };
  page::Path path;
  path.stroke = page::Stroke{colour, Length::pt(1), {}, true};
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    bool const goes_on = i > 0 && values[i - 1];
    bool const alone = !goes_on && (i + 1 == values.size() || !values[i + 1]);
    if (goes_on)
      path.segments.emplace_back(page::LineTo{at(i)});
    else if (!alone)
      path.segments.emplace_back(page::MoveTo{at(i)});
    else
      items.emplace_back(page::disc(at(i), Length::pt(0.9), colour));
    last = i;
  }
  if (!path.segments.empty()) items.emplace_back(std::move(path));
  items.emplace_back(page::disc(at(*last), Length::pt(1.7), colour));
}

Length natural_sparkline_height(Drawing& drawing) {
  return drawing.letters.size().times(160, 100) +
         row_pitch * static_cast<std::int64_t>(drawing.chart.series.size());
}

void draw_sparklines(Drawing& drawing) {
  Sheet const sheet = lay_sheet(drawing);
  if (sheet.right - sheet.left < Length::pt(30) || sheet.pitch < line_height + Length::pt(2)) {
    drawing.too_small = true;
    return;
  }
  put_head(drawing, sheet);
  for (std::size_t i = 0; i < drawing.chart.series.size(); ++i)
    put_row(drawing, sheet, i);
}

std::string describe_course(std::vector<std::optional<double>> const& values) {
  std::string words;
  for (auto const& value : values)
    words += (words.empty() ? "走势：" : "，") + (value ? fmt::format("{}", *value) : "…");
  return words;
}

void put_sparkline(std::vector<page::Item>& items, Box const& box,
                   std::vector<std::optional<double>> const& values, page::Colour colour,
                   page::TagId tag) {
  std::size_t const first = items.size();
  put_sparkline(items, box, values, colour);
  for (std::size_t i = first; i < items.size(); ++i)
    std::visit([&](auto& kind) { kind.tag = tag; }, items[i]);
}

}  // namespace jianbao::chart
