// Units of measure: a magnitude (万, 亿, 万亿 or none) and a base unit of one dimension.
#pragma once

#include "base/fraction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::data {

struct Unit {
  std::string text;       // as printed: 万辆
  std::string dimension;  // 货币·人民币, 面积, 辆 …: units are comparable within one
  std::int8_t power = 0;  // 10^power base units: 万辆 is 4
  Decimal factor{1, 0};   // base units per unit beyond the power, e.g. 公里 to 米: {1000,0}
  Decimal divisor{1, 0};  // the factor is factor / divisor, so that 亩 is exactly 2000/3 平方米
  bool counts = false;    // things are counted one by one: 家, 个, 辆

  // 亿元, 万辆, %, 个百分点, 平方公里, 元/平方米 …; nothing for a unit that is not in the table.
  static std::optional<Unit> parse(std::string_view text);
};

// `value` of unit `from` in unit `to`, exactly; nothing across dimensions.
[[nodiscard]] std::optional<Fraction> in_unit(Decimal value, Unit const& from, Unit const& to);
// `value` of unit `from` in unit `to`, exact where 9 places suffice; nothing across dimensions or
// on overflow.
[[nodiscard]] std::optional<Decimal> convert(Decimal value, Unit const& from, Unit const& to);

}  // namespace jianbao::data
