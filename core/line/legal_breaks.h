// Legal breaks: where a line may end, and what it costs: UAX #14 with our tailorings (typography
// 2.2, 2.3).
#pragma once

#include "line/character.h"
#include "line/tailorings.h"
#include "line/text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jianbao::line {

// How firmly a place is closed. A line that cannot be filled otherwise opens them one level after
// the other.
enum class Closed : std::uint8_t {
  no,      // a legal break
  bound,   // number and unit, 第 and number, a span to be kept
  word,    // inside a word or an address
  number,  // inside a number or a range
  edge,    // would put a forbidden mark at an edge
  never    // inside a cluster or a syllable, before a space
};

// The place before a character.
struct Opportunity {
  Closed closed = Closed::never;
  std::uint16_t penalty = 0;       // of typography 2.8
  Tailoring by = Tailoring::base;  // what decided, classes apart (see decided_by)
};

// One opportunity for each character, the place before it. The first is `never`; so are those
// beside forced line ends.
[[nodiscard]] std::vector<Opportunity> legal_breaks(std::span<Character const> characters,
                                                    TextOptions const& options);

// What decided at the place before character i: a tailoring of places, or one that gave a neighbour
// another class, or UAX #14 alone.
[[nodiscard]] Tailoring decided_by(std::span<Character const> characters,
                                   std::span<Opportunity const> places, std::size_t i);

// The string with | at each legal break, as in typography 2.9 A.
[[nodiscard]] std::string show_breaks(Characters const& characters, TextOptions const& options);

}  // namespace jianbao::line
