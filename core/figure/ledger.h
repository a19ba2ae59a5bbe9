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

struct Ledger {
  std::vector<LedgerLine> lines;
  std::vector<std::string> terms;  // ids of the catalogue's terms that sections named, by first use
  // The number of the new line plus one.
  std::uint32_t add(LedgerLine line);
};

}  // namespace jianbao::figure
