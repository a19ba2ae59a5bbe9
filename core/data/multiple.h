// Multiples in words: what 翻一番, 是上年的1.61倍 and 增长1.5倍 say as a multiple of the base.
#pragma once

#include "base/decimal.h"

#include <optional>
#include <string_view>

namespace jianbao::data {

// 翻一番 is 2, 翻两番 4 (not 3); 1.61倍, 是…的1.61倍 and 为/达 …倍 are 1.61; 增长1.5倍 and 增加两倍
// are 2.5 and 3, for what is added is counted; 持平 is 1. Nothing for other texts, nor for 下降…倍.
[[nodiscard]] std::optional<Decimal> read_multiple(std::string_view text);

// 1.61 times is a growth of 61 %: growth in %, exactly. Nothing on overflow.
[[nodiscard]] std::optional<Decimal> growth_of_multiple(Decimal multiple);
// A growth of 61 % is a multiple of 1.61.
[[nodiscard]] std::optional<Decimal> multiple_of_growth(Decimal percent);

}  // namespace jianbao::data
