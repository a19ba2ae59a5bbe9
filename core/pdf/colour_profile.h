// The sRGB profile that an output intent names (ISO 15076-1, version 2; IEC 61966-2-1).
#pragma once

#include <string>

namespace jianbao::pdf {

// Made here from the primaries, the white point and the curve of the standard.
[[nodiscard]] std::string srgb_profile();

}  // namespace jianbao::pdf
