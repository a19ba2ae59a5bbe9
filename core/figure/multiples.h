// Multiples and parts in words: 翻一番, 三成五.
#pragma once

#include "base/decimal.h"

#include <optional>
#include <string>

namespace jianbao::figure {

// Of a multiple that is a power of two from 2 to 512: 翻一番, 翻两番, 翻三番; nothing for others.
[[nodiscard]] std::optional<std::string> doubling_words(Decimal multiple);
// Of a percentage: 30 is 三成, 35 三成五; rounded to whole percents once. Nothing outside 10 to
// 100.
[[nodiscard]] std::optional<std::string> tenths_words(Decimal percent, Rounding rounding);

}  // namespace jianbao::figure
