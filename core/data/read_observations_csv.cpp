#include "base/likely_name.h"
#include "data/csv_text.h"
#include "data/read_csv.h"
#include "data/read_observations.h"
#include "data/read_store.h"

#include <vector>

#include <fmt/format.h>

namespace jianbao::data {

namespace {

// For each field of a record the column it belongs to; nothing for a field under an unknown name.
using Layout = std::vector<std::optional<Column>>;

Place place_of(CsvField const& field, FileReport const& report) {
  return {.file = report.file(), .line = field.line, .column = field.column};
}

void refuse_column(CsvField const& field, FileReport& report) {
  std::vector<std::string> const names(column_names.begin(), column_names.end());
  std::string const likely = likely_name(field.text, names);
  std::string const id = likely.empty() ? "data.csv-column-unknown" : "data.csv-column-misspelt";
  report.add({id, {field.text, likely}, place_of(field, report), {}});
}

// Nothing when a column is missing or stands twice: what the records say would be a guess.
std::optional<Layout> read_header(CsvRecord const& header, FileReport& report) {
  Layout layout;
  std::array<CsvField const*, column_count> first = {};
  bool sound = header.sound;
  for (CsvField const& field : header.fields) {
    auto const column = find_column(field.text);
    layout.push_back(column);
    if (!column) {
      refuse_column(field, report);
      continue;
    }
    CsvField const*& earlier = first[static_cast<std::size_t>(*column)];
    if (earlier) {
      sound = false;
      report.add({"data.csv-column-duplicate",
                  {field.text},
                  place_of(field, report),
                  {place_of(*earlier, report)}});
    }
    if (!earlier) earlier = &field;
  }
  for (std::size_t i = 0; i < column_count; ++i) {
    if (first[i]) continue;
    sound = false;
    report.add({"data.csv-column-missing",
                {std::string(column_names[i])},
                place_of(header.fields.front(), report),
                {}});
  }
  if (!sound) return {};
  return layout;
}

Record make_record(CsvRecord const& source, Layout const& layout) {
  Record record;
  record.line = source.fields.front().line;
  record.column = source.fields.front().column;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    CsvField const& field = source.fields[i];
    if (layout[i]) record[*layout[i]] = {field.text, field.line, field.column, true};
  }
  return record;
}

// A row of a store with the names of its columns put in the place of fields.
CsvRecord record_of(std::vector<sheet::Cell> const& row) {
  CsvRecord record;
  for (sheet::Cell const& cell : row)
    record.fields.push_back({cell.text, cell.line, cell.column});
  return record;
}

}  // namespace

void read_observations_grid(sheet::Grid const& grid, ObservationFile const& file,
                            RecordReader& reader, FileReport& report) {
  if (grid.rows.empty() || grid.rows.front().empty()) return;
  CsvRecord const head = record_of(grid.rows.front());
  auto const layout = read_header(head, report);
  if (!layout) return;
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    CsvRecord const row = record_of(grid.rows[i]);
    reader.read(make_record(row, *layout), file, report);
  }
}

void read_observations_csv(std::string_view text, ObservationFile const& file, RecordReader& reader,
                           FileReport& report) {
  CsvText const ready(text, file.form, report);
  CsvReader csv(ready.text(), report, ready.separator());
  CsvRecord source;
  if (!csv.next(source)) {
    report.add({"data.csv-empty", {}, {.file = report.file(), .line = 1, .column = 1}, {}});
    return;
  }
  auto const layout = read_header(source, report);
  if (!layout) return;
  while (csv.next(source)) {
    CsvField const& first = source.fields.front();
    // What stands on a line with a broken byte or broken quotes is not known; that was reported.
    if (!source.sound || ready.touched(first.line)) continue;
    if (source.fields.size() != layout->size()) {
      report.add({"data.csv-fields",
                  {std::to_string(layout->size()), std::to_string(source.fields.size())},
                  place_of(source.fields.back(), report),
                  {}});
      continue;
    }
    reader.read(make_record(source, *layout), file, report);
  }
}

}  // namespace jianbao::data
