// How wide the columns of a table are.
#pragma once

#include "layout/setter.h"
#include "layout/table/grid.h"

#include <vector>

namespace jianbao::layout {

// The type of head and body, perhaps smaller than the style's.
struct TableText {
  TextStyle head, body;
};
// The style's type, `size` pt for the body and the head in proportion.
[[nodiscard]] TableText table_text(Style const& style, Length size);

// Cells as they were measured, in the order of place_cells; those that span columns are not.
struct MeasuredCells {
  std::vector<line::Measured> head, body;
};

struct Widths {
  std::vector<Length> columns;  // they fill the measure
  bool fits = false;            // numbers and short cells stay whole
  MeasuredCells cells = {};
};

// Natural widths and an even share of the rest, or shrunk to the least that words need; widths that
// the author gave stand.
[[nodiscard]] Widths column_widths(Setter& setter, doc::Table const& table, TableText const& text,
                                   Length measure);
// What each column needs to keep numbers and short cells whole.
[[nodiscard]] std::vector<Length> needed_widths(Setter& setter, doc::Table const& table,
                                                TableText const& text);

}  // namespace jianbao::layout
