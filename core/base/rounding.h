// Rounding: where a half goes. It is applied once, to exact digits, when a figure is printed.
#pragma once

#include <cstdint>

namespace jianbao {

// half_up: 四舍五入, a half away from zero, as statistics offices print. half_even: a half to the
// even digit, GB/T 8170-2008 3.2 (四舍六入五成双).
enum class Rounding : std::uint8_t { half_up, half_even };

__extension__ using Wide = __int128;

// numerator / denominator as a whole number; the denominator is not zero.
[[nodiscard]] constexpr Wide divide_rounded(Wide numerator, Wide denominator, Rounding rounding) {
  if (denominator < 0) numerator = -numerator, denominator = -denominator;
  bool const negative = numerator < 0;
  if (negative) numerator = -numerator;
  Wide quotient = numerator / denominator;
  Wide const rest = numerator % denominator, gap = denominator - rest;
  bool const up = rest > gap || (rest == gap && (rounding == Rounding::half_up || quotient % 2));
  if (up) ++quotient;
  return negative ? -quotient : quotient;
}

}  // namespace jianbao
