// UTF-8 (RFC 3629): decoding, encoding, validation. Invalid bytes are refused, never repaired.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::utf8 {

// The code point at `at` and its length in bytes. `text` must be valid there (see first_invalid).
struct Decoded {
  char32_t code = 0;
  std::size_t length = 1;
};
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

void append(std::string& text, char32_t code);
[[nodiscard]] std::string encode(char32_t code);
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

// Offset of the first byte that is not valid UTF-8 (overlong, surrogate, above U+10FFFF) or is NUL;
// nothing if all is well.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

// Cuts text to at most `most` bytes, never inside a character.
void cut(std::string& text, std::size_t most);

// Code points in valid text.
[[nodiscard]] std::size_t count(std::string_view text);

}  // namespace jianbao::utf8
