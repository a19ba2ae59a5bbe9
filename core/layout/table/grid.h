// The grid of a table: which cell stands where, spans included, and how wide the columns are.
#pragma once

#include "doc/document.h"
#include "layout/setter.h"

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

// Column widths that fill `measure`: natural widths and an even share of the rest, or shrunk to the
// least that words need.
[[nodiscard]] std::vector<Length> column_widths(Setter& setter, doc::Table const& table,
                                                Length measure);
// The same with all widths by the content.
[[nodiscard]] std::vector<Length> column_widths(Setter& setter, std::size_t columns,
                                                std::vector<Placed> const& head,
                                                std::vector<Placed> const& body, Length measure);

}  // namespace jianbao::layout
