// Values as they are written in a file (ISO 32000-1 7.3), for objects that do not go through
// libharu.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jianbao::pdf {

void append_integer(std::string& out, std::int64_t value);
// 12.5 for 12500 of 1000; `scale`: a power of ten.
void append_decimal(std::string& out, std::int64_t digits, std::int64_t scale);
// Plain decimal with at most `places` (3, never above 6), no locale, no exponent.
void append_number(std::string& out, double value, int places = 3);
void append_reference(std::string& out, std::uint32_t object);  // 12 0 R
void append_name(std::string& out, std::string_view name);      // /Name, escaped
// A byte string as a literal: (words)
void append_bytes(std::string& out, std::string_view bytes);
// A text string in UTF-16 with its mark, any plane.
void append_text(std::string& out, std::string_view utf8);
// One byte of a literal string.
void append_literal(std::string& out, char byte);
[[nodiscard]] std::string utf16_with_mark(std::string_view utf8);

}  // namespace jianbao::pdf
