// Font files that are cut, spoiled or lie: each gives a diagnostic or a face that can be used,
// never a crash. Run under the asan preset these cases also show that nothing is read out of
// bounds.
#include "font/face.h"
#include "font/subset.h"
#include "unit/font/sample.h"

#include <array>
#include <random>
#include <vector>

using namespace jianbao;
using namespace jianbao::font;
using font::test::number;
using font::test::number_at;
using font::test::open_subset;
using font::test::record_of;
using font::test::set_number;
using font::test::shipped;
using font::test::start_of;

namespace {

std::string const& good_font() {
  static std::string const bytes = jianbao::test::read_file(shipped("LiberationSans-Regular.ttf"));
  return bytes;
}

// Everything the program does with a face.
void use(Face const& face) {
  CHECK(face.units_per_em() > 0);
  std::vector<SubsetGlyph> wanted;
  for (char32_t code : {U'A', U'é', U'2', U' ', U'柳', U'Å'})
    if (auto const glyph = face.glyph(code)) wanted.push_back({*glyph, 0, face.advance(*glyph)});
  wanted.push_back({40, 100, 1000});
  wanted.push_back({65535, 0, 1000});
  for (SubsetGlyph const& glyph : wanted)
    (void)face.ink(glyph.source);
  (void)face.shape("AV é2020 ﬁ", Script::latin);
  (void)face.shape("柳州，2020年", Script::han);
  if (auto const subset = make_subset(face, wanted)) (void)open_subset(*subset);
}

// The id of the failure, or "opened" for a face that then was used.
std::string verdict(std::string const& bytes) {
  jianbao::test::TemporaryFolder const folder;
  std::string const path = folder.path("font.ttf");
  jianbao::test::save_file(path, bytes);
  auto const face = Face::open(path);
  if (!face) return face.error().id;
  use(*face);
  return "opened";
}

// The good font with a number of one of its tables changed.
std::string spoilt(char const* table, std::size_t at, std::uint32_t value, int bytes) {
  std::string font = good_font();
  set_number(font, start_of(font, table) + at, value, bytes);
  return font;
}

std::string with_record(char const* table, std::size_t field, std::uint32_t value) {
  std::string font = good_font();
  set_number(font, record_of(font, table) + field, value, 4);
  return font;
}

constexpr std::size_t offset_field = 8, length_field = 12;

}  // namespace

TEST_CASE("the font these tests spoil is good as it is") {
  CHECK(verdict(good_font()) == "opened");
}

TEST_CASE("an empty file and files of a few bytes are refused") {
  CHECK(verdict("") != "opened");
  for (std::size_t length = 1; length <= 64; ++length)
    CHECK(verdict(good_font().substr(0, length)) == "font.invalid");
}

TEST_CASE("a font cut at any length is refused or usable") {
  std::size_t refused = 0, count = 0;
  for (std::size_t length = 64; length < good_font().size(); length += 499, ++count)
    refused += verdict(good_font().substr(0, length)) == "font.invalid";
  CHECK(refused > count / 2);
}

TEST_CASE("a file that is no font is refused") {
  CHECK(verdict(std::string(5000, '\0')) == "font.invalid");
  CHECK(verdict("%PDF-1.7\n" + std::string(500, ' ')) == "font.invalid");
  CHECK(verdict(std::string(5000, '\xFF')) == "font.invalid");
  for (char const* magic : {"wOFF", "wOF2", "ttcf", "XXXX"})
    CHECK(verdict(magic + good_font().substr(4)) == "font.invalid");
}

TEST_CASE("a table directory that points outside the file is refused") {
  for (char const* table : {"head", "maxp", "hhea", "cmap", "glyf", "loca"}) {
    CAPTURE(std::string(table));
    CHECK(verdict(with_record(table, offset_field, 0x7FFFFFFF)) == "font.invalid");
    CHECK(verdict(with_record(table, offset_field, 0xFFFFFFF0)) == "font.invalid");
    CHECK(verdict(with_record(table, length_field, 0)) == "font.invalid");
  }
  for (char const* table : {"hmtx", "name", "OS/2", "GPOS", "GSUB"})
    for (std::uint32_t value : {0u, 0x7FFFFFFFu, 0xFFFFFFFFu})
      for (std::size_t field : {offset_field, length_field}) {
        std::string font = good_font();
        if (font.find(table) > 12 + 16 * number_at(font, 4, 2)) continue;
        (void)verdict(with_record(table, field, value));
      }
}

TEST_CASE("a length beyond the end of the file is cut or refused") {
  for (char const* table : {"head", "maxp", "hhea", "cmap", "glyf", "loca", "hmtx"}) {
    (void)verdict(with_record(table, length_field, 0x7FFFFFFF));
    (void)verdict(with_record(table, length_field, 0xFFFFFFFF));
  }
}

TEST_CASE("units per em out of range are refused") {
  for (std::uint32_t units : {0u, 1u, 15u, 16385u, 65535u})
    CHECK(verdict(spoilt("head", 18, units, 2)) == "font.invalid");
}

TEST_CASE("a glyph count that lies is refused") {
  CHECK(verdict(spoilt("maxp", 4, 0, 2)) == "font.invalid");
  CHECK(verdict(spoilt("maxp", 4, 65535, 2)) == "font.invalid");  // loca is too short for it
  CHECK(verdict(spoilt("maxp", 4, 1, 2)) == "font.invalid");      // more metrics than glyphs
  CHECK(verdict(spoilt("hhea", 34, 65535, 2)) == "font.invalid");
}

TEST_CASE("no metrics at all still give a face") {
  CHECK(verdict(spoilt("hhea", 34, 0, 2)) == "opened");
}

TEST_CASE("outlines out of order or out of range are refused") {
  bool const is_long = number_at(good_font(), start_of(good_font(), "head") + 50, 2) != 0;
  int const bytes = is_long ? 4 : 2;
  auto const at = [&](std::size_t glyph) { return glyph * static_cast<std::size_t>(bytes); };
  CHECK(verdict(spoilt("loca", at(10), 0xFFFF, bytes)) == "font.invalid");
  CHECK(verdict(spoilt("loca", at(40), 0, bytes)) == "font.invalid");
  CHECK(verdict(spoilt("head", 50, is_long ? 0 : 1, 2)) == "font.invalid");  // the other width
}

TEST_CASE("a font that must not be embedded is refused by its licence bits") {
  CHECK(verdict(spoilt("OS/2", 8, 0x0002, 2)) == "font.invalid");  // restricted licence
  CHECK(verdict(spoilt("OS/2", 8, 0x0200, 2)) == "font.invalid");  // bitmaps only
  CHECK(verdict(spoilt("OS/2", 8, 0x0000, 2)) == "opened");
}

TEST_CASE("a font with CFF outlines opens but is not embedded") {
  jianbao::test::TemporaryFolder const folder;
  std::string font = good_font();
  font.replace(record_of(font, "glyf"), 4, "CFF ");
  std::string const path = folder.path("cff.otf");
  jianbao::test::save_file(path, font);
  auto const face = Face::open(path);
  REQUIRE(face.has_value());
  CHECK_FALSE(face->has_glyf());
  auto const subset = make_subset(*face, std::array{SubsetGlyph{36, 0, 1000}});
  REQUIRE_FALSE(subset.has_value());
  CHECK(subset.error().id == "font.needs-glyf");
  CHECK(subset.error().place.file == path);
}

TEST_CASE("a font whose metrics the subsetter leaves out is not embedded") {
  jianbao::test::TemporaryFolder const folder;
  std::string const path = folder.path("font.ttf");
  jianbao::test::save_file(path, with_record("hmtx", length_field, 0));
  auto const face = Face::open(path);
  REQUIRE(face.has_value());
  auto const subset = make_subset(*face, std::array{SubsetGlyph{36, 0, 1000}});
  REQUIRE_FALSE(subset.has_value());
  CHECK(subset.error().id == "font.subset");
}

TEST_CASE("composites that hold themselves do not loop") {
  // Every glyph becomes a composite of itself or of its neighbour.
  for (std::uint32_t step : {0u, 1u}) {
    std::string font = good_font();
    std::size_t const glyf = start_of(font, "glyf"), loca = start_of(font, "loca");
    bool const is_long = number_at(font, start_of(font, "head") + 50, 2) != 0;
    std::uint32_t const count = number_at(font, start_of(font, "maxp") + 4, 2);
    for (std::uint32_t id = 0; id < count; ++id) {
      auto const offset = [&](std::size_t i) {
        return std::size_t{is_long ? number_at(font, loca + i * 4, 4)
                                   : number_at(font, loca + i * 2, 2) * 2};
      };
      if (offset(id + 1) - offset(id) < 16) continue;
      std::string const component = number(0x0002, 2) + number((id + step) % count, 2);
      font.replace(glyf + offset(id), 2, number(0xFFFF, 2));
      font.replace(glyf + offset(id) + 10, 4, component);
    }
    CHECK(verdict(font) == "opened");
  }
}

TEST_CASE("a name made of brackets and controls becomes a harmless PostScript name") {
  jianbao::test::TemporaryFolder const folder;
  std::string font = good_font();
  for (bool wide : {false, true}) {
    std::string from, to;
    for (char c : std::string("LiberationSans")) {
      if (wide) from += '\0', to += '\0';
      from += c;
      to += c == 'L' ? ')' : c == 'S' ? '>' : c == 'i' ? '/' : c;
    }
    for (std::size_t at = font.find(from); at != std::string::npos; at = font.find(from, at + 1))
      font.replace(at, from.size(), to);
  }
  std::string const path = folder.path("font.ttf");
  jianbao::test::save_file(path, font);
  auto const face = Face::open(path);
  REQUIRE(face.has_value());
  CHECK(face->postscript_name() == "beratonans");
}

TEST_CASE("random changes of bytes never crash") {
  std::mt19937 random(20200712);  // NOLINT: the same changes in every run
  int opened = 0;
  for (int round = 0; round < 400; ++round) {
    std::string font = good_font();
    // Half of the rounds spoil the directory and the small tables, half any place.
    std::size_t const reach = round % 2 == 0 ? 2000 : font.size();
    int const changes = 1 + static_cast<int>(random() % 8);
    for (int i = 0; i < changes; ++i)
      font[random() % reach] = static_cast<char>(random());
    std::string const result = verdict(font);
    CHECK((result == "opened" || result == "font.invalid"));
    opened += result == "opened";
  }
  CHECK(opened > 50);
  CHECK(opened < 400);
}

TEST_CASE("random changes inside each table never crash") {
  std::mt19937 random(45020);  // NOLINT
  for (char const* table : {"head", "hhea", "maxp", "OS/2", "cmap", "loca", "glyf", "hmtx"})
    for (int round = 0; round < 40; ++round) {
      std::string font = good_font();
      std::size_t const length = number_at(font, record_of(font, table) + length_field, 4);
      for (int i = 0; i < 4; ++i)
        font[start_of(font, table) + random() % length] = static_cast<char>(random());
      std::string const result = verdict(font);
      CHECK((result == "opened" || result == "font.invalid"));
    }
}
