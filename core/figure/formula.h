// The formulas of derived figures in words.
#pragma once

#include <string>
#include <string_view>

namespace jianbao::figure {

// "part / whole * 100" → 部分÷总体; a formula of the data stands as it is.
[[nodiscard]] std::string formula_words(std::string_view formula);

}  // namespace jianbao::figure
