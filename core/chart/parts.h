// Parts of a whole: where the pieces of stacked columns, areas and pies begin and end.
#pragma once

#include "doc/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace jianbao::chart {

struct Piece {
  std::size_t series = 0, category = 0;
  double from = 0, to = 0;
};

// The pieces of a category from the first series up; negative ones are stacked downwards. Gaps
// have no piece. `of_hundred`: as shares of their sum.
[[nodiscard]] std::vector<Piece> stack(doc::Chart const& chart, std::size_t category,
                                       bool of_hundred);

// Whether numbers can stand on the colour in white; else in black.
[[nodiscard]] bool takes_white(int lightness);

}  // namespace jianbao::chart
