#include "script/read_chart.h"

#include "script/chart_points.h"
#include "script/shape.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

std::vector<figure::Figure> read_figures(lua_State* state, int index, Run& run, Path const& path) {
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

bool charts_growth(lua_State* state, int index, Path const& path) {
  std::string const word = text_field(state, index, "of", path);
  if (word.empty() || word == "value") return false;
  if (word == "growth") return true;
  raise(state, path + ".of: expected value or growth, found '" + word + "'");
}

// The growth rate as the value, in %.
figure::Figure growth_of(figure::Figure const& figure) {
  figure::Figure rate = figure;
  rate.value = figure.growth;
  rate.upper.reset();
  rate.unit = *data::Unit::parse("%");
  return rate;
}

bool on_right(lua_State* state, int index, Path const& path) {
  std::string const word = text_field(state, index, "axis", path);
  if (word.empty() || word == "left") return false;
  if (word == "right") return true;
  raise(state, path + ".axis: expected left or right, found '" + word + "'");
}

// Field `of` of the table at `index`: what is drawn of the figures.
void take_growth(lua_State* state, int index, Path const& path,
                 std::vector<figure::Figure>& figures) {
  if (!charts_growth(state, index, path)) return;
  for (figure::Figure& figure : figures)
    figure = growth_of(figure);
}

std::vector<SeriesRequest> read_series(lua_State* state, int index, Run& run) {
  std::vector<SeriesRequest> result;
  lua_getfield(state, index, "figures");
  if (!lua_isnil(state, -1)) {
    result.push_back({"", "doc.chart", read_figures(state, -1, run, "doc.chart.figures"), false});
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
    check_fields(state, -1, path, shapes::series);
    SeriesRequest series{text_field(state, -1, "name", path), path, {}, false};
    lua_getfield(state, -1, "figures");
    series.figures = read_figures(state, -1, run, path + ".figures");
    lua_pop(state, 1);
    series.right = on_right(state, -1, path);
    take_growth(state, -1, path, series.figures);
    lua_pop(state, 1);
    result.push_back(std::move(series));
  }
  lua_pop(state, 1);
  return result;
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

doc::ChartType panels_named(lua_State* state, std::string const& word) {
  if (word.empty() || word == "column") return doc::ChartType::column;
  if (word == "line") return doc::ChartType::line;
  raise(state, "doc.chart.panels: expected column or line, found '" + word + "'");
}

}  // namespace

doc::Chart read_chart(lua_State* state, int index, Run& run) {
  index = lua_absindex(state, index);
  Path const path("doc.chart");
  check_fields(state, index, path, shapes::chart);
  doc::Chart chart;
  chart.type = type_named(state, text_field(state, index, "type", path));
  chart.panel = panels_named(state, text_field(state, index, "panels", path));
  chart.label = text_field(state, index, "label", path);
  chart.title = text_field(state, index, "title", path);
  chart.note = text_field(state, index, "note", path);
  chart.source = text_field(state, index, "source", path);
  std::vector<SeriesRequest> all = read_series(state, index, run);
  for (SeriesRequest& series : all) {
    take_growth(state, index, path, series.figures);
    if (series.right && chart.type != doc::ChartType::column_line)
      raise(state, series.path + ".axis: only a column_line chart has a right axis");
  }
  chart.from = number_field(state, index, "from", path);
  chart.height_mm = number_field(state, index, "height", path).value_or(0);
  constexpr double least_height = 20, most_height = 240;
  if (chart.height_mm != 0 && (chart.height_mm < least_height || chart.height_mm > most_height))
    raise(state, path + ".height: expected 20 to 240 mm");
  chart.data = flag_field(state, index, "data", path);
  fill_points(state, run, all, text_field(state, index, "unit", path), chart);
  return chart;
}

}  // namespace jianbao::script
