#include "chart/honesty.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace jianbao::chart {

namespace {

struct Report {
  doc::Chart const& chart;
  Place const& place;
  Diagnostics& out;

  void at(char const* id, std::size_t series, std::size_t category) const {
    out.add(id, {name(series), chart.categories[category]}, place);
  }
  [[nodiscard]] std::string name(std::size_t series) const {
    std::string const& words = chart.series[series].name;
    return words.empty() ? fmt::format("{}", series + 1) : words;
  }
};

// The pieces of one whole: a category's values on top of each other.
bool is_stacked(doc::Chart const& chart) {
  return chart.type == doc::ChartType::stacked || chart.type == doc::ChartType::percent ||
         (chart.type == doc::ChartType::area && chart.series.size() > 1);
}

bool is_pie(doc::ChartType type) {
  return type == doc::ChartType::pie || type == doc::ChartType::doughnut;
}

// Kinds without a look for values that are no outcome.
bool shows_outcomes_only(doc::ChartType type) {
  return type == doc::ChartType::area || type == doc::ChartType::slope ||
         type == doc::ChartType::sparkline || is_pie(type);
}

// Kinds whose length or area is the value: half an axis would halve a column but not its meaning.
bool grows_from_zero(doc::Chart const& chart) {
  switch (chart.type) {
    case doc::ChartType::line:
    case doc::ChartType::slope:
    case doc::ChartType::sparkline:
      return false;
    case doc::ChartType::multiples:
      return chart.panel != doc::ChartType::line;
    default:
      return true;
  }
}

// Rows measured each by itself may have units of their own.
bool has_own_units(doc::ChartType type) {
  return type == doc::ChartType::bullet || type == doc::ChartType::sparkline;
}

// The points of a series are of one unit, and of one city, year and indicator but for what its
// categories tell apart.
void check_series(Report const& report) {
  for (std::size_t i = 0; i < report.chart.series.size(); ++i) {
    doc::ChartPoint const* first = nullptr;
    auto const& points = report.chart.series[i].points;
    for (std::size_t k = 0; k < points.size(); ++k) {
      if (!points[k].value) continue;
      if (!first) first = &points[k];
      if (points[k].unit != first->unit && !has_own_units(report.chart.type))
        report.out.add("chart.mixed-units",
                       {report.name(i), report.chart.categories[k],
                        points[k].unit.empty() ? report.chart.unit : points[k].unit,
                        first->unit.empty() ? report.chart.unit : first->unit},
                       report.place);
      else if (points[k].scope != first->scope)
        report.out.add("chart.mixed-scopes",
                       {report.name(i), report.chart.categories[k], points[k].scope, first->scope},
                       report.place);
    }
  }
}

void check_start(Report const& report) {
  doc::Chart const& chart = report.chart;
  std::string const from = fmt::format("{}", *chart.from);
  if (grows_from_zero(chart)) {
    report.out.add("chart.truncated-axis", {chart.title, from}, report.place);
    return;
  }
  double lowest = *chart.from;
  for (doc::ChartSeries const& series : chart.series)
    for (doc::ChartPoint const& point : series.points)
      lowest = std::min(lowest, point.value.value_or(lowest));
  if (lowest < *chart.from)
    report.out.add("chart.axis-start", {chart.title, from, fmt::format("{}", lowest)},
                   report.place);
}

// A stack with a piece missing is a lower stack: the gap is drawn as zero.
void check_gaps(Report const& report) {
  doc::Chart const& chart = report.chart;
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    auto const missing = [&](auto const& series) { return !series.points[category].value; };
    if (std::all_of(chart.series.begin(), chart.series.end(), missing)) continue;
    for (std::size_t i = 0; i < chart.series.size(); ++i)
      if (missing(chart.series[i])) report.at("chart.gap-as-zero", i, category);
  }
}

void check_negative(Report const& report) {
  for (std::size_t i = 0; i < report.chart.series.size(); ++i)
    for (std::size_t k = 0; k < report.chart.categories.size(); ++k)
      if (report.chart.series[i].points[k].value.value_or(0) < 0)
        report.at("chart.negative-part", i, k);
}

void check_targets(Report const& report) {
  for (std::size_t i = 0; i < report.chart.series.size(); ++i)
    for (std::size_t k = 0; k < report.chart.categories.size(); ++k)
      if (report.chart.series[i].points[k].target) report.at("chart.target-as-outcome", i, k);
}

// Shares in % must make the whole; each may be off by what rounding to whole percents leaves.
void check_whole(Report const& report, std::string const& name, std::vector<double> const& shares) {
  if (report.chart.unit != "%" || shares.empty()) return;
  double sum = 0;
  for (double const share : shares)
    sum += share;
  if (std::abs(sum - 100) > 0.5 * static_cast<double>(shares.size()))
    report.out.add("chart.parts-not-whole", {name, fmt::format("{:.1f}", sum)}, report.place);
}

void check_wholes(Report const& report) {
  doc::Chart const& chart = report.chart;
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    std::vector<double> shares;
    for (doc::ChartSeries const& series : chart.series)
      if (series.points[category].value) shares.push_back(*series.points[category].value);
    check_whole(report, chart.categories[category], shares);
  }
}

void check_pie(Report const& report) {
  doc::ChartSeries const& series = report.chart.series[0];
  std::vector<double> parts;
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    if (series.points[i].value)
      parts.push_back(*series.points[i].value);
    else
      report.at("chart.gap-as-zero", 0, i);
  }
  check_whole(report, report.chart.title, parts);
  constexpr std::size_t most = 6;
  if (parts.size() > most)
    report.out.add("chart.many-parts", {report.chart.title, fmt::format("{}", parts.size())},
                   report.place);
}

// The first series are outcomes, the second their targets.
void check_bullets(Report const& report) {
  auto const& series = report.chart.series;
  for (std::size_t i = 0; i < report.chart.categories.size(); ++i) {
    doc::ChartPoint const &outcome = series[0].points[i], &target = series[1].points[i];
    if (outcome.target) report.at("chart.target-as-outcome", 0, i);
    if (target.value && !target.target) report.at("chart.outcome-as-target", 1, i);
    if (target.value.value_or(0) <= 0)
      report.out.add("chart.no-target", {report.chart.categories[i]}, report.place);
  }
}

}  // namespace

void check_honesty(doc::Chart const& chart, Place const& place, Diagnostics& out) {
  Report const report{chart, place, out};
  check_series(report);
  if (chart.from) check_start(report);
  if (is_stacked(chart)) check_gaps(report);
  if (shows_outcomes_only(chart.type)) check_targets(report);
  if (chart.type == doc::ChartType::area && chart.series.size() > 1) check_negative(report);
  if (chart.type == doc::ChartType::percent || is_pie(chart.type)) check_negative(report);
  if (chart.type == doc::ChartType::percent) check_wholes(report);
  if (is_pie(chart.type)) check_pie(report);
  if (chart.type == doc::ChartType::bullet) check_bullets(report);
}

}  // namespace jianbao::chart
