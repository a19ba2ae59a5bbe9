// Tables wider than the page, rows taller than it, and tables of many pages.
#include "layout/blocks.h"
#include "layout/compose.h"
#include "layout/table/split.h"
#include "unit/layout/sample.h"

#include <algorithm>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

// `columns` columns of numbers with eight digits behind one of names.
doc::Table wide(int columns, int count = 3) {
  std::vector<std::string> head{"名"};
  for (int i = 1; i < columns; ++i)
    head.push_back("列" + std::to_string(i));
  std::vector<std::vector<std::string>> body;
  for (int r = 0; r < count; ++r) {
    body.push_back({"行" + std::to_string(r)});
    for (int i = 1; i < columns; ++i)
      body.back().push_back(std::to_string(1000000 * (r % 9 + 1) + i) + ".5");
  }
  return table({head}, body);
}

page::Paged paged_of(doc::Table one) {
  doc::Document document;
  document.title = "题";
  document.sections.push_back({"a", "节", {{doc::Paragraph{words("前文。")}}}});
  document.sections[0].body.push_back({std::move(one)});
  document.sections[0].body.push_back({doc::Paragraph{words("后文。")}});
  Style style;
  style.cover = false;
  style.heading_bar = {};
  Diagnostics out;
  page::Paged result = compose(document, style, fonts(), out);
  CHECK(out.empty());
  return result;
}

bool is_turned(page::Page const& page) {
  return page.size.width > page.size.height;
}

Length right_end(std::vector<page::Item> const& items) {
  Length right{};
  for (page::Item const& item : items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item)) {
      Length x = run->origin.x;
      for (page::Glyph const& glyph : run->glyphs)
        x += glyph.advance;
      right = max(right, x);
    }
  return right;
}

Length smallest(std::vector<page::Item> const& items) {
  Length size = Length::pt(99);
  for (page::Item const& item : items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item)) size = min(size, run->size);
  return size;
}

}  // namespace

TEST_CASE("a table somewhat too wide is set smaller, on its page") {
  auto const paged = paged_of(wide(8));
  REQUIRE(paged.pages.size() == 1);
  CHECK(smallest(paged.pages[0].items) < Length::pt(12));
  CHECK(smallest(paged.pages[0].items) >= Length::pt(7));
  CHECK(right_end(paged.pages[0].items) <= Length::mm(210 - 27));
}

TEST_CASE(
    "a table too wide for that stands on a page turned to landscape, the text goes on upright") {
  auto const paged = paged_of(wide(14));
  REQUIRE(paged.pages.size() == 3);
  CHECK_FALSE(is_turned(paged.pages[0]));
  CHECK(is_turned(paged.pages[1]));
  CHECK(right_end(paged.pages[1].items) <= Length::mm(297 - 26));
  CHECK(joined(paged.pages[1].items).find("表1") != std::string::npos);
  CHECK_FALSE(is_turned(paged.pages[2]));
  CHECK(joined(paged.pages[2].items).find("后文") != std::string::npos);
}

TEST_CASE("a table too wide even for that is split, with the names of the rows in every part") {
  auto const paged = paged_of(wide(40));
  std::string all;
  for (page::Page const& page : paged.pages) {
    CHECK_FALSE(is_turned(page));
    CHECK(right_end(page.items) <= Length::mm(210 - 27));
    all += joined(page.items);
  }
  std::size_t parts = 0;
  for (std::size_t at = all.find("行2"); at != std::string::npos; at = all.find("行2", at + 1))
    ++parts;
  CHECK(parts >= 4);
  CHECK(all.find("续表1") != std::string::npos);
  for (int i = 1; i < 40; ++i)
    CHECK(all.find("列" + std::to_string(i)) != std::string::npos);
}

TEST_CASE("a cell over columns of two parts stands in both") {
  doc::Table one = table({{"名", "甲", "乙", "丙"}}, {{"行", "1", "2", "3"}});
  one.head.insert(one.head.begin(), {cell("名"), cell("合", 3)});
  auto const parts = split_columns(
      one, {Length::pt(10), Length::pt(10), Length::pt(10), Length::pt(10)}, Length::pt(30));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].head[0][1].columns == 2);
  CHECK(parts[1].head[0][1].columns == 1);
  CHECK(doc::plain_text(parts[1].head[0][1].content) == "合");
  CHECK(parts[1].columns.size() == 2);
  CHECK(doc::plain_text(parts[1].body[0][1].content) == "3");
}

TEST_CASE("a row taller than a page is cut at its lines, and no line is lost") {
  std::string text;
  for (int i = 0; i < 700; ++i)
    text += "第" + std::to_string(i) + "句，";
  auto const paged = paged_of(table({{"序号", "内容"}}, {{"一", text}, {"二", "短"}}));
  CHECK(paged.pages.size() > 1);
  std::string all;
  for (page::Page const& page : paged.pages) {
    all += joined(page.items);
    CHECK(joined(page.items).find("内容") != std::string::npos);
    for (page::Item const& item : page.items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item))
        CHECK(run->origin.y <= Length::mm(297 - 15));
  }
  for (int i = 0; i < 700; i += 50)
    CHECK(all.find("第" + std::to_string(i) + "句") != std::string::npos);
}

TEST_CASE("a table of two thousand rows has its head on every page and all rows in order") {
  auto const paged = paged_of(wide(4, 2000));
  std::string all;
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    std::string const page = joined(paged.pages[i].items);
    CHECK(page.find("列3") != std::string::npos);
    if (i > 0) CHECK(page.find("续表1") != std::string::npos);
    all += page;
  }
  std::size_t at = 0;
  for (int r = 0; r < 2000; ++r) {
    at = all.find("行" + std::to_string(r), at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("a small table is not cut") {
  Desk desk;
  desk.style.text["table"].leading = desk.style.text["table-head"].leading = Length::pt(12);
  Boxes boxes;
  append_table(desk.setter, wide(3, 6), {}, boxes);
  CHECK(std::all_of(boxes.begin(), boxes.end() - 1,
                    [](Box const& box) { return box.keep_with_next; }));
}
