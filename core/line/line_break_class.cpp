#include "line/line_break_class.h"

#include "line/ascii_table.h"
#include "line/line_break_table.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace jianbao::line {

namespace {

constexpr char32_t block_size = 0x100, indexed_end = 0x20000;
constexpr char32_t first_hangul = 0xAC00, last_hangul = 0xD7A3, trailing_consonants = 28;

using BlockIndex = std::array<std::uint16_t, indexed_end / block_size + 1>;

// For each block of 256 code points the range its first one is in: few are left to search.
consteval BlockIndex make_block_index() {
  BlockIndex index{};
  std::uint16_t range = 0;
  for (std::size_t block = 0; block < index.size(); ++block) {
    while (range + 1u < std::size(line_break_ranges) &&
           line_break_ranges[range + 1].first <= block * block_size)
      ++range;
    index[block] = range;
  }
  return index;
}

constexpr BlockIndex block_index = make_block_index();

constexpr LineBreakClass find_class(char32_t code) {
  auto begin = std::begin(line_break_ranges), end = std::end(line_break_ranges);
  if (code < indexed_end) {
    end = begin + block_index[code / block_size + 1] + 1;
    begin += block_index[code / block_size];
  }
  auto const after = std::upper_bound(
      begin, end, code, [](char32_t a, LineBreakRange const& b) { return a < b.first; });
  return std::prev(after)->kind;
}

constexpr auto ascii = ascii_table<find_class>();

}  // namespace

LineBreakClass line_break_class(char32_t code) {
  if (code < ascii.size()) return ascii[code];
  if (code >= 0x4E00 && code <= 0x9FFF) return ID;
  if (code >= first_hangul && code <= last_hangul)
    return (code - first_hangul) % trailing_consonants == 0 ? H2 : H3;
  return find_class(code);
}

}  // namespace jianbao::line
