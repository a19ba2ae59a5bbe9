// The source line of a table or chart, from the records of the figures in it.
#pragma once

#include "script/run.h"

#include <string>

namespace jianbao::script {

// Titles of the sources of the figures in a table, in order of first use: …《…》；…《…》.
[[nodiscard]] std::string describe_sources(Run const& run, doc::Table const& table);
// Titles of the sources of all ledger lines from `first` on, in order of first use: 《…》、《…》.
[[nodiscard]] std::string describe_sources(Run const& run, std::size_t first);

// 发布机构《题名》.
[[nodiscard]] std::string describe(data::Source const& source);

}  // namespace jianbao::script
