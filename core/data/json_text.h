// A JSON tree as text again.
#pragma once

#include "data/json.h"

#include <string>

namespace jianbao::data {

// Keys in the order of their bytes, so that the order in a file does not matter; numbers with the
// digits they were read with. Lists and objects of the first two levels have a line for each item.
[[nodiscard]] std::string json_text(Json const& json);

}  // namespace jianbao::data
