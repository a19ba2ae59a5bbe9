// The variant for a printing house: room around the page for bleed and crop marks.
#pragma once

#include "page/page.h"

namespace jianbao::pdf {

inline constexpr Length bleed = Length::mm(3);          // beyond the cut
inline constexpr Length print_margin = Length::mm(12);  // of the sheet around the page

// The page with what ends at its edges drawn on to the bleed, and marks where it is to be cut.
[[nodiscard]] page::Page for_print(page::Page page);

}  // namespace jianbao::pdf
