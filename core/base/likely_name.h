// A likely name for a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace jianbao {

// The candidate nearest to `name` by edit distance, if it is near enough (a third of the length);
// else empty.
[[nodiscard]] std::string likely_name(std::string_view name,
                                      std::span<std::string const> candidates);

}  // namespace jianbao
