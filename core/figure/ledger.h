// Ledger: which figure was printed where, and on which records it rests. A figure in the document
// carries the number of its line here plus one.
#pragma once

#include "base/origin.h"
#include "figure/figure.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jianbao::figure {

struct LedgerLine {
  std::string printed, section;
  Origin origin;
  Figure figure;
};

// A figure that a section asked for and that there is none of.
struct Miss {
  std::string section;
  data::IndicatorId indicator{};
  data::RegionId region{};
  data::Period period;
  bool marked = false;  // a mark of a missing figure was printed in its place
  bool operator==(Miss const&) const = default;
};

// A term of the catalogue that a section named.
struct NamedTerm {
  std::string section, id;
  bool operator==(NamedTerm const&) const = default;
};

// What a section asked of the catalogue, whatever it found of it. `place`: in the list of the
// catalogue. mentioned: an indicator that is known by its id; described: one whose words were
// handed out. Without a place: peers (all regions of their level), terms (of all that is printed),
// all (it named what is not there).
struct NamedEntry {
  enum class Kind : std::uint8_t { mentioned, described, region, source, theme, peers, terms, all };
  Kind kind = Kind::all;
  std::uint32_t place = 0;
};

struct Ledger {
  std::vector<LedgerLine> lines;
  std::vector<Miss> misses;       // each once, in the order they were asked for
  std::vector<NamedTerm> terms;   // each once in a section, by first use
  std::vector<NamedEntry> named;  // as they came
  // The number of the new line plus one.
  std::uint32_t add(LedgerLine&& line);
  void add(Miss miss);
  void add(NamedTerm term);
};

}  // namespace jianbao::figure
