#include "figure/ledger.h"

namespace jianbao::figure {

std::uint32_t Ledger::add(LedgerLine line) {
  lines.push_back(std::move(line));
  return static_cast<std::uint32_t>(lines.size());
}

}  // namespace jianbao::figure
