// Printing diagnostics for people: place, severity, words, call chain, the way out.
#pragma once

#include "base/diagnostic.h"
#include "base/message.h"

#include <string>

namespace jianbao::cli {

// All diagnostics, ordered by place, one after another:
//   plugins/industry.lua:18: error[script.failed]: …
[[nodiscard]] std::string print(Diagnostics const& diagnostics, Language language);

// Writes the diagnostics to standard error; that this fails is no failure of the program.
void print_diagnostics(Diagnostics const& diagnostics, Language language);
// The same as one JSON object a line, for editors.
void print_json(Diagnostics const& diagnostics, Language language);
// In one of these forms: "text" or "json", as --errors asks.
void print_errors(Diagnostics const& diagnostics, std::string const& form, Language language);
// Writes to standard output at once; false when it cannot take it (a full disk, a closed pipe).
[[nodiscard]] bool print_out(std::string const& text);

// zh when --lang says so, else by LC_ALL, LC_MESSAGES, LANG; English by default.
[[nodiscard]] Language language_of(std::string const& option);

}  // namespace jianbao::cli
