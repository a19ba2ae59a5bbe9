// What is said of files that were started from a template.
#pragma once

#include "base/message.h"
#include "base/result.h"
#include "cli/exit_code.h"

#include <string>
#include <vector>

namespace jianbao::cli {

// Prints their paths, or why there are none.
[[nodiscard]] ExitCode tell_new_files(Result<std::vector<std::string>> const& made,
                                      Language language);

}  // namespace jianbao::cli
