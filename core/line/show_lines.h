// Broken lines as text, for people who ask why a line broke where it did (`jianbao text`) and for
// tests of the worked cases.
#pragma once

#include "line/break_paragraph.h"

#include <string>
#include <vector>

namespace jianbao::line {

struct ShownLine {
  std::string text;
  // What justification added or took over the whole line in em of `size`: "+0.5", "-0.25", "0";
  // empty for a last line that is set at its natural width.
  std::string adjustment;
  bool overfull = false, loose = false;
};

[[nodiscard]] std::vector<ShownLine> show_lines(Characters const& characters,
                                                TextOptions const& options, Length size);

// The cleaned text of a line.
[[nodiscard]] std::string text_of(Characters const& characters, Line const& line);

}  // namespace jianbao::line
