// The words of the columns that take one of a list, in the order of the enumerations.
#pragma once

#include <array>
#include <string_view>

namespace jianbao::data {

inline constexpr std::array<std::string_view, 5> bound_words = {"exact", "above", "below", "about",
                                                                "range"};
inline constexpr std::array<std::string_view, 6> kind_words = {"actual",     "target", "plan",
                                                               "cumulative", "rank",   "derived"};
// SDMX code list CL_OBS_STATUS.
inline constexpr std::array<std::string_view, 5> status_words = {"A", "P", "E", "F", "M"};
inline constexpr std::array<std::string_view, 3> direction_words = {"none", "up", "down"};

}  // namespace jianbao::data
