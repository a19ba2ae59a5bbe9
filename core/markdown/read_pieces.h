// What runs along the lines of a paragraph, a heading or an item.
#pragma once

#include "markdown/outline.h"

namespace jianbao::markdown {

struct Line {
  std::string_view words;  // without the marks of its block
  std::uint32_t number = 0;
};

// The pieces of lines that belong together. Between two lines stands a space only where both sides
// are Latin.
[[nodiscard]] Pieces read_pieces(std::vector<Line> const& lines, Place const& file,
                                 Diagnostics& out);

}  // namespace jianbao::markdown
