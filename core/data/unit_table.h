// The base units and the dimensions they measure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace jianbao::data {

struct BaseUnit {
  std::string_view text;
  std::string_view dimension;            // empty: a counter, which is a dimension of its own
  std::int32_t factor = 1, divisor = 1;  // factor / divisor of the dimension's base
  bool magnitudes = true;                // whether 百 … 万亿 may stand before it
};

[[nodiscard]] std::span<BaseUnit const> base_units();

}  // namespace jianbao::data
