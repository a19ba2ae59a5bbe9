// Wording bound to data: the author never types 增长 or 下降; the word follows the sign of the
// number.
#pragma once

#include "figure/figure.h"
#include "figure/quantity.h"

#include <string>

namespace jianbao::figure {

enum class Trend : std::uint8_t { unknown, down, flat, up };

// The direction of a figure's growth rate.
[[nodiscard]] Trend trend(Figure const& figure);

// Words in place of the usual ones, where these are not empty; of `number` the places and groups.
struct ChangeForm {
  std::string up, down, flat, unit;
  NumberForm number = {};
};

// 增长198.2% · 下降1.3% · 与上年持平 · 增长8%以上; of a difference in 个百分点: 提高2.2个百分点 ·
// 下降9.3个百分点. What rounds to zero is flat: 增长0.0% is printed nowhere. Empty when the figure
// has no growth.
[[nodiscard]] std::string change_words(Figure const& figure, ChangeForm const& form = {});
// The change these words are about: the growth rate, of a difference in 个百分点 the value.
[[nodiscard]] std::optional<Decimal> change_of(Figure const& figure);
// The digits of the growth rate with its sign, for tables: 198.2, −1.3.
[[nodiscard]] std::string change_number(Figure const& figure);

// Outcome against target: 超过目标 · 达到目标 · 低于目标, by the direction of the target's bound.
[[nodiscard]] std::string outcome_words(Figure const& outcome, Figure const& target);

// GB/T 15834 lists: 甲、乙和丙.
[[nodiscard]] std::string enumerate(std::vector<std::string> const& names);

}  // namespace jianbao::figure
