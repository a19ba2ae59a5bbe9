// Digits that stand in words.
#pragma once

#include "markdown/outline.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::markdown {

// Numbers in the words that are no year: 2020年, 2016—2020年 and 2021～2025年 are years.
[[nodiscard]] std::vector<std::string> typed_digits(std::string_view words);

}  // namespace jianbao::markdown
