// From a broken line to glyph runs and links.
#pragma once

#include "line/break_paragraph.h"
#include "line/shape_spans.h"

#include <vector>

namespace jianbao::line {

// All that a paragraph's lines are made from.
struct SetParts {
  std::vector<Span> const& spans;
  Characters const& characters;
  ShapedText const& shaped;
  std::vector<Length> const& space_after;
};

[[nodiscard]] SetLine build_line(SetParts const& parts, Line const& line);

}  // namespace jianbao::line
