// Printing diagnostics for people: place, severity, words, call chain, the way out.
#pragma once

#include "base/diagnostic.h"
#include "base/message.h"

#include <string>

namespace jianbao::cli {

// All diagnostics, ordered by place, one after another:
//   plugins/industry.lua:18: error[script.failed]: …
[[nodiscard]] std::string print(Diagnostics const& diagnostics, Language language);

// zh when --lang says so, else by LC_ALL, LC_MESSAGES, LANG; English by default.
[[nodiscard]] Language language_of(std::string const& option);

}  // namespace jianbao::cli
