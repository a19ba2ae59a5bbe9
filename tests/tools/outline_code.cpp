// Counts what outlines are made of and prints the lengths of the best code for it
// (core/font/outline_code_table.h).
// usage: outline-code FONT… -- TEXT…     the glyphs that the texts need
#include "font/outline_code.h"

#include "base/utf8.h"
#include "font/subset.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <functional>
#include <queue>
#include <set>
#include <sstream>

namespace {

using namespace jianbao;

struct Counts : font::Symbols {
  std::array<std::uint64_t, 286> literals{};
  std::array<std::uint64_t, 30> distances{};
  Counts() {
    literals.fill(1);  // every symbol has a word
    distances.fill(1);
  }
  void literal(unsigned char byte) override { ++literals[byte]; }
  void match(unsigned length, unsigned distance) override {
    ++literals[font::length_code(length).symbol];
    ++distances[font::distance_code(distance).symbol];
  }
};

// Huffman's lengths; where one is above 15, the counts are evened out and all is done again.
template <std::size_t n>
std::array<unsigned, n> lengths_of(std::array<std::uint64_t, n> counts) {
  while (true) {
    using Entry = std::pair<std::uint64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    std::vector<std::size_t> parent(2 * n, 0);
    for (std::size_t i = 0; i < n; ++i)
      open.emplace(counts[i], i);
    std::size_t next = n;
    for (; open.size() > 1; ++next) {
      Entry const a = open.top();
      open.pop();
      Entry const b = open.top();
      open.pop();
      parent[a.second] = parent[b.second] = next;
      open.emplace(a.first + b.first, next);
    }
    std::array<unsigned, n> lengths{};
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t at = i; at != next - 1; at = parent[at])
        ++lengths[i];
    constexpr unsigned longest = 15;
    if (*std::max_element(lengths.begin(), lengths.end()) <= longest) return lengths;
    for (std::uint64_t& count : counts)
      count = count / 2 + 1;
  }
}

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size = 4) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string_view table(std::string_view file, std::string_view name) {
  for (std::size_t at = 12;; at += 16)
    if (file.substr(at, 4) == name) return file.substr(number(file, at + 8), number(file, at + 12));
}

void count(std::string const& path, std::set<char32_t> const& characters, Counts& counts) {
  auto const face = font::Face::open(path);
  if (!face) return;
  std::vector<font::SubsetGlyph> glyphs;
  for (char32_t const character : characters)
    if (auto const glyph = face->glyph(character)) glyphs.push_back({*glyph, 0, 1000});
  auto const subset = font::make_subset(*face, glyphs);
  if (!subset) return;
  std::string_view const glyf = table(subset->bytes, "glyf"), loca = table(subset->bytes, "loca");
  bool const is_long = loca.size() >= 4 * (subset->glyphs + std::size_t{1});
  auto const place = [&](std::size_t glyph) {
    return is_long ? number(loca, 4 * glyph) : 2 * number(loca, 2 * glyph, 2);
  };
  for (std::size_t glyph = 0; glyph < subset->glyphs; ++glyph)
    font::parse_outline(glyf.substr(place(glyph), place(glyph + 1) - place(glyph)), counts);
}

template <std::size_t n>
void print(char const* name, std::array<unsigned, n> const& lengths) {
  std::printf("inline constexpr std::array<std::uint8_t, %zu> %s{\n    ", n, name);
  for (std::size_t i = 0; i < n; ++i)
    std::printf("%u%s", lengths[i], i + 1 == n ? "};\n" : (i + 1) % 24 == 0 ? ",\n    " : ", ");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> const arguments(argv + 1, argv + argc);
  auto const middle = std::find(arguments.begin(), arguments.end(), "--");
  std::set<char32_t> characters;
  for (auto at = middle; at != arguments.end(); ++at) {
    std::ostringstream text;
    text << std::ifstream(*at).rdbuf();
    for (char32_t const character : utf8::to_utf32(text.str()))
      if (character > 0x20) characters.insert(character);
  }
  Counts counts;
  for (auto at = arguments.begin(); at != middle; ++at)
    count(*at, characters, counts);
  print("outline_literal_lengths", lengths_of(counts.literals));
  print("outline_distance_lengths", lengths_of(counts.distances));
}
