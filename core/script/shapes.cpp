#include "base/likely_name.h"
#include "script/shape.h"
#include "script/values.h"

#include <algorithm>
#include <array>

namespace jianbao::script {

namespace {

constexpr std::string_view content = "jianbao.content", text = "string?", flag = "boolean?",
                           figures = "jianbao.figure[]";

constexpr Field scope_fields[] = {
    {"region", text, "id, name or GB/T 2260 code of another region"},
    {"period", text, "'previous', 'next', or a period such as '2019' or '2020-Q1'"},
    {"source", text, "id of the source preferred to all others"},
};

constexpr Field decimals{"decimals", "integer?", "places behind the decimal mark, 0 to 9"};
constexpr Field grouping{"group", "'none'|'comma'|'space'|nil", "how digits are grouped"};
constexpr Field magnitude{"magnitude", "'auto'|'万'|'亿'|'万亿'|'none'|nil",
                          "the magnitude printed"};
constexpr Field unit{"unit", "string|false|nil", "another unit; false: the digits alone"};
constexpr Field rate_fields[] = {decimals, grouping};
constexpr Field number_fields[] = {decimals, grouping, magnitude, unit};
constexpr Field range_fields[] = {
    decimals, grouping, magnitude, unit, {"joiner", text, "～ (the usual), — or 至"}};
constexpr Field change_fields[] = {decimals,
                                   grouping,
                                   unit,
                                   {"up", text, "for 增长"},
                                   {"down", text, "for 下降"},
                                   {"flat", text, "for 持平"}};

constexpr Field table_fields[] = {
    {"title", "string", "printed above, behind 表1"},
    {"columns", "(string|jianbao.column)[]", "titles, or titles with an alignment and a width"},
    {"rows", "(jianbao.cell[]|jianbao.total|jianbao.group)[]", "at least one"},
    {"label", text, "for doc.ref"},
    {"unit", text, "printed above at the right"},
    {"note", text, "注：… below"},
    {"source", text, "资料来源：… below, in place of the one the figures tell"},
    {"head", "jianbao.cell[][]?", "head rows with spans, in place of the titles"},
    {"look", "'three-line'|'ruled'|'banded'|'official'|nil", "in place of the style's"},
    {"key", "integer?", "columns repeated where a table too wide is split"},
    {"mark", "'rows'|'columns'|nil",
     "▲ and ▼ for the best and the worst figure of each row or column"},
};
constexpr Field column_fields[] = {
    {"title", content, "the head"},
    {"align", "'left'|'centre'|'right'|'decimal'|nil", "by the content when absent"},
    {"width", "number|string|nil", "a share such as 2, '20mm' or '6em'"},
    {"bar", flag, "draw the numbers as bars"},
};
constexpr Field total_fields[] = {
    {"cells", "jianbao.cell[]", "the cells of a row of totals"},
    {"total", flag, "set strong and tinted"},
};
constexpr Field group_fields[] = {{"group", content, "the name of the rows below it"}};
constexpr Field cell_fields[] = {
    {"content", "jianbao.content?", "text, a figure (its digits), or a list of them"},
    {"columns", "integer?", "how many columns it spans"},
    {"rows", "integer?", "how many rows it spans"},
    {"strong", flag, "in Hei"},
    {"note", text, "below the table, with a mark ① here"},
    {"trend", "jianbao.figure[]?", "drawn as a sparkline"},
};
constexpr Field chart_fields[] = {
    {"type",
     "'column'|'bar'|'line'|'stacked'|'percent'|'column_line'|'area'|'pie'|'doughnut'|'bullet'|"
     "'slope'|'multiples'|'sparkline'",
     "the kind of chart"},
    {"title", "string", "printed below, behind 图1"},
    {"figures", "jianbao.figure[]?", "of a single series"},
    {"series", "jianbao.series[]?", "several"},
    {"label", text, "for doc.ref"},
    {"unit", text, "in place of the figures'"},
    {"note", text, "注：… below"},
    {"source", text, "资料来源：… below"},
    {"of", "'growth'|nil", "the growth rates in place of the levels"},
    {"panels", "'column'|'line'|nil", "of small multiples"},
    {"from", "number?", "where the axis of a line chart begins"},
    {"data", flag, "the figures as a table below"},
    {"height", "number?", "mm, 20 to 240"},
};
constexpr Field series_fields[] = {
    {"name", text, "in the legend"},
    {"figures", figures, "one a category"},
    {"axis", "'left'|'right'|nil", "of a column_line chart"},
    {"of", "'growth'|nil", "the growth rates in place of the levels"},
};
constexpr Field card_fields[] = {
    {"figure", "jianbao.figure", "the figure of the card"},
    {"trend", "jianbao.figure[]?", "its course, drawn as a sparkline"},
};
constexpr Field picture_name{"picture", "string", "its name under \"pictures\" in the briefing"};
constexpr Field alt{"alt", text, "what it shows, for those who cannot see it"};
constexpr Field decoration{"decoration", flag, "it shows nothing that must be said"};
constexpr Field label{"label", text, "for doc.ref"};
constexpr Field title{"title", "string", "printed below, behind 图1"};
constexpr Field credit{"credit", text, "张三／摄"};
constexpr Field note{"note", text, "注：… below"};
constexpr Field source{"source", text, "资料来源：… below"};
constexpr Field crop{"crop", flag, "cut to one shape"};
constexpr Field picture_fields[] = {
    picture_name, title, alt,    decoration, label,
    credit,       note,  source, crop,       {"width", "number?", "mm, 10 to 400"}};
constexpr Field pictures_fields[] = {
    {"pictures", "jianbao.item[]", "one to three"}, title, label, credit, note, source, crop};
constexpr Field item_fields[] = {picture_name, alt, decoration, {"caption", text, "（a）…"}};

constexpr Field plugin_fields[] = {
    {"id", "string", "as the file is called"},
    {"title", "string", "the section's heading"},
    {"api", "integer?", "the least version of this interface it needs"},
    {"needs", "string[]?", "indicators without whose figures the section fails"},
    {"wants", "string[]?", "indicators it uses where there are figures"},
    {"options", "table<string, jianbao.option>?", "what a briefing may set"},
    {"write", "fun(brief: jianbao.brief): jianbao.blocks", "gives the section's blocks, or nil"},
};
constexpr Field option_fields[] = {
    {"kind", "'integer'|'number'|'boolean'|'text'|'choice'|'indicator'|'list'", "what it holds"},
    {"default", "any", "when the briefing says nothing"},
    {"min", "number?", "least value, of a number or an integer"},
    {"max", "number?", "greatest value"},
    {"choices", "string[]?", "of a choice"},
    {"help", text, "one line for who sets it"},
};

constexpr Field brief_fields[] = {
    {"region", "string", "the region's name: 柳州市"},
    {"region_short", "string", "柳州"},
    {"period", "string", "2020年"},
    {"previous_period", "string", "2019年"},
    {"next_period", "string", "2021年"},
    {"options", "table<string, any>", "the options, by name"},
};
constexpr Field term_fields[] = {{"name", "string", "the term"}, {"definition", "string", "…"}};
constexpr Field span_fields[] = {{"id", "string", "2020"}, {"name", "string", "2020年"}};
constexpr Field verdict_fields[] = {{"verdict", "'met'|'missed'|'unknown'", "whether it was"},
                                    {"words", "string", "完成, 未完成, 无法判断（…）"}};
constexpr Field edition_fields[] = {
    {"change", "'revised'|'turned'|'worded'|'new'|'gone'", "what became of the figure"},
    {"name", "string", "the indicator's name"},
    {"region", "string", "short"},
    {"period", "string", "2020年"},
    {"before", "jianbao.words?", "as the edition before printed it"},
    {"after", "jianbao.words?", "as it is printed now"},
};

}  // namespace

namespace shapes {

Shape const scope{"jianbao.scope", "whose and when", scope_fields};
Shape const number{"jianbao.number_options", "how a number is printed", number_fields};
Shape const range{"jianbao.range_options", "how a range is printed", range_fields};
Shape const change{"jianbao.change_options", "how a change is said", change_fields};
Shape const rate{"jianbao.rate_options", "how a rate is printed", rate_fields};
Shape const table{"jianbao.table", "of doc.table", table_fields};
Shape const column{"jianbao.column", "a column of a table", column_fields};
Shape const total{"jianbao.total", "a row of totals", total_fields};
Shape const group{"jianbao.group", "a row that names those below it", group_fields};
Shape const cell{"jianbao.cell_fields", "a cell that is more than its content", cell_fields};
Shape const chart{"jianbao.chart", "of doc.chart", chart_fields};
Shape const series{"jianbao.series", "a series of a chart", series_fields};
Shape const card{"jianbao.card", "of doc.cards", card_fields};
Shape const picture{"jianbao.picture", "of doc.picture", picture_fields};
Shape const pictures{"jianbao.pictures", "of doc.pictures", pictures_fields};
Shape const item{"jianbao.item", "one of several pictures", item_fields};
Shape const plugin{"jianbao.plugin", "what a plugin's file returns", plugin_fields};
Shape const option{"jianbao.option", "an option of a plugin", option_fields};
Shape const brief{"jianbao.brief", "the briefing at hand: its figures, region and period",
                  brief_fields};
Shape const term{"jianbao.term", "a term of the catalogue", term_fields};
Shape const span_of_time{"jianbao.period", "a period and its name", span_fields};
Shape const verdict{"jianbao.verdict", "an outcome judged", verdict_fields};
Shape const edition_change{"jianbao.edition_change", "a figure that changed", edition_fields};

}  // namespace shapes

std::span<Shape const* const> all_shapes() {
  using namespace shapes;
  static constexpr std::array<Shape const*, 23> all{
      &plugin,  &option,   &brief, &scope, &number,       &range,   &change,        &rate,
      &table,   &column,   &total, &group, &cell,         &chart,   &series,        &card,
      &picture, &pictures, &item,  &term,  &span_of_time, &verdict, &edition_change};
  return all;
}

namespace {

[[noreturn]] void raise_unknown(lua_State* state, std::string const& key, Path const& path,
                                Shape const& shape) {
  std::vector<std::string> names;
  std::string listed;
  for (Field const& field : shape.fields) {
    listed += (names.empty() ? "" : ", ") + std::string(field.name);
    names.emplace_back(field.name);
  }
  std::string const likely = likely_name(key, names);
  raise(state,
        path + ": unknown field '" + key + "'; " +
            (likely.empty() ? "the fields are " + listed : "did you mean '" + likely + "'?"));
}

}  // namespace

void check_fields(lua_State* state, int index, Path const& path, Shape const& shape) {
  index = lua_absindex(state, index);
  for (lua_pushnil(state); lua_next(state, index); lua_pop(state, 1)) {
    if (lua_type(state, -2) != LUA_TSTRING)
      raise(state, path + ": expected named fields, found " + type_name(state, -2) + " as a name");
    std::string_view const key = lua_tostring(state, -2);
    if (std::none_of(shape.fields.begin(), shape.fields.end(),
                     [&](Field const& field) { return field.name == key; }))
      raise_unknown(state, std::string(key), path, shape);
  }
}

}  // namespace jianbao::script
