#include "script/read_chart.h"

#include "script/chart_points.h"
#include "script/read_table.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

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

std::vector<SeriesRequest> read_series(lua_State* state, int index, Run& run) {
  std::vector<SeriesRequest> result;
  lua_getfield(state, index, "figures");
  if (!lua_isnil(state, -1)) {
    result.push_back({"", "doc.chart", read_figures(state, -1, run, "doc.chart.figures")});
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
    SeriesRequest series{text_field(state, -1, "name", path), path, {}};
    lua_getfield(state, -1, "figures");
    series.figures = read_figures(state, -1, run, path + ".figures");
    lua_pop(state, 2);
    result.push_back(std::move(series));
  }
  lua_pop(state, 1);
  return result;
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
  std::string known;
  for (std::size_t i = 0; i < doc::chart_types; ++i) {
    auto const type = static_cast<doc::ChartType>(i);
    if (word == doc::name_of(type)) return type;
    known += i == 0 ? "" : i + 1 == doc::chart_types ? " or " : ", ";
    known += doc::name_of(type);
  }
  raise(state, "doc.chart.type: expected " + known + ", found '" + word + "'");
}

}  // namespace

doc::Chart read_chart(lua_State* state, int index, Run& run) {
  index = lua_absindex(state, index);
  std::string const path = "doc.chart";
  check_fields(state, index, path,
               {"type", "title", "unit", "note", "source", "figures", "series", "of"});
  doc::Chart chart;
  chart.type = type_named(state, text_field(state, index, "type", path));
  chart.title = text_field(state, index, "title", path);
  chart.note = text_field(state, index, "note", path);
  chart.source = text_field(state, index, "source", path);
  std::vector<SeriesRequest> all = read_series(state, index, run);
  if (charts_growth(state, text_field(state, index, "of", path)))
    for (SeriesRequest& series : all)
      for (figure::Figure& figure : series.figures)
        figure = growth_of(figure);
  fill_points(state, run, all, text_field(state, index, "unit", path), chart);
  return chart;
}

}  // namespace jianbao::script
