#include "data/source_text.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::data {

namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

bool Repair::touched(std::uint32_t line) const {
  return std::binary_search(lines.begin(), lines.end(), line);
}

Repair repair(std::string_view text, FileReport& report) {
  Repair result;
  auto bad = utf8::first_invalid(text);
  if (!bad) return result;
  std::string sound;
  std::size_t at = 0;
  std::uint32_t line = 1, column = 1;
  for (; bad; bad = utf8::first_invalid(text.substr(at))) {
    TextCursor cursor{text.substr(at, *bad)};
    cursor.line = line, cursor.column = column;
    cursor.advance_to(*bad);
    line = cursor.line, column = cursor.column;
    char const byte = text[at + *bad];
    if (result.lines.empty() || result.lines.back() != line) {
      result.lines.push_back(line);
      std::string const id = byte == '\0' ? "data.nul" : "data.utf8";
      report.add({id,
                  {fmt::format("{:02X}", static_cast<unsigned char>(byte))},
                  {.file = report.file(), .line = line, .column = column},
                  {}});
    }
    sound.append(text.substr(at, *bad));
    utf8::append(sound, U'\uFFFD');
    at += *bad + 1;
    while (at < text.size() && is_continuation(text[at]))
      ++at;
    ++column;
  }
  sound.append(text.substr(at));
  result.text = std::move(sound);
  return result;
}

}  // namespace jianbao::data
