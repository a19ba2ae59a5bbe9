#include "font/face.h"

#include "unit/font/sample.h"

#include <filesystem>

using namespace jianbao;
using namespace jianbao::font;
using font::test::open_shipped;
using font::test::shipped;

TEST_CASE("every font that ships opens") {
  int opened = 0;
  for (auto const& entry : std::filesystem::directory_iterator(shipped(""))) {
    if (entry.path().extension() != ".ttf") continue;
    CAPTURE(entry.path().filename().string());
    auto const face = Face::open(entry.path().string());
    REQUIRE(face.has_value());
    CHECK(face->units_per_em() >= 1000);
    CHECK(face->cap_height() > face->units_per_em() / 2);
    CHECK(face->cap_height() < face->units_per_em());
    CHECK(face->postscript_name() != "Unnamed");
    ++opened;
  }
  CHECK(opened >= 10);
}

TEST_CASE("a face knows its characters") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  CHECK(song.glyph(U'柳'));
  CHECK_FALSE(sans.glyph(U'柳'));
  CHECK(sans.glyph(U'A'));
  CHECK_FALSE(sans.glyph(0x10FFFD));
  // A character beyond the BMP (ISO/IEC 10646 plane 2).
  CHECK(open_shipped("BabelStoneHan-Rare.ttf").glyph(U'𠮷'));
}

TEST_CASE("a Han character is one em wide and its ink stays inside") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  for (char32_t code : {U'柳', U'州', U'一', U'龍'}) {
    if (!song.glyph(code)) continue;
    std::uint32_t const glyph = *song.glyph(code);
    CHECK(song.advance(glyph) == song.units_per_em());
    InkBox const ink = song.ink(glyph);
    CHECK(ink.x_min >= -20);
    CHECK(ink.x_max <= song.units_per_em() + 20);
    CHECK(ink.x_min < ink.x_max);
    CHECK(ink.y_min < ink.y_max);
  }
}

TEST_CASE("Han text is shaped without kerning or narrowed marks") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  std::string const text = "柳州，（简报）。";
  auto const glyphs = song.shape(text, Script::han);
  REQUIRE(glyphs.size() == 8);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    CHECK(glyphs[i].advance == song.units_per_em());
    CHECK(glyphs[i].cluster == 3 * i);
  }
}

TEST_CASE("Latin text is shaped with kerning") {
  Face const serif = open_shipped("LiberationSerif-Regular.ttf");
  auto const width = [&](char const* text) {
    std::int32_t sum = 0;
    for (ShapedGlyph const& glyph : serif.shape(text, Script::latin))
      sum += glyph.advance;
    return sum;
  };
  CHECK(width("AV") < width("A") + width("V"));
  CHECK(width("2020") == 4 * width("0"));
}

TEST_CASE("a glyph that is not there has no ink") {
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  InkBox const ink = sans.ink(65000);
  CHECK(ink.x_min == 0);
  CHECK(ink.x_max == 0);
  CHECK(sans.shape("", Script::latin).empty());
}

TEST_CASE("a file that is not there is named") {
  auto const face = Face::open("/nowhere/font.ttf");
  REQUIRE_FALSE(face.has_value());
  CHECK(face.error().id == "file.unreadable");
  CHECK(face.error().place.file == "/nowhere/font.ttf");
}

TEST_CASE("a folder is no font") {
  CHECK_FALSE(Face::open("/tmp").has_value());
}
