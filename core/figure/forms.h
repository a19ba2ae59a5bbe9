// Forms: in how many ways one figure is printed. The same record as 18.7万辆 here and 187000辆
// there, or 3.1% beside 3.13%, makes a reader look for a difference that is none.
#pragma once

#include "figure/ledger.h"

#include <cstdint>
#include <vector>

namespace jianbao::figure {

struct TwoForms {
  std::uint32_t first = 0, second = 0;  // places in Ledger::lines
};

// Of the lines with these numbers (plus one): pairs that print the level, or the growth, of one
// record with other digits or another unit. Of each record the first such pair.
[[nodiscard]] std::vector<TwoForms> printed_in_two_forms(Ledger const& ledger,
                                                         std::vector<std::uint32_t> const& lines);

}  // namespace jianbao::figure
