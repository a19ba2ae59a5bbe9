#include "data/display_width.h"

#include "base/utf8.h"

#include <array>

namespace jianbao::data {

namespace {

struct Range {
  char32_t first, last;
};
// EastAsianWidth.txt: W and F, in blocks.
constexpr std::array<Range, 12> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF01, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x20000, 0x3FFFD}}};

bool is_wide(char32_t code) {
  for (Range const& range : wide)
    if (code >= range.first && code <= range.last) return true;
  return false;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, length] = utf8::decode(text, at);
    width += is_wide(code) ? 2 : 1;
    at += length;
  }
  return width;
}

}  // namespace jianbao::data
