// The number of a cell: from the text of a binary number back to the digits that were typed, and to
// those that are shown. All on decimal digits.
#pragma once

#include "sheet/number_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::sheet {

// A workbook stores 18.7 as 18.699999999999999 or 1.8699999999999999E1. A double holds 15 decimal
// digits surely (DBL_DIG), so the digits typed are those of its text rounded to 15: "18.7". Nothing
// when the text is no number or has more than 30 digits before or behind the point.
[[nodiscard]] std::optional<std::string> typed_digits(std::string_view stored);

// Plain digits as the format shows them: 18.74 by 0.0 is "18.7", 3 by 0.0 is "3.0", 0.187 by 0.0%
// is "18.7%". General formats show what was typed.
[[nodiscard]] std::string shown_digits(std::string const& typed, NumberFormat const& format);

// The day of a serial number as 2020-12-31, its time left out. In the system of 1900 day 60 is a
// 29 February that never was (ECMA-376 part 1, 18.17.4.1). Nothing outside of 1900-9999.
[[nodiscard]] std::optional<std::string> date_of_serial(std::string_view digits, bool since_1904);

}  // namespace jianbao::sheet
