// Decimal: a number by its printed digits. 18.7 is {187, 1} and comes back as "18.7", never
// as 18.699999.
#pragma once

#include "base/rounding.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao {

struct Decimal {
  std::int64_t digits = 0;
  std::int8_t scale = 0;  // places after the point, 0 … 9

  // From ASCII digits with an optional sign and point ("-1.0", "18.7"); nothing for anything else,
  // for more than 18 digits or more than 9 places.
  static std::optional<Decimal> parse(std::string_view text);

  // The printed digits with an ASCII minus, all `scale` places kept: "-1.0".
  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] double to_double() const;
  [[nodiscard]] bool is_zero() const { return digits == 0; }
  [[nodiscard]] bool is_negative() const { return digits < 0; }
  [[nodiscard]] Decimal absolute() const { return {digits < 0 ? -digits : digits, scale}; }
  // Rounded to `places` after the point; more places are filled with zeros.
  [[nodiscard]] Decimal rounded(int places, Rounding rounding = Rounding::half_up) const;

  // By value: 1.0 equals 1.00.
  friend std::strong_ordering operator<=>(Decimal const& a, Decimal const& b);
  friend bool operator==(Decimal const& a, Decimal const& b) { return (a <=> b) == 0; }
};

// Exact sums; nothing on overflow of 64 bits.
[[nodiscard]] std::optional<Decimal> add(Decimal a, Decimal b);
[[nodiscard]] std::optional<Decimal> subtract(Decimal a, Decimal b);
[[nodiscard]] std::optional<Decimal> multiply(Decimal a, Decimal b);
// a / b rounded to `places`; nothing when b is zero or on overflow.
[[nodiscard]] std::optional<Decimal> divide(Decimal a, Decimal b, int places,
                                            Rounding rounding = Rounding::half_up);

}  // namespace jianbao
