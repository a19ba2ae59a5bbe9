#include "layout/table/grid.h"

#include "layout/table/widths.h"
#include "unit/layout/sample.h"

#include <cmath>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

// "row,column" of each cell in order.
std::string places(std::vector<doc::Row> const& all, std::size_t columns) {
  std::string result;
  for (Placed const& one : place_cells(all, columns))
    result += std::to_string(one.row) + "," + std::to_string(one.column) + " ";
  if (!result.empty()) result.pop_back();
  return result;
}

std::vector<Length> widths_of(doc::Table const& one, Length measure, Desk& desk) {
  TableText const text{desk.style.of("table-head"), desk.style.of("table")};
  return column_widths(desk.setter, one, text, measure).columns;
}

Length sum(std::vector<Length> const& widths) {
  Length result{};
  for (Length width : widths)
    result += width;
  return result;
}

doc::Align align_of(std::vector<std::string> const& values, bool first = false) {
  doc::Table one;
  std::size_t const column = first ? 0 : 1;
  one.columns.resize(2);
  for (std::string const& value : values)
    one.body.push_back(first ? doc::Row{cell(value), cell("x")} : doc::Row{cell("x"), cell(value)});
  return alignments(one, place_cells(one.body, 2))[column];
}

}  // namespace

TEST_CASE("cells without spans stand in rows and columns") {
  CHECK(places(rows({{"a", "b"}, {"c", "d"}}), 2) == "0,0 0,1 1,0 1,1");
}

TEST_CASE("a cell over several columns pushes the next ones") {
  CHECK(places({{cell("a", 2), cell("b")}, {cell("c"), cell("d"), cell("e")}}, 3) ==
        "0,0 0,2 1,0 1,1 1,2");
}

TEST_CASE("a cell that hangs down keeps its column busy") {
  CHECK(places({{cell("a", 1, 2), cell("b")}, {cell("c")}, {cell("d"), cell("e")}}, 2) ==
        "0,0 0,1 1,1 2,0 2,1");
  CHECK(
      places(
          {{cell("a"), cell("b", 1, 3), cell("c")}, {cell("d"), cell("e")}, {cell("f"), cell("g")}},
          3) == "0,0 0,1 0,2 1,0 1,2 2,0 2,2");
}

TEST_CASE("a block of several columns and rows") {
  CHECK(places({{cell("a", 2, 2), cell("b")}, {cell("c")}, {cell("d"), cell("e"), cell("f")}}, 3) ==
        "0,0 0,2 1,2 2,0 2,1 2,2");
}

TEST_CASE("cells too many for the columns are left out, spans too wide are cut") {
  CHECK(places(rows({{"a", "b", "c"}}), 2) == "0,0 0,1");
  CHECK(places({{cell("a", 5)}, {cell("b"), cell("c")}}, 2) == "0,0 1,0 1,1");
  CHECK(places({{cell("a", 1, 9)}}, 1) == "0,0");
}

TEST_CASE("what counts as a number in a cell") {
  for (char const* text :
       {"0", "18.7", "1,234", "−1.3", "-1.3", "12%", "—", "…", "约5", "1000以上", "95以下", "前10"})
    CHECK_MESSAGE(is_number(text), std::string(text));
  for (char const* text : {"", "柳州", "2020年", "5个", "A1", ".", "%", "以上", "约"})
    CHECK_FALSE_MESSAGE(is_number(text), std::string(text));
}

TEST_CASE("a column of numbers lines up by the decimal mark") {
  CHECK(align_of({"18.7", "—", "1000以上"}) == doc::Align::decimal);
  CHECK(align_of({"18.7", "见注"}) == doc::Align::centre);
  CHECK(align_of({"甲", "乙"}) == doc::Align::centre);
}

TEST_CASE("the first column of words stands at the left") {
  CHECK(align_of({"甲", "乙"}, true) == doc::Align::left);
  CHECK(align_of({"1", "2"}, true) == doc::Align::decimal);
}

TEST_CASE("what the author said holds") {
  doc::Table one = table({{"a", "b"}}, {{"1", "2"}});
  one.columns[0].align = doc::Align::right;
  one.columns[1].align = doc::Align::centre;
  auto const aligns = alignments(one, place_cells(one.body, 2));
  CHECK(aligns[0] == doc::Align::right);
  CHECK(aligns[1] == doc::Align::centre);
}

TEST_CASE("columns fill the measure exactly, wide or narrow") {
  Desk desk;
  doc::Table const one =
      table({{"指标", "数值", "增速"}},
            {{"规模以上工业增加值增长率", "1234.5", "2.3"}, {"产量", "7", "−1.25"}});
  for (double measure : {442.2, 300.0, 200.0, 150.0}) {
    CAPTURE(measure);
    auto const widths = widths_of(one, Length::pt(measure), desk);
    REQUIRE(widths.size() == 3);
    CHECK(sum(widths) == Length::pt(measure));
    for (Length width : widths)
      CHECK(width > Length::pt(8));
  }
}

TEST_CASE("with room to spare each column has its natural width and an even share") {
  Desk desk;
  auto const widths = widths_of(table({{"一二三四", "一二"}}, {{"a", "b"}}), Length::pt(400), desk);
  Length const difference = widths[0] - widths[1];
  CHECK(difference >= Length::pt(23.5));
  CHECK(difference <= Length::pt(24.5));
}

TEST_CASE("when room is short the column of words gives way, not the numbers") {
  Desk desk;
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "工业";
  auto const widths =
      widths_of(table({{"名", "值"}}, {{text, "123456.78"}}), Length::pt(200), desk);
  auto const number = line::measure(desk.setter.fonts,
                                    {desk.setter.span("123456.78", desk.style.of("table"), {})}, {})
                          .natural;
  CHECK(sum(widths) == Length::pt(200));
  CHECK(widths[1] >= Length::pt(44));
  CHECK(number > Length::pt(44));
  CHECK(widths[0] > widths[1]);
}

TEST_CASE("more columns than the measure can hold still have widths above zero") {
  Desk desk;
  std::vector<std::string> const many(40, "123456.7");
  doc::Table const one = table({many}, {many});
  auto const widths = widths_of(one, Length::pt(442), desk);
  CHECK(sum(widths) == Length::pt(442));
  for (Length width : widths)
    CHECK(width > Length{});
}

TEST_CASE("a cell over several columns does not widen its first") {
  Desk desk;
  doc::Table one = table({{"a", "b", "c"}}, {{"1", "2", "3"}});
  auto const before = widths_of(one, Length::pt(300), desk);
  one.head.insert(one.head.begin(), {cell("一二三四五六七八", 2), cell("c")});
  CHECK(widths_of(one, Length::pt(300), desk) == before);
}

TEST_CASE(
    "fixed columns keep their width, shares divide the rest, automatic ones take their need") {
  Desk desk;
  doc::Table one;
  one.columns.resize(4);
  one.columns[0] = {doc::Align::left, doc::WidthKind::mm, 20};
  one.columns[1] = {doc::Align::left, doc::WidthKind::share, 1};
  one.columns[2] = {doc::Align::left, doc::WidthKind::share, 3};
  one.body = {{cell("甲"), cell("乙"), cell("丙"), cell("丁")}};
  Length const measure = Length::pt(400);
  auto const widths = widths_of(one, measure, desk);
  CHECK(widths[0] == Length::mm(20));
  CHECK(std::abs(widths[2].to_pt() - widths[1].to_pt() * 3) < 0.01);
  CHECK(std::abs(sum(widths).to_pt() - 400) < 0.01);
  CHECK(widths[3].to_pt() < 40);
}

TEST_CASE("columns that ask for more than there is shrink in proportion") {
  Desk desk;
  doc::Table one;
  one.columns.resize(2);
  one.columns[0] = {doc::Align::left, doc::WidthKind::mm, 100};
  one.columns[1] = {doc::Align::left, doc::WidthKind::mm, 300};
  one.body = {{cell("甲"), cell("乙")}};
  auto const widths = widths_of(one, Length::mm(100), desk);
  CHECK(std::abs(widths[0].to_mm() - 25) < 0.01);
  CHECK(std::abs(widths[1].to_mm() - 75) < 0.01);
}
