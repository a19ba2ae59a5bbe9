// brief: text tables named in the briefing definition, and words with figures in them.
#include "base/likely_name.h"
#include "script/binding.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

using figure::Purpose;

// One Lua table a row, its cells under the names of the columns.
int rows_of(lua_State* state, Run& run) {
  std::string const name = read_text(state, 2, "brief:rows");
  static data::TextTables const none;
  data::TextTables const& tables = run.briefing.tables ? *run.briefing.tables : none;
  auto const found = tables.find(name);
  if (found == tables.end()) {
    std::vector<std::string> names;
    for (auto const& [known, table] : tables)
      names.push_back(known);
    std::string const likely = likely_name(name, names);
    raise(state, "brief:rows: the briefing names no table '" + name + "'" +
                     (likely.empty() ? std::string(" under \"tables\"")
                                     : "; did you mean '" + likely + "'?"));
  }
  data::TextTable const& table = found->second;
  lua_createtable(state, static_cast<int>(table.rows.size()), 0);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    lua_createtable(state, 0, static_cast<int>(table.columns.size()));
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      std::string const& cell = table.rows[i].cells[column];
      lua_pushlstring(state, cell.data(), cell.size());
      lua_setfield(state, -2, table.columns[column].c_str());
    }
    lua_rawseti(state, -2, static_cast<lua_Integer>(i + 1));
  }
  return 1;
}

int has_rows(lua_State* state, Run& run) {
  std::string const name = read_text(state, 2, "brief:has_rows");
  lua_pushboolean(state, run.briefing.tables && run.briefing.tables->contains(name));
  return 1;
}

// What is scheduled, else aimed at, else reached.
std::optional<figure::Figure> any_figure(Run& run, data::IndicatorId indicator) {
  for (Purpose const purpose : {Purpose::plan, Purpose::target, Purpose::outcome})
    if (auto found = run.briefing.selection.find(indicator, run.briefing.region,
                                                 run.briefing.period, purpose, run.out))
      return found;
  return {};
}

// Text with {indicator} in it as words with the figures; the digits are the record's.
int fill(lua_State* state, Run& run) {
  std::string const text = read_text(state, 2, "brief:fill");
  Origin const origin = caller(state, run);
  doc::Inlines pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const open = std::min(text.find('{', at), text.size());
    if (open > at) pieces.push_back({doc::Text{text.substr(at, open - at)}, origin});
    if (open == text.size()) break;
    std::size_t const close = text.find('}', open);
    if (close == std::string::npos) raise(state, "brief:fill: a { without its }: " + text);
    std::string const id = text.substr(open + 1, close - open - 1);
    auto const indicator = run.find_indicator(id);
    if (!indicator) raise(state, "brief:fill: the catalogue has no indicator '" + id + "'");
    auto const figure = any_figure(run, *indicator);
    if (!figure)
      raise(state, "brief:fill: there is no figure of '" + id + "' for " +
                       run.dataset()[run.briefing.region].name + " " +
                       run.briefing.period.to_string());
    pieces.push_back({run.enter(*figure, figure::printed(*figure), origin), origin});
    at = close + 1;
  }
  push_words(state, run, std::move(pieces));
  return 1;
}

constexpr Parameter name{"name", Kind::text};

constexpr Binding rows[] = {
    {"brief",
     "rows",
     {{name}},
     "list of rows",
     1,
     "the rows of a text table that the briefing names under \"tables\", cells by column",
     rows_of},
    {"brief",
     "has_rows",
     {{name}},
     "boolean",
     1,
     "whether the briefing names such a table",
     has_rows},
    {"brief",
     "fill",
     {{{"text", Kind::text}}},
     "words",
     1,
     "the text with figures in place of {indicator}: planned, else targeted, else actual",
     fill},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> table_bindings() {
  return rows;
}

}  // namespace jianbao::script
