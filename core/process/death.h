// How a worker came to its end, in words.
#pragma once

#include "base/diagnostic.h"
#include "process/limits.h"

#include <string>

namespace jianbao::process {

// Of the status that waitpid gave: "process.hung", "process.crashed", "process.processor",
// "process.killed" or "process.ended"; `stage` becomes the diagnostic's section.
[[nodiscard]] Diagnostic death_of(int status, Limits const& limits, std::string const& stage);
[[nodiscard]] Diagnostic out_of_time(Limits const& limits, std::string const& stage);
[[nodiscard]] Diagnostic out_of_memory(Limits const& limits, std::string const& stage);

}  // namespace jianbao::process
