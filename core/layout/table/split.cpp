#include "layout/table/split.h"

#include "layout/table/grid.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

struct Range {
  std::size_t from = 0, to = 0;

  [[nodiscard]] bool has(std::size_t column) const { return from <= column && column < to; }
};

std::vector<doc::Row> select(std::vector<doc::Row> const& rows, std::size_t columns, Range key,
                             Range range) {
  std::vector<doc::Row> result(rows.size());
  for (Placed const& one : place_cells(rows, columns)) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.cell->columns; ++i)
      count += key.has(one.column + i) || range.has(one.column + i) ? 1u : 0u;
    if (count == 0) continue;
    doc::Cell cell = *one.cell;
    cell.columns = static_cast<std::uint16_t>(count);
    result[one.row].push_back(std::move(cell));
  }
  return result;
}

doc::Table part_of(doc::Table const& table, Range key, Range range) {
  doc::Table part = table;
  std::size_t const columns = table.columns.size();
  part.columns.clear();
  for (std::size_t i = 0; i < columns; ++i)
    if (key.has(i) || range.has(i)) part.columns.push_back(table.columns[i]);
  part.head = select(table.head, columns, key, range);
  part.body = select(table.body, columns, key, range);
  return part;
}

}  // namespace

std::vector<doc::Table> split_columns(doc::Table const& table, std::vector<Length> const& needed,
                                      Length measure) {
  std::size_t const columns = needed.size();
  Range const key{0, std::min(columns, static_cast<std::size_t>(std::max(table.key_columns, 0)))};
  Length keys{};
  for (std::size_t i = 0; i < key.to; ++i)
    keys += needed[i];
  if (keys >= measure) return {table};
  std::vector<doc::Table> parts;
  for (std::size_t from = key.to; from < columns;) {
    Length width = keys;
    std::size_t to = from;
    do
      width += needed[to++];
    while (to < columns && width + needed[to] <= measure);
    parts.push_back(part_of(table, key, {from, to}));
    from = to;
  }
  return parts.empty() ? std::vector<doc::Table>{table} : parts;
}

}  // namespace jianbao::layout
