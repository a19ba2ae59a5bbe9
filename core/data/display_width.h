// How many cells of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace jianbao::data {

// UAX #11: characters that are wide or fullwidth count two, all others one.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace jianbao::data
