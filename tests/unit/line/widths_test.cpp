#include "line/junctions.h"
#include "line/ruler.h"
#include "unit/line/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

struct Ems {
  double natural, shrunk;
};

Ems width(std::string_view text, TextOptions const& options = {}) {
  Characters const characters = read(text);
  auto const gaps = find_gaps(characters.items, options);
  Extent const extent =
      Ruler(characters.items, gaps, options).extent(0, characters.items.size(), true);
  auto const ems = [](Length length) {
    return static_cast<double>(length.sp) / static_cast<double>(em.sp);
  };
  return {ems(extent.natural), ems(extent.natural - extent.shrink)};
}

void check(std::string_view text, double natural, double shrunk) {
  CAPTURE(text);
  CHECK_EQ(width(text).natural, natural);
  CHECK_EQ(width(text).shrunk, shrunk);
}

double natural(std::string_view text, MarkStyle style) {
  TextOptions options;
  options.marks = style;
  return width(text, options).natural;
}

}  // namespace

TEST_CASE("widths: the worked cases of typography 2.9 B") {
  check("中国。", 2.5, 2.5);            // B01
  check("中国，发展", 5, 4.5);          // B02
  check("“中国”", 3, 3);                // B03
  check("（一）总则", 4.5, 4);          // B04
  check("他说：“好。”", 5.5, 5);        // B05
  check("《甲》《乙》", 4.5, 4);        // B06
  check("（《甲》）", 3, 3);            // B08
  check("甲。）乙", 3.5, 3);            // B09
  check("丙（丁）", 3.5, 3);            // B11
  check("GDP增长", 3.75, 3.625);        // B12
  check("增长8.1%", 4.25, 4.125);       // B13
  check("增长8.1%，", 4.75, 4.625);     // B14
  check("在2021年", 4.5, 4.25);         // B15
  check("A股", 1.75, 1.625);            // B17
  check("甲·乙", 2.5, 2.5);             // B19
  check("——中国", 4, 4);                // B20
  check("中国……", 4, 4);                // B21
  check("PM2.5值", 3.75, 3.625);        // B23
  check("你好！”", 3, 3);               // B26
  check("用Word 2016软件", 7.75, 7.5);  // B27
  check("真的吗？！是的", 6, 6);        // B28
}

TEST_CASE("widths: typed spaces beside Chinese are replaced by the gap, never added to it") {
  CHECK_EQ(width("用 Word 写").natural, width("用Word写").natural);
  CHECK_EQ(width("中 国").natural, 2);
}

TEST_CASE("widths: three of ？！ take two em, one takes one") {
  CHECK_EQ(natural("真？！！的", MarkStyle::quanjiao), 4);
  CHECK_EQ(natural("真？的", MarkStyle::quanjiao), 3);
}

TEST_CASE("widths: no gap at marks, dashes, slashes, percent signs and note marks") {
  check("百分之%", 3.5, 3.5);
  check("甲·A", 2, 2);
  check("和/或", 2.5, 2.5);
  check("甲—2", 2.5, 2.5);
  check("甲——2", 3.5, 3.5);
  check("甲①", 1.5, 1.5);
}

TEST_CASE(
    "widths: full-width style joins two blank halves to one, Kaiming keeps only that of full "
    "stops") {
  CHECK_EQ(natural("甲，“乙。丙", MarkStyle::quanjiao), 5.5);
  CHECK_EQ(natural("甲，“乙。丙", MarkStyle::kaiming), 5);
  CHECK_EQ(natural("甲，“乙。丙", MarkStyle::banjiao), 4.5);
  CHECK_EQ(natural("甲，“乙。丙", MarkStyle::none), 6);
}

TEST_CASE("widths: edges are trimmed unless the style or the option says no") {
  CHECK_EQ(natural("（甲）", MarkStyle::quanjiao), 2);
  CHECK_EQ(natural("（甲）", MarkStyle::none), 3);
  TextOptions options;
  options.trim_line_start = false;
  CHECK_EQ(width("（甲）", options).natural, 2.5);
}

TEST_CASE("widths: the gap between Chinese and Latin is as the options say, nothing on the grid") {
  TextOptions options;
  options.gap_numerator = 0;
  CHECK_EQ(width("在2021年", options).natural, 4);
  options.gap_numerator = 1, options.gap_denominator = 8;
  CHECK_EQ(width("在2021年", options).natural, 4.25);
  CHECK_EQ(width("在2021年", options).shrunk, 4.25);
}

TEST_CASE("widths: natural is one line, least the widest unbreakable part") {
  auto const widths = measure_characters(read("在2021年Word\n软件").items, {});
  CHECK_EQ(widths.natural, em.scaled(6.75));
  CHECK_EQ(widths.least, em.scaled(3.25));
}

TEST_CASE("the thin spaces between groups of digits keep their width, word spaces do not") {
  Characters const characters = read("12\u2009345 678");
  auto const gaps = find_gaps(characters.items, {});
  REQUIRE(characters.items[2].code == 0x2009);
  CHECK_FALSE(gaps[2].spot);
  CHECK(gaps[2].stretch_first.sp == 0);
  REQUIRE(characters.items[6].code == U' ');
  CHECK(gaps[6].spot);
  CHECK(gaps[6].stretch_first.sp > 0);
}
