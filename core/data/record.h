// Record: an observation as its file has it, texts under the names of data/README.md, each with its
// place.
#pragma once

#include "base/diagnostic.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::data {

enum class Column : std::uint8_t {
  indicator,
  region,
  period,
  value,
  upper,
  unit,
  bound,
  kind,
  status,
  growth,
  growth_basis,
  source,
  where,
  formula,
  note
};
inline constexpr std::size_t column_count = 15;
// In the order in which they are written.
inline constexpr std::array<std::string_view, column_count> column_names = {
    "indicator", "region", "period",       "value",  "upper", "unit",    "bound", "kind",
    "status",    "growth", "growth_basis", "source", "where", "formula", "note"};

[[nodiscard]] std::optional<Column> find_column(std::string_view name);

struct Cell {
  std::string_view text;  // empty: nothing stands there
  std::uint32_t line = 0, column = 0;
  bool present = false;  // false: a JSON record without this name
};

struct Record {
  std::array<Cell, column_count> cells;
  std::uint32_t line = 0, column = 0;  // of its beginning
  std::optional<std::size_t> index;    // its place in the array of a JSON file

  [[nodiscard]] Cell& operator[](Column column_id) {
    return cells[static_cast<std::size_t>(column_id)];
  }
  [[nodiscard]] std::string_view text(Column column_id) const {
    return cells[static_cast<std::size_t>(column_id)].text;
  }
  // Of the whole record, and of one of its cells (of the record when the cell is not there).
  [[nodiscard]] Place place(std::string const& file) const;
  [[nodiscard]] Place place(std::string const& file, Column column_id) const;
};

}  // namespace jianbao::data
