#include "figure/ledger.h"

#include <algorithm>

namespace jianbao::figure {

std::uint32_t Ledger::add(LedgerLine&& line) {
  lines.push_back(std::move(line));
  return static_cast<std::uint32_t>(lines.size());
}

void Ledger::add(Miss miss) {
  if (std::find(misses.begin(), misses.end(), miss) == misses.end())
    misses.push_back(std::move(miss));
}

void Ledger::add(NamedTerm term) {
  if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(std::move(term));
}

}  // namespace jianbao::figure
