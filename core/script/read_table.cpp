#include "script/read_table.h"

#include "base/decimal.h"
#include "base/likely_name.h"
#include "script/read_cards.h"
#include "script/shape.h"
#include "script/table_marks.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

doc::Align align_named(lua_State* state, std::string const& word, Path const& path) {
  if (word.empty()) return doc::Align::automatic;
  if (word == "left") return doc::Align::left;
  if (word == "centre") return doc::Align::centre;
  if (word == "right") return doc::Align::right;
  if (word == "decimal") return doc::Align::decimal;
  raise(state, path + ": expected left, centre, right or decimal, found '" + word + "'");
}

std::uint16_t span_field(lua_State* state, int index, char const* name, Path const& path) {
  lua_getfield(state, index, name);
  lua_Integer span = 1;
  if (!lua_isnil(state, -1)) {
    constexpr lua_Integer most = 100;
    if (!lua_isinteger(state, -1) || (span = lua_tointeger(state, -1)) < 1 || span > most)
      raise(state, path + "." + name + ": expected a whole number from 1 to 100");
  }
  lua_pop(state, 1);
  return static_cast<std::uint16_t>(span);
}

bool has_field(lua_State* state, int index, char const* name) {
  if (!lua_istable(state, index)) return false;
  lua_getfield(state, index, name);
  bool const found = !lua_isnil(state, -1);
  lua_pop(state, 1);
  return found;
}

// A cell is never empty by accident: doc.blank() says that it is meant to be.
void check_filled(lua_State* state, doc::Inlines const& content, Path const& path) {
  if (!content.empty() && !doc::plain_text(content).empty()) return;
  for (doc::Inline const& piece : content)
    if (!std::holds_alternative<doc::Text>(piece.kind) || piece.blank) return;
  raise(state, path + ": an empty cell; say doc.missing() or doc.blank()");
}

doc::Cell read_cell(lua_State* state, int index, Run& run, Path const& path, bool is_body) {
  index = lua_absindex(state, index);
  doc::Cell cell;
  bool const has_fields = has_field(state, index, "content"),
             has_trend = has_field(state, index, "trend");
  if (!has_fields && !has_trend) {
    cell.content = read_content(state, index, run, path, FigureForm::digits);
    if (is_body) check_filled(state, cell.content, path);
    return cell;
  }
  check_fields(state, index, path, shapes::cell);
  if (has_fields) {
    lua_getfield(state, index, "content");
    cell.content = read_content(state, -1, run, Path(path, "content"), FigureForm::digits);
    lua_pop(state, 1);
    if (is_body && !has_trend) check_filled(state, cell.content, path);
  }
  if (has_trend) {
    lua_getfield(state, index, "trend");
    cell.course = read_trend(state, -1, run, path + ".trend");
    lua_pop(state, 1);
  }
  cell.strong = flag_field(state, index, "strong", path);
  cell.note = text_field(state, index, "note", path);
  cell.columns = span_field(state, index, "columns", path);
  cell.rows = span_field(state, index, "rows", path);
  return cell;
}

doc::Row read_cells(lua_State* state, int index, Run& run, Path const& path, bool is_body) {
  int const list = lua_absindex(state, index), length = list_length(state, list, path);
  doc::Row cells;
  for (int j = 1; j <= length; ++j) {
    lua_rawgeti(state, list, j);
    cells.push_back(read_cell(state, -1, run, Path(path, j), is_body));
    lua_pop(state, 1);
  }
  return cells;
}

// A list of cells; { group = name } over the rows below it; { total = true, cells = list }.
doc::Row read_row(lua_State* state, int index, Run& run, Path const& path, std::size_t columns) {
  index = lua_absindex(state, index);
  if (has_field(state, index, "group")) {
    check_fields(state, index, path, shapes::group);
    doc::Cell name;
    lua_getfield(state, index, "group");
    name.content = read_content(state, -1, run, path + ".group", FigureForm::full);
    lua_pop(state, 1);
    name.columns = static_cast<std::uint16_t>(columns);
    name.group = true;
    return {name};
  }
  if (!has_field(state, index, "cells")) return read_cells(state, index, run, path, true);
  check_fields(state, index, path, shapes::total);
  bool const total = flag_field(state, index, "total", path);
  lua_getfield(state, index, "cells");
  if (!lua_istable(state, -1))
    raise(state, path + ".cells: expected a list of cells, found " + type_name(state, -1));
  doc::Row cells = read_cells(state, -1, run, path + ".cells", true);
  lua_pop(state, 1);
  for (doc::Cell& cell : cells)
    cell.total = cell.strong = total;
  return cells;
}

// `columns` is 0 for the head.
std::vector<doc::Row> read_rows(lua_State* state, int table, char const* name, Run& run,
                                std::size_t columns) {
  std::vector<doc::Row> rows;
  Path const whole("doc.table"), path(whole, name);
  lua_getfield(state, table, name);
  if (!lua_isnil(state, -1)) {
    if (!lua_istable(state, -1)) raise(state, path + ": expected a list of rows");
    int const list = lua_absindex(state, -1);
    int const length = list_length(state, list, path);
    for (int i = 1; i <= length; ++i) {
      Path const row_path(path, i);
      lua_rawgeti(state, list, i);
      if (!lua_istable(state, -1))
        raise(state, row_path + ": expected a list of cells, found " + type_name(state, -1));
      rows.push_back(columns == 0 ? read_cells(state, -1, run, row_path, false)
                                  : read_row(state, -1, run, row_path, columns));
      lua_pop(state, 1);
    }
  }
  lua_pop(state, 1);
  return rows;
}

doc::TableLook look_named(lua_State* state, std::string const& word) {
  if (word.empty()) return doc::TableLook::automatic;
  if (word == "three-line") return doc::TableLook::three_line;
  if (word == "ruled") return doc::TableLook::ruled;
  if (word == "banded") return doc::TableLook::banded;
  if (word == "official") return doc::TableLook::official;
  raise(state,
        "doc.table.look: expected three-line, ruled, banded or official, found '" + word + "'");
}

// width: a number is a share, "20mm" and "6em" are lengths.
void read_width(lua_State* state, int index, Path const& path, doc::Column& column) {
  lua_getfield(state, index, "width");
  if (lua_type(state, -1) == LUA_TNUMBER) {
    column.width_kind = doc::WidthKind::share;
    column.width = lua_tonumber(state, -1);
  } else if (!lua_isnil(state, -1)) {
    std::string const text = read_text(state, -1, path);
    std::string_view const unit =
        std::string_view(text).substr(text.size() < 2 ? 0 : text.size() - 2);
    auto const number = Decimal::parse(std::string_view(text).substr(0, text.size() - unit.size()));
    if (unit == "mm") column.width_kind = doc::WidthKind::mm;
    if (unit == "em") column.width_kind = doc::WidthKind::em;
    if (column.width_kind == doc::WidthKind::automatic || !number)
      raise(state,
            path + ": expected a share such as 2, or \"20mm\" or \"6em\", found '" + text + "'");
    column.width = number->to_double();
  }
  if (column.width_kind != doc::WidthKind::automatic && !(column.width > 0 && column.width <= 1000))
    raise(state, path + ": expected a width above 0 and up to 1000");
  lua_pop(state, 1);
}

// columns: titles, or { title = …, align = … }. The titles make the head when none is given.
// Gives the columns whose values are drawn as bars.
std::vector<std::size_t> read_columns(lua_State* state, int table, Run& run, doc::Table& result) {
  std::vector<std::size_t> bars;
  Path const columns("doc.table.columns");
  lua_getfield(state, table, "columns");
  if (!lua_istable(state, -1)) raise(state, "doc.table.columns: expected a list of titles");
  int const list = lua_absindex(state, -1);
  int const length = list_length(state, list, "doc.table.columns");
  doc::Row titles;
  for (int i = 1; i <= length; ++i) {
    Path const path(columns, i);
    lua_rawgeti(state, list, i);
    doc::Column column;
    if (lua_istable(state, -1)) {
      check_fields(state, -1, path, shapes::column);
      if (flag_field(state, -1, "bar", path)) bars.push_back(result.columns.size());
      read_width(state, -1, Path(path, "width"), column);
      column.align = align_named(state, text_field(state, -1, "align", path), Path(path, "align"));
      lua_getfield(state, -1, "title");
    } else {
      lua_pushvalue(state, -1);
    }
    titles.push_back({read_content(state, -1, run, path, FigureForm::full)});
    lua_pop(state, 2);
    result.columns.push_back(column);
  }
  lua_pop(state, 1);
  if (result.columns.empty()) raise(state, "doc.table.columns: expected at least one column");
  if (result.head.empty()) result.head.push_back(std::move(titles));
  return bars;
}

// Every row must fill the columns, cells that hang down from earlier rows included.
void check_widths(lua_State* state, std::vector<doc::Row> const& rows, std::size_t columns,
                  std::string const& name) {
  std::vector<std::uint32_t> hanging(columns, 0);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t at = 0;
    auto const skip = [&] {
      while (at < columns && hanging[at] > 0)
        --hanging[at++];
    };
    for (doc::Cell const& cell : rows[r]) {
      skip();
      for (std::size_t i = 0; i < cell.columns && at < columns; ++i)
        hanging[at++] = cell.rows - 1u;
    }
    std::size_t const filled = at;
    skip();
    std::size_t wide = 0;
    for (doc::Cell const& cell : rows[r])
      wide += cell.columns;
    if (at != columns || wide > columns)
      raise(state, "doc.table." + name + "[" + std::to_string(r + 1) + "]: expected cells for " +
                       std::to_string(columns) + " columns, found " +
                       std::to_string(wide > columns ? wide : filled));
  }
}

int key_field(lua_State* state, int index, Path const& path, std::size_t columns) {
  lua_getfield(state, index, "key");
  lua_Integer key = 1;
  if (!lua_isnil(state, -1)) {
    if (!lua_isinteger(state, -1) || (key = lua_tointeger(state, -1)) < 0 ||
        key >= static_cast<lua_Integer>(columns))
      raise(state,
            path + ".key: expected a number of columns from 0 to " + std::to_string(columns - 1));
  }
  lua_pop(state, 1);
  return static_cast<int>(key);
}

}  // namespace

doc::Table read_table(lua_State* state, int index, Run& run) {
  index = lua_absindex(state, index);
  Path const path("doc.table");
  check_fields(state, index, path, shapes::table);
  doc::Table table;
  table.label = text_field(state, index, "label", path);
  table.title = text_field(state, index, "title", path);
  table.unit = text_field(state, index, "unit", path);
  table.note = text_field(state, index, "note", path);
  table.source = text_field(state, index, "source", path);
  table.look = look_named(state, text_field(state, index, "look", path));
  table.head = read_rows(state, index, "head", run, 0);
  auto const bars = read_columns(state, index, run, table);
  table.body = read_rows(state, index, "rows", run, table.columns.size());
  table.key_columns = key_field(state, index, path, table.columns.size());
  check_widths(state, table.head, table.columns.size(), "head");
  check_widths(state, table.body, table.columns.size(), "rows");
  if (table.body.empty()) raise(state, "doc.table.rows: expected at least one row");
  mark_figures(state, run, text_field(state, index, "mark", path), table);
  for (std::size_t column : bars)
    draw_bars(state, run, column, table);
  return table;
}

}  // namespace jianbao::script
