// What a reader must know of the figures that are printed.
#pragma once

#include "script/run.h"

#include <string>
#include <vector>

namespace jianbao::script {

// Sentences drawn from the flags of the figures in the ledger so far, each once, in the order of
// their first use: provisional figures by period, growth at comparable prices with the indicators
// it is printed of, figures worked out.
[[nodiscard]] std::vector<std::string> caveats(Run const& run);

}  // namespace jianbao::script
