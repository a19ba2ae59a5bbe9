// The version every file of ours carries.
#pragma once

#include "data/json.h"

namespace jianbao::data {

// The version this program reads.
inline constexpr int known_format = 1;

// Reads the field "format"; false, and a diagnostic, when it is missing or another version than
// `known`: a newer one is refused by name, an older one by `older`.
bool read_format(ObjectReader& reader, int known = known_format,
                 std::string_view older = "data.format");

}  // namespace jianbao::data
