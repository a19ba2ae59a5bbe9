// The contents: headings with dotted leaders, page numbers and links.
#pragma once

#include "layout/setter.h"

#include <vector>

namespace jianbao::layout {

// The pages of the contents, made from the outline of the pages from `body` on and put before them;
// page numbers count from `body`, so that the length of the contents changes none. Links and the
// outline are moved behind them. Returns how many pages they are; none when the style wants none or
// the body is shorter than the style's least. `tag` is the TOC element they hang on.
std::size_t insert_contents(Setter& setter, std::size_t body, page::TagId tag);

}  // namespace jianbao::layout
