#include "font/subset.h"

#include "unit/font/sample.h"

#include <array>

using namespace jianbao;
using namespace jianbao::font;
using font::test::number_at;
using font::test::open_shipped;
using font::test::open_subset;
using font::test::shipped;
using font::test::start_of;

namespace {

bool same(InkBox const& a, InkBox const& b, std::int32_t shift = 0) {
  return a.x_min + shift == b.x_min && a.x_max + shift == b.x_max && a.y_min == b.y_min &&
         a.y_max == b.y_max;
}

}  // namespace

TEST_CASE("a subset holds the glyphs in the given order with their own ink and advance") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  std::vector<SubsetGlyph> wanted;
  for (char32_t code : U"简报柳州，2020")
    if (code != 0) wanted.push_back({*song.glyph(code), 0, song.advance(*song.glyph(code))});
  auto const subset = make_subset(song, wanted);
  REQUIRE(subset.has_value());
  CHECK(subset->units_per_em == song.units_per_em());
  auto const face = open_subset(*subset);
  REQUIRE(face.has_value());
  CHECK(face->has_glyf());
  CHECK(number_at(subset->bytes, start_of(subset->bytes, "maxp") + 4, 2) == wanted.size() + 1);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto const id = static_cast<std::uint32_t>(i + 1);
    CHECK(face->advance(id) == wanted[i].advance);
    CHECK(same(song.ink(wanted[i].source), face->ink(id)));
  }
}

TEST_CASE("copies of a glyph are wider, narrower or shifted") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  std::uint32_t const comma = *song.glyph(U'，'), open = *song.glyph(U'（');
  std::array const wanted{SubsetGlyph{comma, 0, 1000}, SubsetGlyph{comma, 0, 500},
                          SubsetGlyph{comma, 0, 1250}, SubsetGlyph{open, -500, 500},
                          SubsetGlyph{open, 125, 1125}};
  auto const subset = make_subset(song, wanted);
  REQUIRE(subset.has_value());
  auto const face = open_subset(*subset);
  REQUIRE(face.has_value());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    auto const id = static_cast<std::uint32_t>(i + 1);
    CHECK(face->advance(id) == wanted[i].advance);
    CHECK(same(song.ink(wanted[i].source), face->ink(id), wanted[i].shift));
  }
}

TEST_CASE("a composite glyph brings its components, shifted or not") {
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  std::vector<SubsetGlyph> wanted;
  for (char32_t code : {U'é', U'Ö', U'ñ', U'Å'}) {
    REQUIRE(sans.glyph(code));
    std::uint32_t const glyph = *sans.glyph(code);
    wanted.push_back({glyph, 0, sans.advance(glyph)});
    wanted.push_back({glyph, 300, sans.advance(glyph) + 300});
  }
  auto const subset = make_subset(sans, wanted);
  REQUIRE(subset.has_value());
  auto const face = open_subset(*subset);
  REQUIRE(face.has_value());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    CHECK(same(sans.ink(wanted[i].source), face->ink(static_cast<std::uint32_t>(i + 1)),
               wanted[i].shift));
  // The components nobody asked for come after the wanted glyphs.
  CHECK(number_at(subset->bytes, start_of(subset->bytes, "maxp") + 4, 2) > wanted.size() + 1);
}

TEST_CASE("a shifted copy is announced in maxp, so that no renderer allots it too little") {
  Face const song = open_shipped("NotoSerifSC-Regular.ttf");
  std::uint32_t const glyph = *song.glyph(U'柳');
  auto const subset = make_subset(song, std::array{SubsetGlyph{glyph, 250, 1250}});
  REQUIRE(subset.has_value());
  std::size_t const maxp = start_of(subset->bytes, "maxp");
  auto const field = [&](std::size_t at) { return number_at(subset->bytes, maxp + at, 2); };
  // maxPoints and maxContours of the outline stand again as those of a composite (OpenType, maxp).
  CHECK(field(10) >= field(6));
  CHECK(field(12) >= field(8));
  CHECK(field(28) >= 1);
  CHECK(field(30) >= 1);
}

TEST_CASE("a glyph without an outline keeps its advance") {
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  std::uint32_t const space = *sans.glyph(U' ');
  auto const subset =
      make_subset(sans, std::array{SubsetGlyph{space, 0, 700}, SubsetGlyph{space, 200, 900}});
  REQUIRE(subset.has_value());
  auto const face = open_subset(*subset);
  REQUIRE(face.has_value());
  CHECK(face->advance(1) == 700);
  CHECK(face->advance(2) == 900);
  CHECK(same(face->ink(2), InkBox{}));
}

TEST_CASE("a subset of nothing is a font with .notdef alone") {
  auto const subset = make_subset(open_shipped("LiberationSans-Regular.ttf"), {});
  REQUIRE(subset.has_value());
  CHECK(open_subset(*subset).has_value());
}

TEST_CASE("a glyph number that the font does not have becomes an empty glyph") {
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  auto const subset = make_subset(sans, std::array{SubsetGlyph{65000, 0, 500}});
  REQUIRE(subset.has_value());
  auto const face = open_subset(*subset);
  REQUIRE(face.has_value());
  CHECK(same(face->ink(1), InkBox{}));
}

TEST_CASE("the same glyphs give the same bytes") {
  Face const sans = open_shipped("LiberationSans-Regular.ttf");
  std::array const wanted{SubsetGlyph{*sans.glyph(U'A'), 0, 1400},
                          SubsetGlyph{*sans.glyph(U'é'), 10, 1200}};
  CHECK(make_subset(sans, wanted)->bytes ==
        make_subset(open_shipped("LiberationSans-Regular.ttf"), wanted)->bytes);
}

TEST_CASE("the checksums of a subset are right") {
  auto const subset =
      make_subset(open_shipped("LiberationSans-Regular.ttf"), std::array{SubsetGlyph{36, 0, 1400}});
  REQUIRE(subset.has_value());
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < subset->bytes.size(); at += 4)
    sum += number_at(subset->bytes, at, 4);
  CHECK(sum == 0xB1B0AFBA);  // OpenType, head: checkSumAdjustment
}
