#include "data/import/apply_mapping.h"

#include "data/import/table_cells.h"
#include "data/plain_text.h"

#include <algorithm>

namespace jianbao::data {

namespace {

class Application {
 public:
  Application(sheet::Grid const& grid, Mapping const& mapping, Names const& names,
              FileReport& report)
      : grid_(grid), mapping_(mapping), cells_(grid, mapping, names, report) {}

  // Finds the columns; false when one is not there, reported.
  bool find_columns();
  // Runs over the rows and hands on every record that was understood.
  template <typename Emit>
  Taken run(Emit const& emit);

 private:
  using Fields = std::vector<std::pair<std::string, std::uint32_t>>;  // field or text, column
  [[nodiscard]] std::uint32_t column_of(std::string const& name) const;
  [[nodiscard]] bool asked_for(std::uint32_t row) const;
  void put(TableRecord& record, std::string const& field, std::string text,
           sheet::Cell const* cell) const;
  [[nodiscard]] TableRecord base(std::uint32_t row) const;
  std::vector<TableRecord> across(std::uint32_t row) const;
  void find_across();

  sheet::Grid const& grid_;
  Mapping const& mapping_;
  TableCells cells_;
  Fields columns_;
  std::vector<std::pair<std::uint32_t, std::vector<std::string> const*>> only_;
  // Of the columns across: a group of equal heads, and what its cells are.
  struct Head {
    std::uint32_t column = 0;
    std::size_t group = 0;
    std::string measure;
  };
  std::vector<Head> heads_;
  std::size_t groups_ = 0;
};

std::uint32_t Application::column_of(std::string const& name) const {
  if (mapping_.head > 0)
    for (std::uint32_t column = 1; column <= grid_.column_count(); ++column)
      if (trimmed(grid_.at(mapping_.head, column).text) == name) return column;
  return sheet::parse_column(name).value_or(0);
}

bool Application::find_columns() {
  bool sound = true;
  auto const missing = [&](std::string const& name) {
    sound = false;
    cells_.report("data.map-column", {name}, nullptr);
  };
  for (auto const& [field, name] : mapping_.columns) {
    std::uint32_t const column = column_of(name);
    if (column == 0) missing(name);
    columns_.emplace_back(field, column);
  }
  for (auto const& [name, texts] : mapping_.only) {
    std::uint32_t const column = column_of(name);
    if (column == 0) missing(name);
    only_.emplace_back(column, &texts);
  }
  if (mapping_.across_first > 0) find_across();
  return sound;
}

// Columns whose heads name the same indicator, region and period are one record of several
// measures. A head that names nothing leaves its column out, reported once.
void Application::find_across() {
  std::map<std::string, std::size_t> groups;
  std::uint32_t const last = std::min(mapping_.across_last, grid_.column_count());
  for (std::uint32_t column = mapping_.across_first; column <= last; ++column) {
    Head head{column, 0, "value"};
    std::string key;
    bool sound = true;
    for (HeadRow const& row : mapping_.heads) {
      auto const& cell = grid_.at(row.row, column);
      auto const found = cells_.meaning(row.field, cell.text);
      if (!found || found->empty()) {
        if (!found)
          cells_.report("data.import-head",
                        {row.field, trimmed(cell.text), sheet::column_letters(column)}, &cell);
        sound = false;
      } else if (row.field == "measure") {
        head.measure = *found;
      } else {
        key += row.field + "\n" + *found + "\n";
      }
    }
    if (!sound) continue;
    head.group = groups.try_emplace(key, groups.size()).first->second;
    heads_.push_back(std::move(head));
  }
  groups_ = groups.size();
}

bool Application::asked_for(std::uint32_t row) const {
  return std::all_of(only_.begin(), only_.end(), [&](auto const& one) {
    std::string const text = trimmed(grid_.at(row, one.first).text);
    return std::find(one.second->begin(), one.second->end(), text) != one.second->end();
  });
}

void Application::put(TableRecord& record, std::string const& field, std::string text,
                      sheet::Cell const* cell) const {
  TableRecord::Text one{std::move(text), cell, {}};
  if (cell)
    if (auto const found = grid_.stored.find({cell->line, cell->column});
        found != grid_.stored.end())
      one.stored = found->second;
  if (field == "multiplier")
    record.multiplier = std::move(one);
  else if (auto const column = find_column(field))
    record[*column] = std::move(one);
}

TableRecord Application::base(std::uint32_t row) const {
  TableRecord record;
  record[Column::bound].text = "exact";
  record[Column::kind].text = "actual";
  for (auto const& [field, text] : mapping_.constants)
    put(record, field, with_replaced(text, "{sheet}", grid_.name), nullptr);
  for (auto const& [field, column] : columns_) {
    auto const& cell = grid_.at(row, column);
    if (cell.text.empty() && mapping_.constants.contains(field)) continue;
    put(record, field, cell.text, &cell);
  }
  return record;
}

std::vector<TableRecord> Application::across(std::uint32_t row) const {
  std::vector<TableRecord> records;
  if (mapping_.across_first == 0) {
    records.push_back(base(row));
    return records;
  }
  records.assign(groups_, base(row));
  for (Head const& head : heads_) {
    TableRecord& record = records[head.group];
    for (HeadRow const& above : mapping_.heads) {
      auto const& cell = grid_.at(above.row, head.column);
      if (above.field != "measure") put(record, above.field, cell.text, &cell);
    }
    put(record, head.measure, grid_.at(row, head.column).text, &grid_.at(row, head.column));
  }
  return records;
}

template <typename Emit>
Taken Application::run(Emit const& emit) {
  Taken taken;
  std::uint32_t first = mapping_.head;
  for (HeadRow const& head : mapping_.heads)
    first = std::max(first, head.row);
  first = mapping_.first_row > 0 ? mapping_.first_row : first + 1;
  std::uint32_t const last =
      mapping_.last_row > 0 ? std::min(mapping_.last_row, grid_.row_count()) : grid_.row_count();
  for (std::uint32_t row = first; row <= last; ++row) {
    ++taken.rows;
    if (!asked_for(row)) {
      ++taken.passed;
      continue;
    }
    for (TableRecord& record : across(row)) {
      auto const outcome = cells_.settle(record);
      if (outcome == TableCells::Outcome::empty) continue;
      ++taken.cells;
      if (outcome == TableCells::Outcome::partial) ++taken.left;
      if (outcome == TableCells::Outcome::left || !emit(record, row))
        ++taken.left;
      else
        ++taken.taken;
    }
  }
  return taken;
}

}  // namespace

Taken apply_mapping(sheet::Grid const& grid, Mapping const& mapping, Dataset const& dataset,
                    ObservationFile const& file, RecordReader& reader, FileReport& report) {
  Names const names(dataset);
  Application application(grid, mapping, names, report);
  if (!application.find_columns()) return {};
  return application.run([&](TableRecord& table, std::uint32_t row) {
    auto const* value = table[Column::value].cell;
    auto const* growth = table[Column::growth].cell;
    bool const rate_alone = table[Column::value].text.empty() && growth && growth->line > 0 &&
                            !table[Column::growth].text.empty();
    if (rate_alone) value = growth;
    if (value && value->line == 0) value = nullptr;
    if (table[Column::where].text.empty() && value && grid.addressed)
      table[Column::where].text = grid.name + "!" + sheet::address(value->line, value->column);
    if (table[Column::source].text.empty() && file.sources.size() == 1)
      table[Column::source].text = dataset[file.sources.front()].id;
    Record record;
    record.line = value ? value->line : row;
    record.column = value ? value->column : 1;
    for (std::size_t i = 0; i < column_count; ++i) {
      auto const& one = table.texts[i];
      record.cells[i].text = one.text;
      if (!one.cell) continue;
      record.cells[i].line = one.cell->line;
      record.cells[i].column = one.cell->column;
      record.cells[i].present = one.cell->line > 0;
    }
    std::size_t const before = dataset.observations().size();
    reader.read(record, file, report);
    return dataset.observations().size() > before;
  });
}

}  // namespace jianbao::data
