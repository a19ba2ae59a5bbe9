#include "script/table_marks.h"

#include "data/unit.h"
#include "figure/figure.h"
#include "script/values.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jianbao::script {

namespace {

struct Entry {
  doc::Cell* cell = nullptr;
  figure::Figure const* figure = nullptr;
  std::size_t column = 0;
};

// The only figure of a cell.
figure::Figure const* figure_in(Run const& run, doc::Cell const& cell) {
  figure::Figure const* found = nullptr;
  for (doc::Inline const& piece : cell.content)
    if (auto const* figure = std::get_if<doc::Figure>(&piece.kind); figure && figure->ledger > 0) {
      if (found) return nullptr;
      found = &run.ledger.lines[figure->ledger - 1].figure;
    }
  return found;
}

// The cells with their columns; cells that hang down from earlier rows are skipped.
std::vector<std::vector<Entry>> rows_of(Run const& run, doc::Table& table) {
  std::vector<std::vector<Entry>> rows;
  std::vector<std::size_t> free_from(table.columns.size(), 0);
  for (std::size_t r = 0; r < table.body.size(); ++r) {
    std::size_t column = 0;
    rows.emplace_back();
    for (doc::Cell& cell : table.body[r]) {
      while (column < free_from.size() && free_from[column] > r)
        ++column;
      rows.back().push_back({&cell, figure_in(run, cell), column});
      for (std::size_t i = 0; i < cell.columns && column < free_from.size(); ++i)
        free_from[column++] = r + cell.rows;
    }
  }
  return rows;
}

data::Direction direction_of(Run const& run, std::vector<Entry> const& entries) {
  data::Direction direction = data::Direction::none;
  for (Entry const& one : entries) {
    data::Direction const wanted = run.dataset()[one.figure->indicator].direction;
    if (wanted == data::Direction::none) return wanted;
    if (direction != data::Direction::none && wanted != direction) return data::Direction::none;
    direction = wanted;
  }
  return direction;
}

// Two figures at least, comparable, and not all equal.
void mark(Run const& run, std::vector<Entry> const& entries) {
  if (entries.size() < 2) return;
  data::Direction const direction = direction_of(run, entries);
  if (direction == data::Direction::none) return;
  Entry const *low = &entries.front(), *high = &entries.front();
  for (Entry const& one : entries) {
    auto const with_low = figure::compare(*one.figure, *low->figure),
               with_high = figure::compare(*one.figure, *high->figure);
    if (!with_low || !with_high) return;
    if (*with_low < 0) low = &one;
    if (*with_high > 0) high = &one;
  }
  if (figure::compare(*low->figure, *high->figure) == 0) return;
  bool const up = direction == data::Direction::up;
  for (Entry const& one : entries) {
    if (figure::compare(*one.figure, *high->figure) == 0)
      one.cell->merit = up ? doc::Merit::best : doc::Merit::worst;
    if (figure::compare(*one.figure, *low->figure) == 0)
      one.cell->merit = up ? doc::Merit::worst : doc::Merit::best;
  }
}

}  // namespace

void mark_figures(lua_State* state, Run const& run, std::string const& along, doc::Table& table) {
  if (along.empty()) return;
  if (along != "rows" && along != "columns")
    raise(state, "doc.table.mark: expected rows or columns, found '" + along + "'");
  // A row, or a column, may hold figures of several indicators: each is compared with its own kind.
  std::map<std::pair<std::size_t, data::IndicatorId>, std::vector<Entry>> groups;
  auto const rows = rows_of(run, table);
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (Entry const& one : rows[r])
      if (one.figure && one.figure->value && !one.cell->total)
        groups[{along == "rows" ? r : one.column, one.figure->indicator}].push_back(one);
  for (auto const& [key, entries] : groups)
    mark(run, entries);
}

void draw_bars(lua_State* state, Run const& run, std::size_t column, doc::Table& table) {
  std::vector<std::pair<doc::Cell*, double>> values;
  data::Unit unit;
  std::string const path = "doc.table.columns[" + std::to_string(column + 1) + "].bar";
  auto const rows = rows_of(run, table);
  for (auto const& row : rows)
    for (Entry const& one : row) {
      if (one.column != column || !one.figure || !one.figure->value || one.cell->total) continue;
      if (values.empty()) unit = one.figure->unit;
      auto const value = data::convert(*one.figure->value, one.figure->unit, unit);
      if (!value)
        raise(state,
              path + ": a figure in " + one.figure->unit.text + " beside one in " + unit.text);
      if (value->to_double() < 0) raise(state, path + ": bars begin at zero; a value is negative");
      values.emplace_back(one.cell, value->to_double());
    }
  double most = 0;
  for (auto const& [cell, value] : values)
    most = std::max(most, value);
  if (most <= 0) return;
  for (auto const& [cell, value] : values)
    cell->bar = value / most;
}

}  // namespace jianbao::script
