#include "pdf/value.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace jianbao::pdf {

namespace {

std::uint64_t magnitude(std::int64_t value) {
  auto const bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

template <std::uint64_t Unit>
char* put_fraction(char* at, std::uint64_t rest) {
  if (rest == 0) return at;
  *at++ = static_cast<char>('0' + rest / Unit);
  if constexpr (Unit > 1) return put_fraction<Unit / 10>(at, rest % Unit);
  return at;
}

// With a scale that the compiler knows, divisions are multiplications.
template <std::uint64_t Scale>
void append_scaled(Bytes& out, std::int64_t value) {
  constexpr std::size_t most = 32;
  std::uint64_t const all = magnitude(value);
  char* at = out.room(most);
  if (value < 0) *at++ = '-';
  at = std::to_chars(at, at + most - 1, all / Scale).ptr;
  if constexpr (Scale > 1) {
    std::uint64_t const rest = all % Scale;
    if (rest != 0) *at++ = '.';
    at = put_fraction<Scale / 10>(at, rest);
  }
  out.grown_to(at);
}

}  // namespace

void append_integer(Bytes& out, std::int64_t value) {
  append_scaled<1>(out, value);
}

void append_thousandths(Bytes& out, std::int64_t value) {
  append_scaled<1000>(out, value);
}

void append_number(Bytes& out, double value, int places) {
  constexpr double farthest = 1e12;  // beyond any page; keeps the digits within 64 bits
  double const near = std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
  auto const of = [&](double scale) { return std::int64_t{std::llround(near * scale)}; };
  switch (places) {
    case 0:
      return append_scaled<1>(out, of(1));
    case 1:
      return append_scaled<10>(out, of(10));
    case 2:
      return append_scaled<100>(out, of(100));
    case 3:
      return append_scaled<1000>(out, of(1000));
    default:
      return append_scaled<10'000>(out, of(10'000));
  }
}

void append_reference(Bytes& out, std::uint32_t object) {
  append_integer(out, object);
  out += " 0 R";
}

// ISO 32000-1 7.3.5.
void append_name(Bytes& out, std::string_view name) {
  constexpr char digits[] = "0123456789ABCDEF";
  constexpr std::string_view special = "#()<>[]{}/%";
  out += '/';
  for (char const c : name) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && special.find(c) == std::string_view::npos)
      out += c;
    else
      (out += '#') += digits[byte >> 4], out += digits[byte & 15];
  }
}

namespace {

// ISO 32000-1 7.3.4.2: a carriage return would be read as a line feed.
// Gives the place behind it.
char* put_literal(char* at, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r') {
    *at++ = '\\';
    if (byte == '\r') byte = 'r';
  }
  *at++ = byte;
  return at;
}

}  // namespace

void append_code(Bytes& out, std::uint16_t code) {
  char* at = put_literal(out.room(4), static_cast<char>(code >> 8));
  out.grown_to(put_literal(at, static_cast<char>(code & 0xFF)));
}

void append_bytes(Bytes& out, std::string_view bytes) {
  char* at = out.room(2 * bytes.size() + 2);
  *at++ = '(';
  for (char const byte : bytes)
    at = put_literal(at, byte);
  *at++ = ')';
  out.grown_to(at);
}

void append_text(Bytes& out, std::string_view utf8) {
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
