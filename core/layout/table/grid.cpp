#include "layout/table/grid.h"

#include <algorithm>
#include <string_view>

namespace jianbao::layout {

std::vector<Placed> place_cells(std::vector<doc::Row> const& rows, std::size_t columns) {
  std::vector<Placed> placed;
  std::vector<std::size_t> busy_until(columns, 0);  // first row in which a column is free again
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t column = 0;
    for (doc::Cell const& cell : rows[row]) {
      while (column < columns && busy_until[column] > row)
        ++column;
      if (column >= columns) break;
      placed.push_back({&cell, row, column});
      for (std::size_t i = 0; i < cell.columns && column < columns; ++i)
        busy_until[column++] = row + cell.rows;
    }
  }
  return placed;
}

bool is_missing_mark(std::string_view text) {
  return text == "—" || text == "…" || text == "----" || text == "×" || text == "/";
}

bool is_number(std::string const& text) {
  if (is_missing_mark(text)) return true;
  std::string_view digits = text;
  for (std::string_view word : {"约", "前", "−"})
    if (digits.starts_with(word)) digits.remove_prefix(word.size());
  for (std::string_view word : {"以上", "以下"})
    if (digits.ends_with(word)) digits.remove_suffix(word.size());
  return !digits.empty() && digits.find_first_not_of("0123456789.,%-") == std::string_view::npos &&
         digits.find_first_of("0123456789") != std::string_view::npos;
}

std::vector<doc::Align> alignments(doc::Table const& table, std::vector<Placed> const& body) {
  std::vector<doc::Align> result;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    doc::Align align = table.columns[column].align;
    if (align == doc::Align::automatic) {
      bool numbers = false, others = false;
      for (Placed const& one : body) {
        if (one.column != column) continue;
        (is_number(doc::plain_text(one.cell->content)) ? numbers : others) = true;
      }
      align = numbers && !others ? doc::Align::decimal
              : column == 0      ? doc::Align::left
                                 : doc::Align::centre;
    }
    result.push_back(align);
  }
  return result;
}

}  // namespace jianbao::layout
