// Numbers in print by GB/T 15835-2011 5.1: places, groups of digits, 万 and 亿, ranges. Everything
// is worked out on decimal digits and rounded once.
#pragma once

#include "base/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao::figure {

// Groups of three from five digits on: 12,345.6; with thin spaces (U+2009) behind the point too.
enum class Grouping : std::uint8_t { none, comma, thin_space };
// as_given: the unit's own; none: the digits in full; choose: so that the number is below 10000;
// else 万, 亿 and 万亿.
enum class Magnitude : std::uint8_t { as_given, none, choose, wan, yi, wan_yi };

struct NumberForm {
  std::optional<int> decimals = {};  // 0 … 9; as they are when absent
  Grouping grouping = Grouping::none;
  Magnitude magnitude = Magnitude::as_given;
  Rounding rounding = Rounding::half_up;
};

// A printed number and its unit with the magnitude: 18.7 and 万辆.
struct Quantity {
  std::string digits, unit;
};

// ASCII digits with the true minus U+2212.
[[nodiscard]] std::string with_minus(Decimal value);
[[nodiscard]] std::string grouped(Decimal value, Grouping grouping);

// Whether 万 may stand before the unit: not before %, 年, 倍 …; before units that are not in the
// table of units and before none it may.
[[nodiscard]] bool takes_magnitude(std::string const& unit);
// `value` of `unit` (which may begin with a magnitude, or be empty) in that form. Units that take
// no magnitude keep what they have. Nothing when the digits do not fit: 18 in all, 9 places.
[[nodiscard]] std::optional<Quantity> quantity(Decimal value, std::string const& unit,
                                               NumberForm const& form);

// 3～5年, 15%～30%, 13万元～17万元, 2.88万元至3.88万元: the first unit is dropped only where it
// cannot be misread. Equal ends are one number.
[[nodiscard]] std::string range_of(Quantity const& first, Quantity const& last,
                                   std::string_view joiner);

}  // namespace jianbao::figure
