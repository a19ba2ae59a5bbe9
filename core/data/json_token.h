// The tokens of a JSON text that a parser has accepted: where they end.
#pragma once

#include <cstddef>
#include <string_view>

namespace jianbao::data {

// Blanks, commas and colons: what stands between two tokens that are reported.
[[nodiscard]] bool is_between_tokens(char c);
// The offset after the bracket, string, number or word that begins at `at`.
[[nodiscard]] std::size_t token_end(std::string_view text, std::size_t at);

}  // namespace jianbao::data
