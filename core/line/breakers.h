// What the two breakers share: the places a piece of text may break at, and the lines between them.
#pragma once

#include "line/legal_breaks.h"
#include "line/ruler.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jianbao::line {

// A place where a line may end and the next begin. The first of a segment is its begin, the last
// its end.
struct Break {
  std::uint32_t begin = 0;  // first character of the line after it
  std::uint32_t end = 0;    // end of the line before it, spaces trimmed
  Closed opened = Closed::no;
  std::uint16_t penalty = 0;
};

// A text between two forced line ends, ready for a breaker.
struct Segment {
  std::span<Character const> characters;  // of the whole paragraph
  std::vector<Break> breaks;
  Length first_measure, other_measure;
  TextOptions const& options;
  Ruler const& ruler;

  [[nodiscard]] Length measure(std::size_t from) const {
    return from == 0 ? first_measure : other_measure;
  }
  [[nodiscard]] bool finishes(std::size_t to) const { return to + 1 == breaks.size(); }
  [[nodiscard]] Extent extent(std::size_t from, std::size_t to) const {
    return ruler.extent(breaks[from].begin, breaks[to].end, finishes(to));
  }
  // Whether one line holds all of it.
  [[nodiscard]] bool fits() const { return extent(0, breaks.size() - 1).fits(first_measure); }
};

// Chosen breaks, as places in Segment::breaks: the first is 0, the last is the end.
using Path = std::vector<std::uint32_t>;

[[nodiscard]] Segment make_segment(std::span<Character const> characters,
                                   std::span<Opportunity const> places, Segment segment);

// What the last line is worth (2.7 孤字): fewer than two Han and no word of two em is an orphan.
enum class LastLine : std::uint8_t { orphan, short_line, good };
[[nodiscard]] LastLine judge_last_line(Segment const& segment, std::size_t from);

// R1: the longest line that fits, then the orphan rule (typography 2.8).
[[nodiscard]] Path break_greedy(Segment const& segment);
// R2: the least cost over the whole segment (Knuth and Plass 1981; costs of typography 2.8).
[[nodiscard]] Path break_optimal(Segment const& segment);

// The cost of one line: 100·r³ for its adjustment, or the price of being overfull; penalties of the
// break apart.
struct LineCost {
  double cost = 0;
  std::uint8_t fitness = 1;  // 0 shrunk, 1 even, 2 stretched
};
[[nodiscard]] LineCost line_cost(Segment const& segment, Extent const& extent, std::size_t from,
                                 std::size_t to);
[[nodiscard]] double path_cost(Segment const& segment, Path const& path);

}  // namespace jianbao::line
