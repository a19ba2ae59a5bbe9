// Category labels: level, never turned. Periods that do not fit are thinned, names are wrapped.
#pragma once

#include "chart/drawing.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::chart {

struct CategoryLabel {
  std::size_t category = 0;
  std::vector<Label> lines;
};

struct CategoryLabels {
  std::vector<CategoryLabel> shown;
  std::size_t lines = 0;  // of the tallest
};

// Labels for categories that stand `slot` apart side by side. Names that fit nowhere are thinned
// too and the drawing remembers it.
[[nodiscard]] CategoryLabels set_categories(Drawing& drawing, Length slot);

// Whether all names are periods: 2021年, 2021年1—3月, 2021. They have an order, other names none.
[[nodiscard]] bool are_periods(std::vector<std::string> const& names);

// Labels for rows, at most `width` wide where wrapping into two lines allows it.
[[nodiscard]] CategoryLabels set_row_names(Drawing& drawing, Length width);

// The words in at most `most` lines no wider than `width`, the widest line as narrow as can be;
// nothing when they do not fit. Breaks are between Chinese characters and at spaces, never before
// closing marks, after opening ones or inside of numbers and Latin words.
[[nodiscard]] std::vector<std::string> wrapped(Lettering& letters, std::string_view text,
                                               Length width, std::size_t most);

}  // namespace jianbao::chart
