// The breaker: characters in, lines out. No fonts here.
#pragma once

#include "line/character.h"
#include "line/text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jianbao::line {

struct Line {
  std::uint32_t begin = 0, end = 0;  // characters; spaces at the break are in no line
  Length indent;                     // before the first character
  Length lead;                       // blank half of an opening mark that is not trimmed
  Length width;                      // indent and lead included
  Length adjustment;  // what the line was asked to take up; unlike the width it counts where
                      // nothing could
  bool overfull = false, loose = false;
};

struct BrokenParagraph {
  std::vector<Line> lines;
  std::vector<Length> space_after;  // one a character, as justified
};

// Breaks and justifies. Forced line ends (newline characters) end a line raggedly.
[[nodiscard]] BrokenParagraph break_paragraph(std::span<Character const> characters,
                                              TextOptions const& options);

// The cost of typography 2.8 for these lines, for comparing breakers.
[[nodiscard]] double paragraph_cost(std::span<Character const> characters,
                                    std::span<Line const> lines, TextOptions const& options);

// Natural width on one line, and the widest part without a legal break.
[[nodiscard]] Widths measure_characters(std::span<Character const> characters,
                                        TextOptions const& options);

}  // namespace jianbao::line
