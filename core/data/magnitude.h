// The magnitudes that may stand before a unit: the one table of them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace jianbao::data {

struct Magnitude {
  std::string_view text;
  std::int8_t power;  // of ten
  bool printed;       // GB/T 15835-2011 5.1.5 prints 万 and 亿 only; the others are read
};
// The longer first: 万亿 before 万.
inline constexpr std::array<Magnitude, 9> magnitudes = {{{"万亿", 12, true},
                                                         {"千亿", 11, false},
                                                         {"百亿", 10, false},
                                                         {"千万", 7, false},
                                                         {"百万", 6, false},
                                                         {"亿", 8, true},
                                                         {"万", 4, true},
                                                         {"千", 3, false},
                                                         {"百", 2, false}}};

// The magnitude at the beginning of a unit, or nullptr.
[[nodiscard]] constexpr Magnitude const* leading_magnitude(std::string_view unit) {
  for (Magnitude const& one : magnitudes)
    if (unit.starts_with(one.text)) return &one;
  return nullptr;
}

}  // namespace jianbao::data
