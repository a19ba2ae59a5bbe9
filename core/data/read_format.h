// The version every file of ours carries.
#pragma once

#include "data/json.h"

namespace jianbao::data {

// The version this program reads.
inline constexpr int known_format = 1;

// Reads the field "format"; false, and a diagnostic, when it is missing or another version: a newer
// one is refused by name.
bool read_format(ObjectReader& reader);

}  // namespace jianbao::data
