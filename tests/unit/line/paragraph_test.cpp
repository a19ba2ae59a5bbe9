#include "unit/line/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

struct Case {
  std::string_view id, text;
  double measure, indent;
  std::string_view expected;  // adjustments in 1/10000 em
};

constexpr Case cases[] = {
    {"C01", "统计局发布公报，全市经济平稳运行。", 9, 0, "统计局发布公报，全 0 / 市经济平稳运行。"},
    {"C02", "统计局发布公报，全市经济平稳运行。", 8, 0,
     "统计局发布公报， 5000 / 全市经济平稳 20000 / 运行。"},
    {"C04", "全年粮食产量稳定（不含薯类）增长", 9, 0, "全年粮食产量稳定 10000 / （不含薯类）增长"},
    {"C05", "一二三四五六七八“九十”", 9, 0, "一二三四五六七八 10000 / “九十”"},
    {"C07", "他说：“形势好。”随后离开会场", 9, 0, "他说：“形势好。”随 0 / 后离开会场"},
    {"C09", "一二三四五，六七八九十", 5, 0, "一二三四 10000 / 五，六七八 0 / 九十"},
    {"C10", "一二三四五六七", 6, 0, "一二三四五 10000 / 六七"},
    {"C11", "一二三四五六。", 6, 0, "一二三四 20000 / 五六。"},
    {"C13", "全年增长8.1%，比上年提高3个百分点", 8, 0,
     "全年增长8.1%，比 -2500 / 上年提高3个百 10000 / 分点"},
    {"C14", "约3～5亿元的投资规模", 5, 0, "约3～5亿 5000 / 元的投资 10000 / 规模"},
    {"C16", "国办发〔2021〕12号文件印发", 6, 0, "国办发 30000 / 〔2021〕12号 2500 / 文件印发"},
    {"C17", "甲市经验——三个坚持", 6, 0, "甲市经验—— 0 / 三个坚持"},
    {"C21", "阿卜杜拉·买买提同志", 5, 0, "阿卜杜拉· 5000 / 买买提同志"},
    {"C23", "质量和/或数量", 4, 0, "质量 20000 / 和/或 15000 / 数量"},
    {"C24", "使用Excel软件制作", 5, 0, "使用Excel 2500 / 软件制作"},
    {"C25", "使用Microsoft软件制作", 5, 0, "使用 30000 / Microsoft 5000 / 软件制作"},
    {"C27", "（一）总体要求明确", 6, 0, "（一）总体要 5000 / 求明确"},
    {"C29", "甲，乙，丙，丁，戊己", 8, 0, "甲，乙，丙，丁，戊己 -20000"},
    {"C30", "甲，乙，丙，丁，戊己", 7, 0, "甲，乙，丙，丁， -5000 / 戊己"},
    {"C31", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", 28, 2,
     "一二三四五六七八九十一二三四五六七八九十一二三四五六 0 / 七八九十"},
    {"C32",
     "2021年，全市地区生产总值3057.24亿元，按不变价格计算，比上年增长2.2%，两年平均增长1.9%。", 28,
     2,
     "2021年，全市地区生产总值3057.24亿元，按不变价格计算， -7500 / "
     "比上年增长2.2%，两年平均增长1.9%。"},
    {"C35", "据测算①，增速回升", 4, 0, "据测算①， 0 / 增速回升"},
    {"C37", "真的吗？！是的", 4, 0, "真的吗？！ 0 / 是的"},
};

std::string run(std::string_view text, TextOptions const& options) {
  Characters const characters = read(text);
  return show(characters, break_paragraph(characters.items, options));
}

}  // namespace

TEST_CASE("paragraphs: the worked cases of typography 2.9 C by the reference breaker") {
  for (Case const& c : cases) {
    CAPTURE(c.id);
    TextOptions o = options(c.measure, c.indent);
    o.breaker = Breaker::greedy;
    CHECK_EQ(run(c.text, o), c.expected);
  }
}

TEST_CASE("paragraphs: strict moves a dash and what stands before it to the next line (C19)") {
  TextOptions o = options(5);
  o.breaker = Breaker::greedy;
  o.kinsoku = KinsokuLevel::strict;
  CHECK_EQ(run("甲市经验——三个坚持", o), "甲市经 20000 / 验——三个 0 / 坚持");
}

TEST_CASE("paragraphs: the production breaker agrees where there is no better way") {
  for (Case const& c : cases) {
    std::string_view const id = c.id;
    bool const agrees = id == "C01" || id == "C10" || id == "C11" || id == "C17" || id == "C24" ||
                        id == "C25" || id == "C29" || id == "C31" || id == "C35" || id == "C37";
    if (!agrees) continue;
    CAPTURE(c.id);
    CHECK_EQ(run(c.text, options(c.measure, c.indent)), c.expected);
  }
}

TEST_CASE("paragraphs: a line without a place to stretch stays short and is marked loose") {
  Characters const text = read("质量和/或数量");
  TextOptions o = options(4);
  o.breaker = Breaker::greedy;
  auto const broken = break_paragraph(text.items, o);
  REQUIRE_EQ(broken.lines.size(), 3);
  CHECK(broken.lines[1].loose);
  CHECK_EQ(broken.lines[1].width, em.scaled(2.5));
  CHECK_EQ(broken.lines[0].width, em * 4);
}

TEST_CASE("paragraphs: the hanging indent moves all lines but the first") {
  Characters const text = read("一二三四五六七八九十");
  TextOptions o = options(5);
  o.hanging_indent = em * 2;
  auto const broken = break_paragraph(text.items, o);
  REQUIRE_EQ(broken.lines.size(), 3);
  CHECK_EQ(broken.lines[0].indent, Length{});
  CHECK_EQ(broken.lines[1].indent, em * 2);
  CHECK_EQ(broken.lines[1].width, em * 5);
}

TEST_CASE("paragraphs: forced ends leave ragged lines, empty ones included") {
  Characters const text = read("一二\n\n三四五六七\n");
  auto const broken = break_paragraph(text.items, options(4));
  REQUIRE_EQ(broken.lines.size(), 4);
  CHECK_EQ(text_of(text, broken.lines[0]), "一二");
  CHECK_EQ(broken.lines[0].width, em * 2);
  CHECK_EQ(broken.lines[1].begin, broken.lines[1].end);
  CHECK_EQ(text_of(text, broken.lines[2]), "三四五");
  CHECK_EQ(text_of(text, broken.lines[3]), "六七");
}

TEST_CASE("paragraphs: ragged alignments keep natural widths and shrink only to fit") {
  for (Alignment const alignment : {Alignment::left, Alignment::centre, Alignment::right}) {
    TextOptions o = options(9);
    o.alignment = alignment;
    Characters const text = read("全年粮食产量稳定（不含薯类）增长");
    auto const broken = break_paragraph(text.items, o);
    REQUIRE_EQ(broken.lines.size(), 2);
    CHECK_EQ(broken.lines[0].width, em * 8);
    CHECK_EQ(broken.lines[0].adjustment, Length{});
    CHECK_FALSE(broken.lines[0].loose);
    o.measure = em * 8;
    Characters const tight = read("甲，乙，丙，丁，戊己");
    CHECK_EQ(break_paragraph(tight.items, o).lines[0].adjustment, -em * 2);
  }
}

TEST_CASE("paragraphs: a forced place is marked, a released unit is not") {
  Characters const word = read("Microsoft");
  auto const split = break_paragraph(word.items, options(3));
  REQUIRE_EQ(split.lines.size(), 2);
  CHECK(split.lines[0].overfull);
  CHECK(split.lines[0].width <= em * 3);
  Characters const unit = read("12345年");
  auto const released = break_paragraph(unit.items, options(3));
  REQUIRE_EQ(released.lines.size(), 2);
  CHECK_FALSE(released.lines[0].overfull);
}

TEST_CASE("paragraphs: spaces at a break are in no line") {
  Characters const text = read("Excel and Word");
  auto const broken = break_paragraph(text.items, options(3));
  REQUIRE_EQ(broken.lines.size(), 3);
  CHECK_EQ(text_of(text, broken.lines[0]), "Excel");
  CHECK_EQ(text_of(text, broken.lines[1]), "and");
}

TEST_CASE("paragraphs: the hyphen of a parted word takes room at the end of its line") {
  Characters const text = read("sta\u00ADtis\u00ADtics");
  TextOptions o = options(2.5);
  o.breaker = Breaker::greedy;
  auto const narrow = break_paragraph(text.items, o);
  REQUIRE_EQ(narrow.lines.size(), 3);
  CHECK_EQ(text_of(text, narrow.lines[0]), "sta");
  CHECK_EQ(narrow.lines[0].width, em * 2);
  CHECK_FALSE(narrow.lines[0].overfull);
  o.measure = em.scaled(3.5);
  CHECK_EQ(text_of(text, break_paragraph(text.items, o).lines[0]), "statis");
  o.measure = em.scaled(3.25);
  CHECK_EQ(text_of(text, break_paragraph(text.items, o).lines[0]), "sta");
}

TEST_CASE("paragraphs: remainders go to the first places one by one") {
  Characters const text = read("一二三四五六七八");
  TextOptions o = options(5);
  o.measure += Length{5};
  o.breaker = Breaker::greedy;
  auto const broken = break_paragraph(text.items, o);
  CHECK_EQ(broken.lines[0].width, o.measure);
  CHECK_EQ(broken.space_after[0], Length{2});
  CHECK_EQ(broken.space_after[1], Length{1});
  CHECK_EQ(broken.space_after[3], Length{1});
  CHECK_EQ(broken.space_after[4], Length{});
}

TEST_CASE("paragraphs: stretch goes to word spaces, then Chinese–Latin gaps, then everywhere") {
  Characters const text = read("用A B软件学习");
  auto const stretched = [&](double measure) {
    TextOptions o = options(measure);
    o.breaker = Breaker::greedy;
    return break_paragraph(text.items, o).space_after;
  };
  // 用 A _ B 软件: natural 1 + .25 + .5 + .25 + .5 + .25 + 2 = 4.75
  auto const some = stretched(4.875);
  CHECK_EQ(some[2], em.times(1, 8));
  CHECK_EQ(some[0], em.times(1, 4));
  auto const more = stretched(5 + 1.0 / 6);
  CHECK_EQ(more[2], em.times(1, 4));
  CHECK_EQ(more[0], em.times(1, 3));
  CHECK_EQ(more[4], Length{});
  auto const most = stretched(5 + 1.0 / 6 + 0.4);
  CHECK_EQ(most[4], em.scaled(0.1));
}

TEST_CASE("paragraphs: shrink leaves full stops alone and takes from brackets before commas") {
  Characters const text = read("甲。乙，（丙）丁戊");
  // 1 + .5 + .5 + 1 + .5 + .5 + .5 + 1 + .5 + .5 + 2 = 8.5
  auto const broken = break_paragraph(text.items, options(8));
  REQUIRE_EQ(broken.lines.size(), 1);
  CHECK_EQ(broken.space_after[1], em / 2);
  CHECK_EQ(broken.space_after[6], Length{});
  CHECK_EQ(broken.space_after[3], em / 2);
}
