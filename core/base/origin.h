// Origin: which line of which plugin made a piece of the document, so that a missing glyph on page
// 7 is reported at industry.lua:18. `file` is a place in Document::files plus one; 0 is unknown.
#pragma once

#include <cstdint>

namespace jianbao {

struct Origin {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

}  // namespace jianbao
