// Tokens of Lua source (Reference Manual 3.1), for checks that read a plugin without running it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::author {

enum class TokenKind : std::uint8_t { name, text, number, symbol };

struct Token {
  TokenKind kind = TokenKind::symbol;
  std::string text;  // of a text what stands between its quotes, escapes as written
  std::uint32_t line = 0;
};

// Source that is no Lua gives tokens all the same; the loader says what is wrong with it.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view source);

}  // namespace jianbao::author
