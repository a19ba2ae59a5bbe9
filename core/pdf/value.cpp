#include "pdf/value.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace jianbao::pdf {

void append_integer(std::string& out, std::int64_t value) {
  fmt::format_int const digits(value);
  out.append(digits.data(), digits.size());
}

void append_decimal(std::string& out, std::int64_t digits, std::int64_t scale) {
  if (digits < 0) out += '-', digits = -digits;
  append_integer(out, digits / scale);
  std::int64_t rest = digits % scale;
  if (rest == 0) return;
  out += '.';
  for (std::int64_t unit = scale / 10; rest != 0; rest %= unit, unit /= 10)
    out += static_cast<char>('0' + rest / unit);
}

void append_number(std::string& out, double value, int places) {
  constexpr std::array<std::int64_t, 7> scales{1, 10, 100, 1000, 10'000, 100'000, 1'000'000};
  std::int64_t const scale = scales[static_cast<std::size_t>(places)];
  constexpr double farthest = 1e12;  // beyond any page; keeps the digits within 64 bits
  auto const digits = std::isfinite(value)
                          ? std::int64_t{std::llround(std::clamp(value, -farthest, farthest) *
                                                      static_cast<double>(scale))}
                          : std::int64_t{0};
  append_decimal(out, digits, scale);
}

void append_reference(std::string& out, std::uint32_t object) {
  append_integer(out, object);
  out += " 0 R";
}

// ISO 32000-1 7.3.5.
void append_name(std::string& out, std::string_view name) {
  constexpr char digits[] = "0123456789ABCDEF";
  constexpr std::string_view special = "#()<>[]{}/%";
  out += '/';
  for (char const c : name) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && special.find(c) == std::string_view::npos)
      out += c;
    else
      out += {'#', digits[byte >> 4], digits[byte & 15]};
  }
}

// ISO 32000-1 7.3.4.2: a carriage return would be read as a line feed.
void append_literal(std::string& out, char byte) {
  if (byte == '\r') {
    out += "\\r";
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += byte;
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += '(';
  for (char const byte : bytes)
    append_literal(out, byte);
  out += ')';
}

void append_text(std::string& out, std::string_view utf8) {
  append_bytes(out, utf16_with_mark(utf8));
}

std::string utf16_with_mark(std::string_view text) {
  std::string out = "\xFE\xFF";
  auto const put = [&](char32_t unit) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit);
  };
  for (char32_t code : utf8::to_utf32(text)) {
    if (code > 0xFFFF) {
      put(0xD800 + ((code - 0x10000) >> 10));
      put(0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      put(code);
    }
  }
  return out;
}

}  // namespace jianbao::pdf
