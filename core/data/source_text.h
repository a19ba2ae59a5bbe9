// The text of a file as a person counts it: lines and columns, and bytes that are no text.
#pragma once

#include "data/file_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A place in valid UTF-8 that only moves forward; line and column count from 1, columns in
// characters.
struct TextCursor {
  std::string_view text;
  std::size_t at = 0;
  std::uint32_t line = 1, column = 1;

  [[nodiscard]] bool at_end() const { return at >= text.size(); }
  [[nodiscard]] char current() const { return text[at]; }
  void advance() {
    auto const byte = static_cast<unsigned char>(text[at++]);
    if (byte == '\n') {
      ++line, column = 1;
    } else if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
      ++column;  // a character is counted with its last byte
    }
  }
  void advance_to(std::size_t offset) {
    while (at < offset && at < text.size())
      advance();
  }
};

// Reports the first byte of each line that is NUL or not UTF-8. `text` is the text with U+FFFD in
// their places, so that reading can go on; nothing when all was well. `lines` are the lines
// touched, ascending.
struct Repair {
  std::optional<std::string> text;
  std::vector<std::uint32_t> lines;

  [[nodiscard]] bool touched(std::uint32_t line) const;
};
[[nodiscard]] Repair repair(std::string_view text, FileReport& report);

}  // namespace jianbao::data
