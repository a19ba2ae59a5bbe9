// The grid of a table: which cell stands where, spans included.
#pragma once

#include "doc/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::layout {

struct Placed {
  doc::Cell const* cell = nullptr;
  std::size_t row = 0, column = 0;
};

// The cells of head or body with their places; `columns` wide.
[[nodiscard]] std::vector<Placed> place_cells(std::vector<doc::Row> const& rows,
                                              std::size_t columns);

// The alignment of each column: what the author said, else decimal where every body cell is a
// number, left for the first column, centred for the rest.
[[nodiscard]] std::vector<doc::Align> alignments(doc::Table const& table,
                                                 std::vector<Placed> const& body);
[[nodiscard]] bool is_number(std::string const& text);
[[nodiscard]] bool is_missing_mark(std::string_view text);

}  // namespace jianbao::layout
