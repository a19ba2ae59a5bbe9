// A table as it is being set: its columns, type and notes, and the cells with their lines.
#pragma once

#include "layout/table/widths.h"
#include "line/text.h"

#include <string>
#include <vector>

namespace jianbao::layout {

struct SetCell {
  Placed place;
  std::vector<line::SetLine> lines;
  std::vector<line::Span> tail;  // marks that hang behind the last line: ▲ ①
  Length tail_width;
  doc::Align align = doc::Align::left;
  page::TagId tag{};
  TextStyle style;
  page::TagId course{};  // the figure of the sparkline in it
};

// Head or body.
struct Part {
  std::vector<SetCell> cells;
  std::vector<Length> heights;  // of the rows
};

struct Sheet {
  Setter& setter;
  doc::Table const& table;
  page::TagId tag;
  TableText text;
  std::vector<Length> widths;
  Length measure;
  doc::TableLook look;
  std::vector<std::string> notes = {};  // of cells, by their numbers
  std::vector<doc::Align> aligns = {};
  Part head = {}, body = {};

  [[nodiscard]] TableStyle const& style() const { return setter.style.table; }
  [[nodiscard]] Length left_of(std::size_t column) const;
  [[nodiscard]] Length span_width(Placed const& place) const;
  // The height of the rows that the cell stands in.
  [[nodiscard]] static Length span_height(Placed const& place, Part const& part);
};

// The header cells of each cell of the body: those above it in its columns, the names of its row,
// the group it stands in. Only for tables whose heads have several rows or that have groups; for
// all others the scope of a header tells (ISO 14289-1 7.5).
void name_headers(Sheet& sheet);

// Sets all cells of the table into the sheet, from what was measured for its widths.
void set_cells(Sheet& sheet, MeasuredCells cells);

// The texts of cell notes in reading order, each once.
[[nodiscard]] std::vector<std::string> cell_notes(doc::Table const& table);

}  // namespace jianbao::layout
