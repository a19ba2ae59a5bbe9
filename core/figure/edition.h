// Edition: what changed since the briefing was made before.
#pragma once

#include "figure/ledger.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace jianbao::figure {

// One figure that changed. `change`: revised, turned (增长 became 下降), worded, new, gone.
struct EditionChange {
  std::string change, indicator, region, period;  // ids as the ledger writes them
  std::string before, after;                      // as printed; empty where there is none
};

// From the lines (plus one) that are printed so far to what changed; none: the briefing names no
// edition before it.
using ChangesSince =
    std::function<std::vector<EditionChange>(Ledger const&, std::vector<std::uint32_t> const&)>;

using RegionChanges = std::map<std::string, std::vector<EditionChange>>;  // by id

}  // namespace jianbao::figure
