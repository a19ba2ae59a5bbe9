// Marks of levels in official documents (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1） and, below, ①.
#pragma once

#include <optional>
#include <string>

namespace jianbao {

inline constexpr int level_count = 5;

// The last number a level has a mark for: 99, for circled digits 50; 0 for a level there is not.
[[nodiscard]] int last_of_level(int level);
// The mark without a space behind it; nothing outside levels 1 to 5 and their numbers.
[[nodiscard]] std::optional<std::string> level_mark(int level, int number);

}  // namespace jianbao
