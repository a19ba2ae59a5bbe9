// Reading the catalogue: sources, themes, regions, indicators.
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"

#include <string>
#include <string_view>

namespace jianbao::data {

// The catalogue's lists, indexed, without observations. Everything wrong is reported with its line
// and JSON pointer: ids that repeat or lead nowhere, units outside the table, a format newer than
// this program.
[[nodiscard]] Dataset read_catalogue(std::string_view text, std::string const& file,
                                     Diagnostics& out);

}  // namespace jianbao::data
