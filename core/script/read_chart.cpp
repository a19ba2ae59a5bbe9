#include "script/read_chart.h"

#include "script/read_table.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

struct Series {
  std::string name;
  std::vector<figure::Figure> figures;
};

std::vector<figure::Figure> read_figures(lua_State* state, int index, Run& run,
                                         std::string const& path) {
  if (!lua_istable(state, index))
    raise(state, path + ": expected a list of figures, found " + type_name(state, index));
  int const list = lua_absindex(state, index);
  std::vector<figure::Figure> figures;
  int const length = list_length(state, list, path);
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, list, i);
    auto const* figure = to_figure(state, -1, run);
    if (!figure)
      raise(state,
            path + "[" + std::to_string(i) + "]: expected a figure, found " + type_name(state, -1));
    figures.push_back(*figure);
    lua_pop(state, 1);
  }
  return figures;
}

std::vector<Series> read_series(lua_State* state, int index, Run& run) {
  std::vector<Series> result;
  lua_getfield(state, index, "figures");
  if (!lua_isnil(state, -1)) {
    result.push_back({"", read_figures(state, -1, run, "doc.chart.figures")});
    lua_pop(state, 1);
    return result;
  }
  lua_pop(state, 1);
  lua_getfield(state, index, "series");
  if (!lua_istable(state, -1)) raise(state, "doc.chart: expected figures or series");
  int const list = lua_absindex(state, -1);
  int const length = list_length(state, list, "doc.chart.series");
  for (int i = 1; i <= length; ++i) {
    std::string const path = "doc.chart.series[" + std::to_string(i) + "]";
    lua_rawgeti(state, list, i);
    if (!lua_istable(state, -1)) raise(state, path + ": expected { name = …, figures = … }");
    check_fields(state, -1, path, {"name", "figures"});
    Series series{text_field(state, -1, "name", path), {}};
    lua_getfield(state, -1, "figures");
    series.figures = read_figures(state, -1, run, path + ".figures");
    lua_pop(state, 2);
    result.push_back(std::move(series));
  }
  lua_pop(state, 1);
  return result;
}

enum class By : std::uint8_t { period, region, indicator };

// What tells the figures of one series apart.
By categories_of(std::vector<Series> const& all) {
  for (Series const& series : all)
    for (figure::Figure const& figure : series.figures) {
      if (figure.period != series.figures.front().period) return By::period;
      if (figure.region != series.figures.front().region) return By::region;
      if (figure.indicator != series.figures.front().indicator) return By::indicator;
    }
  return By::period;
}

std::string category_name(figure::Figure const& figure, By by, Run const& run) {
  if (by == By::period) return figure.period.in_chinese();
  if (by == By::region) return run.dataset()[figure.region].short_name;
  auto const& indicator = run.dataset()[figure.indicator];
  return indicator.short_name.empty() ? indicator.name : indicator.short_name;
}

std::vector<std::string> category_names(std::vector<Series> const& all, By by, Run const& run) {
  std::vector<std::string> names;
  std::vector<data::Period> periods;
  for (Series const& series : all)
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

doc::ChartPoint point_of(lua_State* state, Run& run, figure::Figure const& figure,
                         data::Unit const& unit, Origin origin) {
  if (!figure.value) return {};
  auto const value = data::convert(*figure.value, figure.unit, unit);
  if (!value)
    raise(state, "doc.chart: a figure in " + figure.unit.text + " cannot stand beside one in " +
                     unit.text);
  doc::ChartPoint point;
  point.value = value->to_double();
  point.label = figure.unit.text == unit.text ? figure::number(figure) : value->to_string();
  point.ledger = run.enter(figure, point.label, origin).ledger;
  point.provisional = figure.status != data::Status::normal;
  point.target = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  return point;
}

bool charts_growth(lua_State* state, std::string const& word) {
  if (word.empty() || word == "value") return false;
  if (word == "growth") return true;
  raise(state, "doc.chart.of: expected value or growth, found '" + word + "'");
}

// The growth rate as the value, in %.
figure::Figure growth_of(figure::Figure const& figure) {
  figure::Figure rate = figure;
  rate.value = figure.growth;
  rate.upper.reset();
  rate.unit = *data::Unit::parse("%");
  return rate;
}

doc::ChartType type_named(lua_State* state, std::string const& word) {
  if (word == "column") return doc::ChartType::column;
  if (word == "bar") return doc::ChartType::bar;
  if (word == "line") return doc::ChartType::line;
  raise(state, "doc.chart.type: expected column, bar or line, found '" + word + "'");
}

}  // namespace

doc::Chart read_chart(lua_State* state, int index, Run& run) {
  index = lua_absindex(state, index);
  std::string const path = "doc.chart";
  check_fields(state, index, path,
               {"type", "label", "title", "unit", "note", "source", "figures", "series", "of"});
  doc::Chart chart;
  chart.type = type_named(state, text_field(state, index, "type", path));
  chart.label = text_field(state, index, "label", path);
  chart.title = text_field(state, index, "title", path);
  chart.note = text_field(state, index, "note", path);
  chart.source = text_field(state, index, "source", path);
  std::vector<Series> all = read_series(state, index, run);
  if (charts_growth(state, text_field(state, index, "of", path)))
    for (Series& series : all)
      for (figure::Figure& figure : series.figures)
        figure = growth_of(figure);
  figure::Figure const* first = nullptr;
  for (Series const& series : all)
    for (figure::Figure const& figure : series.figures)
      if (!first && figure.value) first = &figure;
  if (!first) raise(state, "doc.chart: none of the figures has a value");
  std::string const unit_text = text_field(state, index, "unit", path);
  auto const unit = data::Unit::parse(unit_text.empty() ? first->unit.text : unit_text);
  if (!unit) raise(state, "doc.chart.unit: unknown unit '" + unit_text + "'");
  chart.unit = unit->text;

  By const by = categories_of(all);
  chart.categories = category_names(all, by, run);
  Origin const origin = caller(state, run);
  for (Series const& series : all) {
    doc::ChartSeries drawn{series.name, {}};
    drawn.points.resize(chart.categories.size());
    for (figure::Figure const& figure : series.figures) {
      auto const name = std::find(chart.categories.begin(), chart.categories.end(),
                                  category_name(figure, by, run));
      auto& point = drawn.points[static_cast<std::size_t>(name - chart.categories.begin())];
      point = point_of(state, run, figure, *unit, origin);
      point.marked = by == By::region && figure.region == run.briefing.region;
    }
    chart.series.push_back(std::move(drawn));
  }
  return chart;
}

}  // namespace jianbao::script
