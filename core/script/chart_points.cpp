#include "script/chart_points.h"

#include "script/values.h"

#include <algorithm>
#include <iterator>

namespace jianbao::script {

namespace {

enum class By : std::uint8_t { period, region, indicator };

// What tells the figures of one series apart.
By categories_of(std::vector<SeriesRequest> const& all) {
  for (SeriesRequest const& series : all)
    for (figure::Figure const& figure : series.figures) {
      if (figure.period != series.figures.front().period) return By::period;
      if (figure.region != series.figures.front().region) return By::region;
      if (figure.indicator != series.figures.front().indicator) return By::indicator;
    }
  return By::period;
}

std::string indicator_name(figure::Figure const& figure, Run const& run) {
  auto const& indicator = run.dataset()[figure.indicator];
  return indicator.short_name.empty() ? indicator.name : indicator.short_name;
}

std::string category_name(figure::Figure const& figure, By by, Run const& run) {
  if (by == By::period) return figure.period.in_chinese();
  if (by == By::region) return run.dataset()[figure.region].short_name;
  return indicator_name(figure, run);
}

// All that must be the same in one series: what a category is apart from.
std::string scope_of(figure::Figure const& figure, By by, Run const& run) {
  std::string const region = run.dataset()[figure.region].short_name;
  std::string const indicator = run.dataset()[figure.indicator].name;
  if (by == By::period) return region + indicator;
  if (by == By::region) return figure.period.in_chinese() + indicator;
  return figure.period.in_chinese() + region;
}

std::vector<std::string> category_names(std::vector<SeriesRequest> const& all, By by,
                                        Run const& run) {
  std::vector<std::string> names;
  std::vector<data::Period> periods;
  for (SeriesRequest const& series : all)
    for (figure::Figure const& figure : series.figures) {
      if (by == By::period) periods.push_back(figure.period);
      std::string name = category_name(figure, by, run);
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    }
  if (by != By::period) return names;
  std::sort(periods.begin(), periods.end());
  periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
  names.clear();
  for (data::Period const& period : periods)
    names.push_back(period.in_chinese());
  return names;
}

bool is_pie(doc::ChartType type) {
  return type == doc::ChartType::pie || type == doc::ChartType::doughnut;
}

// A figure with its place in the chart.
struct Placed {
  figure::Figure figure;
  std::size_t series = 0, category = 0;
};

std::vector<Placed> place_figures(lua_State* state, Run& run, std::vector<SeriesRequest> const& all,
                                  By by, doc::Chart const& chart) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<bool> taken(chart.categories.size());
    for (std::size_t k = 0; k < all[i].figures.size(); ++k) {
      figure::Figure const& figure = all[i].figures[k];
      auto const name = std::find(chart.categories.begin(), chart.categories.end(),
                                  category_name(figure, by, run));
      auto const category = static_cast<std::size_t>(name - chart.categories.begin());
      if (taken[category])
        raise(state, all[i].path + ".figures[" + std::to_string(k + 1) + "]: a second figure for " +
                         *name + "; give each its own series");
      taken[category] = true;
      placed.push_back({figure, i, category});
    }
  }
  return placed;
}

// The values in the unit, where a conversion leads to it.
void convert_all(lua_State* state, std::vector<Placed>& placed, data::Unit const& unit,
                 bool asked) {
  for (Placed& one : placed) {
    figure::Figure& figure = one.figure;
    if (!figure.value || figure.unit.text == unit.text) continue;
    auto const value = data::convert(*figure.value, figure.unit, unit);
    if (!value && asked)
      raise(state,
            "doc.chart.unit: a figure in " + figure.unit.text + " cannot be shown in " + unit.text);
    if (!value) continue;
    figure.value = value;
    figure.unit = unit;
  }
}

// Parts of 100 %: each figure as the share of its whole, worked out from the printed digits and
// rounded once. Figures in % are shares already.
void to_shares(Run const& run, std::vector<Placed>& placed, bool over_series) {
  std::vector<Placed> const parts = placed;
  for (Placed& one : placed) {
    if (!one.figure.value || one.figure.unit.text == "%") continue;
    figure::Figure whole = one.figure;
    whole.value = Decimal{};
    whole.records.clear();
    for (Placed const& part : parts) {
      bool const same = over_series ? part.category == one.category : part.series == one.series;
      if (!same || !part.figure.value || part.figure.unit.text != one.figure.unit.text) continue;
      if (whole.value) whole.value = add(*whole.value, *part.figure.value);
      whole.records.insert(whole.records.end(), part.figure.records.begin(),
                           part.figure.records.end());
    }
    if (auto share = figure::share(one.figure, whole, 1, run.briefing.rounding))
      one.figure = std::move(*share);
  }
}

doc::ChartPoint point_of(Run& run, figure::Figure const& figure, data::Unit const& unit,
                         Origin origin) {
  doc::ChartPoint point;
  if (!figure.value) return point;
  point.value = figure.value->to_double();
  point.label = figure::number(figure);
  point.ledger = run.enter(figure, point.label, origin).ledger;
  point.provisional = figure.status != data::Status::normal;
  point.target = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  if (figure.unit.text != unit.text) point.unit = figure.unit.text;
  return point;
}

data::Unit unit_of(lua_State* state, std::vector<Placed> const& placed, std::string const& asked) {
  auto const first = std::find_if(placed.begin(), placed.end(),
                                  [](Placed const& one) { return one.figure.value.has_value(); });
  if (first == placed.end()) raise(state, "doc.chart: none of the figures has a value");
  if (asked.empty()) return first->figure.unit;
  auto const unit = data::Unit::parse(asked);
  if (!unit) raise(state, "doc.chart.unit: unknown unit '" + asked + "'");
  return *unit;
}

}  // namespace

void fill_points(lua_State* state, Run& run, std::vector<SeriesRequest> const& all,
                 std::string const& unit_asked, doc::Chart& chart) {
  By const by = categories_of(all);
  chart.categories = category_names(all, by, run);
  std::vector<Placed> placed = place_figures(state, run, all, by, chart), right;
  auto const on_right = [&](Placed const& one) { return all[one.series].right; };
  std::copy_if(placed.begin(), placed.end(), std::back_inserter(right), on_right);
  placed.erase(std::remove_if(placed.begin(), placed.end(), on_right), placed.end());
  data::Unit unit = unit_of(state, placed, unit_asked);
  convert_all(state, placed, unit, !unit_asked.empty());
  if (chart.type == doc::ChartType::percent || is_pie(chart.type)) {
    to_shares(run, placed, !is_pie(chart.type));
    unit = unit_of(state, placed, {});
  }
  chart.unit = unit.text;
  for (SeriesRequest const& series : all)
    chart.series.push_back(
        {series.name, std::vector<doc::ChartPoint>(chart.categories.size()), series.right});
  Origin const origin = caller(state, run);
  auto const enter = [&](std::vector<Placed> const& figures, data::Unit const& axis_unit) {
    for (Placed const& one : figures) {
      doc::ChartPoint point = point_of(run, one.figure, axis_unit, origin);
      point.scope = scope_of(one.figure, by, run);
      point.marked = by == By::region && one.figure.region == run.briefing.region;
      chart.series[one.series].points[one.category] = std::move(point);
    }
  };
  enter(placed, unit);
  if (right.empty()) return;
  data::Unit const right_unit = unit_of(state, right, {});
  convert_all(state, right, right_unit, false);
  chart.right_unit = right_unit.text;
  enter(right, right_unit);
}

}  // namespace jianbao::script
