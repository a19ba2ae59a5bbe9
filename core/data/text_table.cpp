#include "data/text_table.h"

#include "data/csv_text.h"
#include "data/read_csv.h"

#include <algorithm>

namespace jianbao::data {

namespace {

Place place_of(CsvField const& field, FileReport const& report) {
  return {.file = report.file(), .line = field.line, .column = field.column};
}

void read_head(CsvRecord const& head, TextTable& table, FileReport& report) {
  for (CsvField const& field : head.fields) {
    auto const& known = table.columns;
    if (std::find(known.begin(), known.end(), field.text) != known.end())
      report.add({"data.csv-column-duplicate", {field.text}, place_of(field, report), {}});
    table.columns.push_back(field.text);
  }
}

}  // namespace

TextTable read_text_table(std::string_view text, std::string const& file, Diagnostics& out) {
  TextTable table;
  table.file = file;
  FileReport report(file, out);
  CsvText const ready(text, {}, report);
  CsvReader csv(ready.text(), report, ready.separator());
  CsvRecord record;
  if (!csv.next(record)) {
    report.add({"data.csv-empty", {}, {.file = file, .line = 1, .column = 1}, {}});
    return table;
  }
  read_head(record, table, report);
  while (csv.next(record)) {
    if (!record.sound) continue;
    if (record.fields.size() != table.columns.size()) {
      report.add({"data.csv-fields",
                  {std::to_string(table.columns.size()), std::to_string(record.fields.size())},
                  place_of(record.fields.back(), report),
                  {}});
      continue;
    }
    TextTable::Row& row = table.rows.emplace_back();
    row.line = record.fields.front().line;
    for (CsvField& field : record.fields)
      row.cells.push_back(std::move(field.text));
  }
  return table;
}

}  // namespace jianbao::data
