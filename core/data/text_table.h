// Text tables: rows of words that stand beside the observations, such as the projects of a year,
// from a CSV file with a head.
#pragma once

#include "base/diagnostic.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

struct TextTable {
  std::string file;
  std::vector<std::string> columns;
  struct Row {
    std::vector<std::string> cells;  // one a column
    std::uint32_t line = 0;
  };
  std::vector<Row> rows;
};
using TextTables = std::map<std::string, TextTable, std::less<>>;

// All faults of the file are reported with line and column: quotes, columns that repeat, rows that
// are too short or too long.
[[nodiscard]] TextTable read_text_table(std::string_view text, std::string const& file,
                                        Diagnostics& out);

}  // namespace jianbao::data
