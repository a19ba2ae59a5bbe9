// Justification of one line in the stated order (typography 2.7; CLREQ: shrink before stretch).
#pragma once

#include "line/junctions.h"

#include <span>

namespace jianbao::line {

enum class Adjusted : std::uint8_t {
  fully,       // within the limits
  past_limit,  // step 4: stretched past the limit of step 3
  not_at_all   // no lawful place, or nothing left to take: the line keeps its width
};

// Adds `amount` (negative: takes it) to the gaps of a line, the gap after its last character left
// alone. `spaces` holds the natural gaps on entry. Exact to the unit: remainders go to the first
// places one by one.
Adjusted justify(std::span<Character const> line, std::span<Gap const> gaps, Length amount,
                 std::span<Length> spaces);

}  // namespace jianbao::line
