#include "data/record.h"

#include "data/json.h"

namespace jianbao::data {

std::optional<Column> find_column(std::string_view name) {
  for (std::size_t i = 0; i < column_count; ++i)
    if (column_names[i] == name) return static_cast<Column>(i);
  return {};
}

Place Record::place(std::string const& file) const {
  return {.file = file,
          .line = line,
          .column = column,
          .pointer = index ? pointer_to("/observations", *index) : std::string()};
}

Place Record::place(std::string const& file, Column column_id) const {
  auto const at = static_cast<std::size_t>(column_id);
  Place result = place(file);
  Cell const& cell = cells[at];
  if (!cell.present) return result;
  result.line = cell.line;
  result.column = cell.column;
  if (index) result.pointer = pointer_to(result.pointer, column_names[at]);
  return result;
}

}  // namespace jianbao::data
