// Grid: the cells of one sheet as texts with their places, whatever file they came from.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::sheet {

enum class CellKind : std::uint8_t { empty, text, number, boolean, date, error };

struct Cell {
  std::string text;  // as shown: a number in its format's digits, a date as 2020-12-31, #N/A
  std::uint32_t line = 0, column = 0;  // in a text file: where it begins; in a sheet: row, column
  CellKind kind = CellKind::empty;
  bool filled = false;  // of a merged area, not its first cell: the text is the first cell's
};

// Rows and columns count from 1, both ends included.
struct Area {
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

struct Grid {
  std::string name;        // of the sheet; empty for a text file
  bool hidden = false;     // in the workbook
  bool addressed = false;  // places are addresses (B7), not line and column
  std::vector<std::vector<Cell>> rows;
  std::vector<Area> merged;
  // Of numbers whose format shows other digits than are stored: the stored digits, by row, column.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> stored;

  // The cell of a row and column counted from 1; an empty one outside.
  [[nodiscard]] Cell const& at(std::uint32_t row, std::uint32_t column) const;
  [[nodiscard]] std::uint32_t row_count() const { return static_cast<std::uint32_t>(rows.size()); }
  [[nodiscard]] std::uint32_t column_count() const;  // of the longest row
};

// Gives every cell of a merged area the text of its first cell, within the rows and columns used.
void fill_merged(Grid& grid);

// 1 is A, 28 is AB; and back. Nothing beyond XFD, the last column there is.
[[nodiscard]] std::string column_letters(std::uint32_t column);
[[nodiscard]] std::optional<std::uint32_t> parse_column(std::string_view letters);
// Row 7 of column 2 is B7; and back.
[[nodiscard]] std::string address(std::uint32_t row, std::uint32_t column);
struct Address {
  std::uint32_t row = 0, column = 0;
};
[[nodiscard]] std::optional<Address> parse_address(std::string_view text);
[[nodiscard]] std::optional<Area> parse_area(std::string_view text);  // B2:C3, or one cell

}  // namespace jianbao::sheet
