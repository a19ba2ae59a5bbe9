// Number: a decimal of 18 digits and any magnitude whose operations round the way they are told. It
// holds the ends of intervals: a lower end rounded down and an upper end rounded up always enclose
// the exact result. No binary floating point takes part.
#pragma once

#include "base/decimal.h"

#include <compare>
#include <cstdint>
#include <string>

namespace jianbao::check {

enum class Toward : std::uint8_t { down, up };  // to the lesser, to the greater

struct Number {
  std::int64_t digits = 0;  // fewer than 19 of them
  std::int32_t exponent = 0;

  static Number of(Decimal value) { return {value.digits, -value.scale}; }
  static Number of(std::int64_t value) { return {value, 0}; }
  // 5 × 10^exponent: half of the unit of the place before.
  static Number half_unit(int exponent_of_unit) { return {5, exponent_of_unit - 1}; }

  [[nodiscard]] bool is_zero() const { return digits == 0; }
  [[nodiscard]] bool is_negative() const { return digits < 0; }
  [[nodiscard]] Number operator-() const { return {-digits, exponent}; }
  [[nodiscard]] Number shifted(int power_of_ten) const { return {digits, exponent + power_of_ten}; }
  // With `places` after the point; zeros behind the last digit beyond `least` are left out.
  [[nodiscard]] std::string to_string(int places, Toward toward, int least = 0) const;

  // By value, exactly.
  friend std::strong_ordering operator<=>(Number a, Number b);
  friend bool operator==(Number a, Number b) { return (a <=> b) == 0; }
};

[[nodiscard]] Number add(Number a, Number b, Toward toward);
[[nodiscard]] Number subtract(Number a, Number b, Toward toward);
[[nodiscard]] Number multiply(Number a, Number b, Toward toward);
[[nodiscard]] Number divide(Number a, Number b, Toward toward);  // b is not zero
// a multiplied by itself `times` times; a is not negative.
[[nodiscard]] Number power(Number a, int times, Toward toward);
// The `times`-th root of a, not above or not below it, to 12 places (fewer of a thousand and more);
// a is not negative.
[[nodiscard]] Number root(Number a, int times, Toward toward);

}  // namespace jianbao::check
