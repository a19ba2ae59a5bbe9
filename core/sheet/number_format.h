// Number formats of workbooks (ECMA-376 part 1, 18.8.30-31), as far as they decide digits and
// dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::sheet {

enum class FormatKind : std::uint8_t { general, number, percent, date, text };

struct NumberFormat {
  FormatKind kind = FormatKind::general;
  int places = 0;  // of number and percent: digits after the point
  std::string code = {};
};

// The format of a code such as 0.0, #,##0.00, 0.0% or yyyy"年"m"月". What is beyond these kinds
// (scientific, fractions, scaled by commas, conditions) is general: it does not decide digits.
[[nodiscard]] NumberFormat parse_number_format(std::string_view code);
// The code of a built-in format; empty when the number names none.
[[nodiscard]] std::string_view built_in_format(int id);

}  // namespace jianbao::sheet
