// Ruler: natural width, shrink and stretch of any piece of a paragraph in constant time, by running
// sums.
#pragma once

#include "line/junctions.h"

#include <span>
#include <vector>

namespace jianbao::line {

// A piece of text as a line of its own, blank halves at its edges trimmed.
struct Extent {
  Length natural;
  Length shrink;   // all that may be taken (2.7 steps 2 to 6)
  Length allowed;  // what this line may use of it: all, or half (2.7 cap)
  Length stretch;  // what may be added within the limits of steps 1 to 3

  [[nodiscard]] bool fits(Length measure) const { return natural - allowed <= measure; }
};

// The characters and gaps must outlive it.
class Ruler {
 public:
  Ruler(std::span<Character const> characters, std::span<Gap const> gaps,
        TextOptions const& options);

  // begin < end; `finishes` says that the piece ends the paragraph.
  [[nodiscard]] Extent extent(std::size_t begin, std::size_t end, bool finishes) const;

  // The parts of an extent that belong to its begin and to its end: extent = end part − begin part.
  struct Part {
    std::int64_t natural, shrink, stretch;
  };
  [[nodiscard]] Part begin_part(std::size_t begin) const;
  [[nodiscard]] Part end_part(std::size_t end) const;
  // Whether a line with this last character may use all its shrink.
  [[nodiscard]] bool may_use_all(std::size_t end) const;

 private:
  std::span<Character const> characters_;
  TextOptions const& options_;
  std::span<Gap const> gaps_;
  std::vector<Part> sums_;  // before character i, gaps of the characters before it included
};

}  // namespace jianbao::line
