#include "data/import/apply_mapping.h"
#include "data/read_csv.h"

namespace jianbao::data {

sheet::Grid read_text_grid(std::string_view bytes, TextForm const& form, FileReport& report) {
  sheet::Grid grid;
  CsvText const ready(bytes, form, report);
  CsvReader csv(ready.text(), report, ready.separator());
  CsvRecord record;
  while (csv.next(record)) {
    auto& row = grid.rows.emplace_back();
    if (!record.sound || ready.touched(record.fields.front().line)) continue;
    row.reserve(record.fields.size());
    for (CsvField& field : record.fields) {
      auto const kind = field.text.empty() ? sheet::CellKind::empty : sheet::CellKind::text;
      row.push_back({std::move(field.text), field.line, field.column, kind, false});
    }
  }
  return grid;
}

}  // namespace jianbao::data
