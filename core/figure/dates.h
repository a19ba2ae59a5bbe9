// Dates in print: 2021年3月5日 (GB/T 9704-2012 7.3.5.4), 二〇二一年三月五日 (GB/T 15835-2011 5.2),
// 2021-03-05 (GB/T 7408).
#pragma once

#include "data/period.h"

#include <optional>
#include <string>
#include <string_view>

namespace jianbao::figure {

enum class DateForm : std::uint8_t { arabic, chinese, iso };

// 2020, 2020-03, 2020-12-31 … as the data write it, or as it is printed: 2020年, 2020年3月.
[[nodiscard]] std::optional<data::Period> read_date(std::string_view text);
// The period; nothing for half-years and quarters by GB/T 7408, which has none.
[[nodiscard]] std::optional<std::string> date_words(data::Period const& period, DateForm form);
// The year or the span of years alone: 二〇二一年, 二〇一六—二〇二〇年.
[[nodiscard]] std::string year_words(data::Period const& period);

}  // namespace jianbao::figure
