#include "sheet/grid.h"

#include <algorithm>

namespace jianbao::sheet {

namespace {

constexpr std::uint32_t last_row = 1'048'576, last_column = 16'384;  // ECMA-376: XFD1048576
constexpr std::size_t most_filled = 1'000'000;  // no yearbook merges more; a hostile file may

}  // namespace

Cell const& Grid::at(std::uint32_t row, std::uint32_t column) const {
  static Cell const nothing;
  if (row == 0 || row > rows.size()) return nothing;
  auto const& cells = rows[row - 1];
  if (column == 0 || column > cells.size()) return nothing;
  return cells[column - 1];
}

std::uint32_t Grid::column_count() const {
  std::size_t most = 0;
  for (auto const& row : rows)
    most = std::max(most, row.size());
  return static_cast<std::uint32_t>(most);
}

void fill_merged(Grid& grid) {
  std::uint32_t const columns = grid.column_count();
  std::size_t filled = 0;
  for (Area const& area : grid.merged) {
    Cell const first = grid.at(area.first_row, area.first_column);
    if (first.kind == CellKind::empty) continue;
    for (std::uint32_t row = area.first_row; row <= std::min(area.last_row, grid.row_count());
         ++row) {
      auto& cells = grid.rows[row - 1];
      std::uint32_t const last = std::min(area.last_column, columns);
      if (cells.size() < last) cells.resize(last);
      for (std::uint32_t column = area.first_column; column <= last; ++column) {
        Cell& cell = cells[column - 1];
        if (cell.kind != CellKind::empty) continue;
        if (++filled > most_filled) return;
        cell = first;
        cell.line = row, cell.column = column;
        cell.filled = true;
      }
    }
  }
}

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

std::optional<std::uint32_t> parse_column(std::string_view letters) {
  if (letters.empty() || letters.size() > 3) return {};
  std::uint32_t column = 0;
  for (char const c : letters) {
    if (c < 'A' || c > 'Z') return {};
    column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  return column <= last_column ? std::optional(column) : std::nullopt;
}

std::string address(std::uint32_t row, std::uint32_t column) {
  return column_letters(column) + std::to_string(row);
}

std::optional<Address> parse_address(std::string_view text) {
  std::size_t const digits = text.find_first_of("0123456789");
  if (digits == std::string_view::npos) return {};
  auto const column = parse_column(text.substr(0, digits));
  std::uint32_t row = 0;
  for (char const c : text.substr(digits)) {
    if (c < '0' || c > '9' || row > last_row) return {};
    row = row * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (!column || row == 0 || row > last_row) return {};
  return Address{row, *column};
}

std::optional<Area> parse_area(std::string_view text) {
  std::size_t const colon = text.find(':');
  auto const first = parse_address(text.substr(0, colon));
  auto const last = colon == std::string_view::npos ? first : parse_address(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return {};
  return Area{first->row, first->column, last->row, last->column};
}

}  // namespace jianbao::sheet
