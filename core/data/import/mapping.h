// Mapping: which cells of a table hold what, as data/schema/mapping.schema.json has it.
#pragma once

#include "base/diagnostic.h"
#include "data/csv_text.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

// Fields are the columns' names of data/README.md and two more: `multiplier` (a power of ten, SDMX
// UNIT_MULT) and `measure` (a head that says which column its cells are: value, growth …).
struct HeadRow {
  std::uint32_t row = 0;
  std::string field;
};

struct Mapping {
  std::string sheet;  // its name; empty: every sheet that is not hidden
  TextForm form;
  std::uint32_t head = 0;                      // the row of column names; 0: there is none
  std::uint32_t first_row = 0, last_row = 0;   // of the figures; 0: after the heads, to the end
  std::map<std::string, std::string> columns;  // field -> column name or letters
  std::map<std::string, std::string> constants;
  std::uint32_t across_first = 0, across_last = 0;  // columns of figures; 0: none
  std::vector<HeadRow> heads;                       // what stands above those columns
  std::map<std::string, std::map<std::string, std::string>> values;  // field: text -> what it means
  std::map<std::string, std::vector<std::string>> only;  // column -> the texts of rows to take
  std::vector<std::string> missing = {"-",  "–",  "—",   "——",  "--", "----",
                                      "..", "NA", "N/A", "NaN", ":"};
  bool stored = false;  // take the digits stored in a workbook, not those its format shows
};

[[nodiscard]] bool is_field(std::string_view name);

// Nothing when an error was added; all are reported with line and JSON pointer.
[[nodiscard]] std::optional<Mapping> read_mapping(std::string_view text, std::string const& file,
                                                  Diagnostics& out);
// The JSON of a mapping, read_mapping takes it back.
[[nodiscard]] std::string to_json(Mapping const& mapping);

}  // namespace jianbao::data
