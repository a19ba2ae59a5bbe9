#include "sheet/read_sheet.h"

#include "sheet/cell_number.h"
#include "sheet/xml.h"

#include <charconv>

namespace jianbao::sheet {

namespace {

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

class SheetReader {
 public:
  SheetReader(Package& package, Shared& shared, Grid& grid)
      : package_(package), shared_(shared), grid_(grid) {}

  void start(std::string_view name, Attributes const& attributes) {
    if (name == "row") {
      // Rows and cells without their number follow the one before.
      row_ = number_of<std::uint32_t>(attributes["r"]).value_or(row_ + 1);
      column_ = 0;
    } else if (name == "c") {
      start_cell(attributes);
    } else if (name == "v" || (name == "t" && phonetic_ == 0)) {
      taking_ = true;
    } else if (name == "rPh") {
      ++phonetic_;  // the reading of a word, no part of it
    } else if (name == "mergeCell") {
      if (auto const area = parse_area(attributes["ref"])) grid_.merged.push_back(*area);
    }
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") taking_ = false;
    if (name == "rPh" && phonetic_ > 0) --phonetic_;
    if (name == "c") end_cell();
  }

  void text(std::string_view text) {
    if (!taking_) return;
    value_ += text;
    shared_.text += text.size();
  }

  [[nodiscard]] std::optional<Diagnostic> stop() const {
    if (misplaced_) return Diagnostic{"sheet.address", {grid_.name}, {.file = package_.file()}, {}};
    Limits const& limits = package_.limits();
    std::string what;
    std::uint64_t most = 0;
    if (shared_.cells > limits.cells) what = "cells", most = limits.cells;
    if (shared_.text > limits.text) what = "bytes of text", most = limits.text;
    if (what.empty()) return {};
    return Diagnostic{"sheet.limit", {what, std::to_string(most)}, {.file = package_.file()}, {}};
  }

 private:
  void start_cell(Attributes const& attributes) {
    ++column_;
    if (auto const reference = attributes["r"]; !reference.empty()) {
      auto const place = parse_address(reference);
      if (place)
        row_ = place->row, column_ = place->column;
      else
        misplaced_ = true;
    }
    type_ = attributes["t"];
    style_ = number_of<std::size_t>(attributes["s"]).value_or(0);
    value_.clear();
  }

  // Rows and cells up to this one count as cells: a sheet with one cell in the last column of a
  // million rows must not fill the memory.
  Cell* make_cell() {
    if (stop() || row_ == 0) return nullptr;
    if (row_ > grid_.rows.size()) {
      shared_.cells += row_ - grid_.rows.size();
      if (stop()) return nullptr;
      grid_.rows.resize(row_);
    }
    auto& cells = grid_.rows[row_ - 1];
    if (column_ > cells.size()) {
      shared_.cells += column_ - cells.size();
      if (stop()) return nullptr;
      cells.resize(column_);
    }
    Cell& cell = cells[column_ - 1];
    cell.line = row_, cell.column = column_;
    return &cell;
  }

  void end_cell() {
    if (value_.empty()) return;
    Cell* cell = make_cell();
    if (!cell) return;
    cell->kind = CellKind::text;
    if (type_ == "s") {
      auto const index = number_of<std::size_t>(value_);
      if (index && *index < shared_.strings.size()) cell->text = shared_.strings[*index];
      shared_.text += cell->text.size();
    } else if (type_ == "b") {
      cell->kind = CellKind::boolean;
      cell->text = value_ == "1" ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
      cell->kind = CellKind::error;
      cell->text = value_;
    } else if (type_ == "d") {
      cell->kind = CellKind::date;
      cell->text = value_.substr(0, value_.find('T'));
    } else if (type_.empty() || type_ == "n") {
      read_number(*cell);
    } else {
      cell->text = value_;
    }
    if (cell->text.empty()) cell->kind = CellKind::empty;
  }

  void read_number(Cell& cell) {
    NumberFormat const format =
        style_ < shared_.styles.size() ? shared_.styles[style_] : NumberFormat{};
    auto const typed = typed_digits(value_);
    cell.text = typed.value_or(value_);
    if (!typed) return;  // a text: nothing below would be true of it
    cell.kind = CellKind::number;
    if (format.kind == FormatKind::date) {
      if (auto const date = date_of_serial(*typed, shared_.since_1904)) {
        cell.kind = CellKind::date;
        cell.text = *date;
      }
      return;
    }
    cell.text = shown_digits(*typed, format);
    if (cell.text != *typed) grid_.stored[{row_, column_}] = *typed;
  }

  Package& package_;
  Shared& shared_;
  Grid& grid_;
  std::uint32_t row_ = 0, column_ = 0;
  std::string type_, value_;
  std::size_t style_ = 0;
  int phonetic_ = 0;
  bool taking_ = false, misplaced_ = false;
};

}  // namespace

Result<bool> read_sheet(Package& package, std::string const& part, Shared& shared, Grid& grid) {
  SheetReader reader(package, shared, grid);
  Handlers const handlers{
      .start = [&](auto name, auto const& attributes) { reader.start(name, attributes); },
      .end = [&](auto name) { reader.end(name); },
      .text = [&](auto text) { reader.text(text); },
      .stop = [&] { return reader.stop(); }};
  (void)JB_TRY(read_xml(package, part, handlers));
  if (auto const stopped = reader.stop()) return *stopped;
  fill_merged(grid);
  return true;
}

}  // namespace jianbao::sheet
