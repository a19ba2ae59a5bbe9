#include "chart/check.h"

#include "chart/honesty.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jianbao::chart {

namespace {

std::string name_of(doc::Chart const& chart, std::size_t series) {
  std::string const& name = chart.series[series].name;
  return name.empty() ? fmt::format("{}", series + 1) : name;
}

// Beyond it a double does not tell neighbouring whole numbers apart.
constexpr double most_value = 1e15;

std::size_t check_values(doc::Chart const& chart, std::size_t series, Place const& place,
                         Diagnostics& out) {
  std::size_t values = 0;
  for (std::size_t i = 0; i < chart.series[series].points.size(); ++i) {
    auto const& value = chart.series[series].points[i].value;
    if (!value) continue;
    ++values;
    if (std::isfinite(*value) && std::abs(*value) <= most_value) continue;
    std::string const category =
        i < chart.categories.size() ? chart.categories[i] : fmt::format("{}", i + 1);
    out.add("chart.value", {name_of(chart, series), category, fmt::format("{}", *value)}, place);
  }
  return values;
}

bool has_two_axes(doc::Chart const& chart) {
  auto const right = [](doc::ChartSeries const& series) { return series.right; };
  return std::any_of(chart.series.begin(), chart.series.end(), right) &&
         !std::all_of(chart.series.begin(), chart.series.end(), right);
}

}  // namespace

bool check(doc::Chart const& chart, Place const& place, Diagnostics& out) {
  Diagnostics found;
  constexpr std::size_t most_series = 6;  // typography 3.6
  if (chart.categories.empty()) found.add("chart.categories", {chart.title}, place);
  if (chart.series.empty()) found.add("chart.series", {chart.title}, place);
  std::size_t values = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    doc::ChartSeries const& series = chart.series[i];
    if (series.points.size() != chart.categories.size())
      found.add("chart.length",
                {name_of(chart, i), fmt::format("{}", chart.categories.size()),
                 fmt::format("{}", series.points.size())},
                place);
    if (series.name.empty() && chart.series.size() > 1)
      found.add("chart.series-name",
                {fmt::format("{}", i + 1), fmt::format("{}", chart.series.size())}, place);
    values += check_values(chart, i, place, found);
  }
  if (chart.type == doc::ChartType::column_line && !has_two_axes(chart))
    found.add("chart.two-axes", {chart.title}, place);
  bool const pie = chart.type == doc::ChartType::pie || chart.type == doc::ChartType::doughnut;
  if (pie && chart.series.size() > 1)
    found.add("chart.one-series", {chart.title, fmt::format("{}", chart.series.size())}, place);
  if (!chart.series.empty() && values == 0) found.add("chart.no-value", {chart.title}, place);
  if (chart.series.size() > most_series)
    found.add("chart.many-series", {fmt::format("{}", chart.series.size())}, place);
  if (!found.has_errors()) check_honesty(chart, place, found);
  out.append(found);
  return !found.has_errors();
}

}  // namespace jianbao::chart
