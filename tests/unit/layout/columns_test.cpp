// Columns and footnotes. A page has room for 100 pt, a column for 85 pt of width.
#include "layout/compose.h"
#include "layout/flow.h"
#include "unit/layout/sample.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

PageFrame frame(int columns) {
  PageFrame result;
  result.paper = {Length::pt(200), Length::pt(140)};
  result.top = result.bottom = Length::pt(20);
  result.left = result.right = Length::pt(10);
  result.columns = columns;
  result.gutter = Length::pt(10);
  return result;
}

Box box(std::string name, double height) {
  Box result;
  result.height = Length::pt(height);
  page::GlyphRun run;
  run.text = std::move(name);
  result.items.emplace_back(run);
  return result;
}

Box noted(std::string name, double height, int lines) {
  Box result = box(name, height);
  result.notes.emplace_back();
  for (int i = 1; i <= lines; ++i)
    result.notes.back().push_back(box(name + "n" + std::to_string(i), 10));
  return result;
}

// "a@x,y": names with their place in the type area; | is a page, rules are left out.
std::string show(std::vector<Box> boxes, int columns) {
  page::Paged paged;
  fill_pages(std::move(boxes), frame(columns), paged);
  std::string result;
  for (page::Page const& one : paged.pages) {
    if (&one != &paged.pages.front()) result += "| ";
    for (page::Item const& item : one.items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item))
        result += run->text + "@" + std::to_string(static_cast<int>(run->origin.x.to_pt()) - 10) +
                  "," + std::to_string(static_cast<int>(run->origin.y.to_pt()) - 20) + " ";
  }
  if (!result.empty()) result.pop_back();
  return result;
}

}  // namespace

TEST_CASE("columns are filled from left to right, then the next page") {
  CHECK(show({box("a", 60), box("b", 60), box("c", 60), box("d", 30)}, 2) ==
        "a@0,0 b@95,0 | c@0,0 d@0,60");
}

TEST_CASE("what spans the columns stands above both") {
  Box head = box("h", 30);
  head.spans_columns = true;
  CHECK(show({head, box("a", 50), box("b", 50), box("c", 50)}, 2) ==
        "h@0,0 a@0,30 b@95,30 | c@0,0");
}

TEST_CASE("footnotes stand at the foot of the page that marks them") {
  CHECK(show({noted("a", 20, 1), box("b", 20)}, 1) == "a@0,0 b@0,20 an1@0,90");
  CHECK(show({noted("a", 20, 2), noted("b", 20, 1)}, 1) ==
        "a@0,0 b@0,20 an1@0,70 an2@0,80 bn1@0,90");
}

TEST_CASE("a line goes to the next page when its short note has no room") {
  // 60 + 20 leave 20 pt; the separator takes 11, so a note of 10 pt does not fit beside them.
  CHECK(show({box("a", 60), noted("b", 20, 1)}, 1) == "a@0,0 | b@0,0 bn1@0,90");
}

TEST_CASE("a long note goes on at the foot of the next page, and after the last") {
  CHECK(show({box("a", 40), noted("b", 20, 4), box("c", 10)}, 1) ==
        "a@0,0 b@0,40 bn1@0,80 bn2@0,90 | c@0,0 bn3@0,80 bn4@0,90");
  std::string const shown = show({noted("a", 20, 12)}, 1);
  CHECK(shown.find("an6@0,90 | ") != std::string::npos);
  CHECK(shown.ends_with("an12@0,90"));
}

TEST_CASE("notes stay in their column") {
  CHECK(show({noted("a", 60, 1), noted("b", 60, 1)}, 2) == "a@0,0 an1@0,90 b@95,0 bn1@95,90");
}

TEST_CASE("notes are numbered by first use, at the foot or at the end as the style says") {
  doc::Inlines content = words("一段文字");
  content.push_back({doc::Footnote{words("第一条注")}});
  content.push_back({doc::Text{"，又一段"}});
  content.push_back({doc::Footnote{words("第二条注")}});
  doc::Document document{"简报", "", "研究室", "", "柳州市", "2020年", {}, {}, {}};
  document.sections.push_back({"a", "甲", {{doc::Paragraph{content}}}});
  for (bool const at_end : {false, true}) {
    Style style;
    style.cover = false;
    style.endnotes = at_end;
    Diagnostics out;
    page::Paged const paged = compose(document, style, fonts(), out);
    std::vector<std::string> order;
    for (page::Item const& item : paged.pages[0].items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item)) order.push_back(run->text);
    auto const at = [&](std::string const& text) {
      return std::find(order.begin(), order.end(), text) - order.begin();
    };
    auto const end = static_cast<std::ptrdiff_t>(order.size());
    CHECK(at("①") < end);
    CHECK(at("第一条注") < at("第二条注"));
    CHECK(at("第二条注") < end);
    CHECK((at("附注") < end || at("二、附注") < end) == at_end);
  }
}

TEST_CASE("a box taller than a page is reported with its place") {
  Box tall = box("a", 300);
  tall.origin = {1, 7};
  page::Paged paged;
  std::vector<Box> boxes;
  boxes.push_back(std::move(tall));
  Filled const filled = fill_pages(std::move(boxes), frame(1), paged);
  REQUIRE(filled.too_tall.size() == 1);
  CHECK(filled.too_tall[0].line == 7);
}
