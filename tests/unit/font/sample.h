// Font files of the repository, and font files made out of others, for the tests of this room.
#pragma once

#include "font/face.h"
#include "font/subset.h"
#include "unit/temporary.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace jianbao::font::test {

inline std::string shipped(std::string const& name) {
  return std::string(JIANBAO_SOURCE_DIR) + "/fonts/" + name;
}

inline Face open_shipped(std::string const& name) {
  auto face = Face::open(shipped(name));
  REQUIRE(face.has_value());
  return *face;
}

inline std::uint32_t number_at(std::string_view data, std::size_t at, int bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < bytes; ++i)
    value = value << 8 | static_cast<unsigned char>(data[at + static_cast<std::size_t>(i)]);
  return value;
}

inline void set_number(std::string& data, std::size_t at, std::uint32_t value, int bytes) {
  for (int i = bytes; i-- > 0; value >>= 8)
    data[at + static_cast<std::size_t>(i)] = static_cast<char>(value);
}

inline std::string number(std::uint32_t value, int bytes) {
  std::string text(static_cast<std::size_t>(bytes), '\0');
  set_number(text, 0, value, bytes);
  return text;
}

// Where the directory's record of a table starts; fails the test when there is none.
inline std::size_t record_of(std::string_view file, std::string_view tag) {
  for (std::size_t i = 0; i < number_at(file, 4, 2); ++i)
    if (file.substr(12 + 16 * i, 4) == tag) return 12 + 16 * i;
  FAIL("the font has no table " << std::string(tag));
  return 0;
}
inline std::size_t start_of(std::string_view file, std::string_view tag) {
  return number_at(file, record_of(file, tag) + 8, 4);
}

// The file with one more table (or the same table twice, when there was one).
inline std::string with_table(std::string const& file, std::string const& tag,
                              std::string const& data) {
  std::uint32_t const count = number_at(file, 4, 2);
  std::string result = file.substr(0, 4) + number(count + 1, 2) + file.substr(6, 6);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string record = file.substr(12 + 16 * i, 16);
    set_number(record, 8, number_at(record, 8, 4) + 16, 4);
    result += record;
  }
  result += tag + number(0, 4) + number(static_cast<std::uint32_t>(file.size()) + 16, 4) +
            number(static_cast<std::uint32_t>(data.size()), 4);
  return result + file.substr(12 + 16 * count) + data;
}

// A subset as a face: it has no cmap (the PDF says which code is which glyph), so it gets an empty
// one.
inline Result<Face> open_subset(Subset const& subset) {
  jianbao::test::TemporaryFolder const folder;
  std::string const path = folder.path("subset.ttf");
  jianbao::test::save_file(path, with_table(subset.bytes, "cmap", number(0, 4)));
  return Face::open(path);
}

}  // namespace jianbao::font::test
