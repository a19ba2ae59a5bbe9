// Numbers in Han numerals (GB/T 15835-2011 5.2): as a value 三百零五, digit by digit 二〇二一.
#pragma once

#include "base/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao {

// 十二, 一万零三十, 三十六亿, 负三点五; places after the point are kept. Nothing beyond 10^16.
[[nodiscard]] std::optional<std::string> chinese_number(Decimal value);
// ASCII digits one by one, with 〇: 2021 is 二〇二一; nothing for anything but digits.
[[nodiscard]] std::optional<std::string> chinese_serial(std::string_view digits);

}  // namespace jianbao
