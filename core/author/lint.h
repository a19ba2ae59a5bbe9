// Lint: what can be said of a plugin without running it.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>

namespace jianbao::author {

// Reports names that are neither declared nor given ("plugin.global") and numbers typed into text
// or handed to say ("plugin.digit"): figures come from the data. A line that ends in
// "-- digits: <why>" may have some (numbers of a list, names).
void lint(std::string_view source, std::string const& file, Diagnostics& out);

}  // namespace jianbao::author
