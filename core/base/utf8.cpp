#include "base/utf8.h"

namespace jianbao::utf8 {

namespace {

unsigned byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

std::size_t length_of(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  unsigned const lead = byte(text, at);
  if (lead < 0x80) return {lead, 1};
  std::size_t const length = length_of(lead);
  if (length < 2 || at + length > text.size()) return {0xFFFD, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i)
    code = (code << 6) | (byte(text, at + i) & 0x3Fu);
  return {code, length};
}

void append(std::string& text, char32_t code) {
  auto const put = [&](char32_t value) { text += static_cast<char>(value); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6)), put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12)), put(0x80 | ((code >> 6) & 0x3F)), put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18)), put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F)), put(0x80 | (code & 0x3F));
  }
}

std::string encode(char32_t code) {
  std::string text;
  append(text, code);
  return text;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = decode(text, at);
    result += code;
    at += length;
  }
  return result;
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  for (char32_t code : text)
    append(result, code);
  return result;
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    unsigned const lead = byte(text, at);
    if (lead == 0) return at;
    if (lead < 0x80) {
      ++at;
      continue;
    }
    std::size_t const length = length_of(lead);
    if (length == 0 || at + length > text.size()) return at;
    for (std::size_t i = 1; i < length; ++i)
      if ((byte(text, at + i) & 0xC0) != 0x80) return at;
    char32_t const code = decode(text, at).code;
    bool const overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return at;
    at += length;
  }
  return {};
}

void cut(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && (byte(text, most) & 0xC0) == 0x80)
    --most;
  text.resize(most);
}

std::size_t count(std::string_view text) {
  std::size_t result = 0;
  for (char c : text)
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++result;
  return result;
}

}  // namespace jianbao::utf8
