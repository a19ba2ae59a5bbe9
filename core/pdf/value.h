// Values as they are written in a file (ISO 32000-1 7.3), for objects that do not go through
// libharu.
#pragma once

#include "pdf/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace jianbao::pdf {

void append_integer(Bytes& out, std::int64_t value);
void append_thousandths(Bytes& out, std::int64_t value);  // 12.5 for 12500
// Plain decimal with at most `places` (0 to 4), no locale, no exponent.
void append_number(Bytes& out, double value, int places = 3);
void append_reference(Bytes& out, std::uint32_t object);  // 12 0 R
void append_name(Bytes& out, std::string_view name);      // /Name, escaped
// A byte string as a literal: (words)
void append_bytes(Bytes& out, std::string_view bytes);
// A text string in UTF-16 with its mark, any plane.
void append_text(Bytes& out, std::string_view utf8);
// Two bytes of a literal string: a glyph's code.
void append_code(Bytes& out, std::uint16_t code);
[[nodiscard]] std::string utf16_with_mark(std::string_view utf8);

}  // namespace jianbao::pdf
