#include "doc/chart_table.h"

#include <algorithm>

namespace jianbao::doc {

namespace {

constexpr std::size_t most_across = 8;

Cell words(std::string text) {
  Cell cell;
  if (!text.empty()) cell.content.push_back({Text{std::move(text)}});
  return cell;
}

Cell value(ChartPoint const& point) {
  if (!point.value) return words("…");
  Cell cell;
  cell.content.push_back({Figure{point.label + point.unit, point.ledger}});
  if (point.target) cell.content.push_back({Text{"（目标）"}});
  if (point.provisional) cell.content.push_back({Text{"（初步）"}});
  return cell;
}

std::string name_of(Chart const& chart, std::size_t series) {
  ChartSeries const& one = chart.series[series];
  std::string const& unit = one.right ? chart.right_unit : chart.unit;
  std::string const name = one.name.empty() ? "数值" : one.name;
  return unit.empty() ? name : name + "（" + unit + "）";
}

// A series a row.
void fill_across(Chart const& chart, Table& table) {
  Row head = {words("项目")};
  for (std::string const& category : chart.categories)
    head.push_back(words(category));
  table.head.push_back(std::move(head));
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    Row row = {words(name_of(chart, i))};
    for (ChartPoint const& point : chart.series[i].points)
      row.push_back(value(point));
    table.body.push_back(std::move(row));
  }
}

// A category a row.
void fill_down(Chart const& chart, Table& table) {
  Row head = {words("项目")};
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    head.push_back(words(name_of(chart, i)));
  table.head.push_back(std::move(head));
  for (std::size_t k = 0; k < chart.categories.size(); ++k) {
    Row row = {words(chart.categories[k])};
    for (ChartSeries const& series : chart.series)
      row.push_back(value(series.points[k]));
    table.body.push_back(std::move(row));
  }
}

}  // namespace

Table table_of(Chart const& chart) {
  Table table;
  table.attached = true;
  bool const across = chart.categories.size() <= most_across;
  across ? fill_across(chart, table) : fill_down(chart, table);
  table.columns.resize(table.head.front().size());
  table.columns.front().align = Align::left;
  std::for_each(table.columns.begin() + 1, table.columns.end(),
                [](Column& column) { column.align = Align::decimal; });
  return table;
}

}  // namespace jianbao::doc
