#include "line/clean.h"

#include "line/legal_breaks.h"
#include "unit/line/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using jianbao::line::test::read;

namespace {

std::string cleaned(std::string_view text) {
  return read(text).text;
}

CharacterClass kind(std::string_view text, std::size_t at) {
  return read(text).items.at(at).kind;
}

}  // namespace

TEST_CASE("cleaning: spaces beside Chinese go, one between Latin words stays") {
  CHECK_EQ(cleaned("用 Word  2016 写 ，好"), "用Word 2016写，好");
  CHECK_EQ(cleaned("  Excel\tand  Word "), "Excel and Word");
  CHECK_EQ(cleaned("A \n B"), "A\nB");
  CHECK_EQ(cleaned("“ Word ” 很好"), "“Word”很好");
}

TEST_CASE("cleaning: marks are never changed") {
  std::string const text = "中国,发展(一)...——。。。A~B";
  CHECK_EQ(cleaned(text), text);
}

TEST_CASE("cleaning: controls go, combining marks and selectors cling to their base") {
  CHECK_EQ(cleaned("中\u200B国\uFEFF\u00AD"), "中国");
  Characters const text = read("葛\U000E0100e\u0301——…………");
  REQUIRE_EQ(text.items.size(), 5);
  CHECK(text.items[0].cluster);
  CHECK_EQ(text.items[2].kind, CharacterClass::double_mark);
  CHECK_EQ(text.items[2].text_length, 6);
  CHECK_EQ(text.items[4].kind, CharacterClass::double_mark);
}

TEST_CASE("cleaning: spaces go across the borders of spans too") {
  std::vector<Span> const spans = {{.text = "增长 ", .role = "body", .size = test::em},
                                   {.text = "8.1%", .role = "body", .size = test::em},
                                   {.text = " 左右", .role = "body", .size = test::em}};
  CHECK_EQ(read_spans(spans).text, "增长8.1%左右");
}

TEST_CASE("cleaning: source lines join without a space between Chinese, with one otherwise") {
  CHECK_EQ(join_source_lines("中国\n  发展\nGDP\n增长\nword\nword\n"), "中国发展GDP增长word word");
}

TEST_CASE("classes: quotes are Chinese beside Chinese and Latin among Latin") {
  CHECK_EQ(kind("他说“Word”", 2), CharacterClass::open);
  CHECK_EQ(kind("he said “Word” twice", 8), CharacterClass::latin_open);
  CHECK_EQ(kind("he said “Word” twice", 13), CharacterClass::latin_close);
  CHECK_EQ(kind("“Word”是", 0), CharacterClass::open);
  CHECK_EQ(kind("“GDP增速”", 0), CharacterClass::open);
  CHECK_EQ(kind("说“‘A’”", 2), CharacterClass::open);
  CHECK_EQ(kind("it’s", 2), CharacterClass::latin);
}

TEST_CASE("classes: circled figures are notes after words and list marks elsewhere") {
  CHECK_EQ(kind("测算①", 2), CharacterClass::note);
  CHECK_EQ(kind("①质量", 0), CharacterClass::han);
  CHECK_EQ(kind("包括：①质量", 3), CharacterClass::han);
  CHECK_EQ(kind("测算[12]，", 3), CharacterClass::note);
}

TEST_CASE("classes: a hyphen is a sign before a figure and a dash between Chinese") {
  CHECK_EQ(kind("增长-3.5", 2), CharacterClass::prefix);
  CHECK_EQ(kind("新-旧", 1), CharacterClass::connector);
  CHECK_EQ(kind("A-1", 1), CharacterClass::latin);
}

TEST_CASE("classes: a forced line end stays one in raised text and after a joiner") {
  std::vector<Span> const spans = {
      {.text = "甲\u200D\n乙\n丙", .role = "body", .size = test::em, .rise = test::em}};
  Characters const text = read_spans(spans);
  REQUIRE_EQ(text.items.size(), 5);
  CHECK_EQ(text.items[1].kind, CharacterClass::newline);
  CHECK_EQ(text.items[3].kind, CharacterClass::newline);
}

TEST_CASE("classes: raised text belongs to what stands before it") {
  std::vector<Span> const spans = {
      {.text = "测算", .role = "body", .size = test::em},
      {.text = "[1]", .role = "body", .size = test::em / 2, .rise = test::em / 3},
      {.text = "增速", .role = "body", .size = test::em}};
  Characters text = read_spans(spans);
  apply_test_metric(text);
  CHECK_EQ(show_breaks(text, {}), "测|算[1]|增|速");
}
