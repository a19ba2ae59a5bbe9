// Junctions: the space between two neighbours (typography 2.5, 2.6) and what justification may do
// to it (2.7).
#pragma once

#include "line/character.h"
#include "line/text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jianbao::line {

// The space after a character. shrink is what may be taken in step shrink_step (2 to 6);
// stretch_first is what may be added in step stretch_step (1 word space, 2 Chinese–Latin) before
// the general step 3, which takes place at spots.
struct Gap {
  Length natural, shrink, stretch_first;
  std::uint8_t shrink_step = 0, stretch_step = 0;
  bool spot = false;
};

// The limit of step 3 at one spot: a quarter em (2.7, house).
[[nodiscard]] inline Length spot_limit(Character const& character) {
  return character.em.times(1, 4);
}

// One gap after each character; the gaps at line ends are not used.
[[nodiscard]] std::vector<Gap> find_gaps(std::span<Character const> characters,
                                         TextOptions const& options);

// Blank halves that stay at a line's edges: nothing unless trimming is off. A mark that hangs in
// the margin takes its width back; a soft hyphen takes that of its hyphen.
[[nodiscard]] Length line_start_space(Character const& first, TextOptions const& options);
[[nodiscard]] Length line_end_space(std::span<Character const> line, TextOptions const& options);

}  // namespace jianbao::line
