#include "layout/blocks.h"
#include "unit/layout/sample.h"

#include <algorithm>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

// Where the decimal mark of a cell stands: the pen before "." or at the end of the digits.
Length mark_of(std::vector<page::Item> const& items, std::string const& text) {
  for (page::Item const& item : items) {
    auto const* run = std::get_if<page::GlyphRun>(&item);
    if (!run || run->text != text) continue;
    Length x = run->origin.x;
    for (page::Glyph const& glyph : run->glyphs) {
      if (run->text.substr(glyph.text_at, glyph.text_length) == ".") return x;
      x += glyph.advance;
    }
    return x;
  }
  FAIL("there is no run " << text);
  return {};
}

std::vector<page::Item> all_items(Boxes const& boxes) {
  std::vector<page::Item> items;
  for (Box const& box : boxes)
    items.insert(items.end(), box.items.begin(), box.items.end());
  return items;
}

Boxes set(Desk& desk, doc::Table const& one) {
  Boxes boxes;
  append_table(desk.setter, one, {}, boxes);
  return boxes;
}

bool holds_text(Box const& box, std::string const& text) {
  return joined(box.items).find(text) != std::string::npos;
}

std::size_t index_of(Boxes const& boxes, std::string const& text) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (holds_text(boxes[i], text)) return i;
  FAIL("no box holds " << text);
  return 0;
}

}  // namespace

TEST_CASE("the decimal marks of a column stand below one another") {
  Desk desk;
  auto const items = all_items(set(
      desk,
      table({{"名", "数"}}, {{"甲", "3176.9"}, {"乙", "12.345"}, {"丙", "8"}, {"丁", "−1.5"}})));
  Length const mark = mark_of(items, "3176.9");
  CHECK(mark_of(items, "12.345") == mark);
  CHECK(mark_of(items, "8") == mark);
  CHECK(mark_of(items, "−1.5") == mark);
}

TEST_CASE("every cell's text stands inside the measure") {
  Desk desk;
  for (page::Item const& item : all_items(set(
           desk,
           table({{"指标名称", "数值", "比上年增长"}},
                 {{"规模以上工业总产值及其增长情况", "4567.8", "12.3"}, {"产量", "7", "−1"}})))) {
    auto const* run = std::get_if<page::GlyphRun>(&item);
    if (!run) continue;
    Length right = run->origin.x;
    for (page::Glyph const& glyph : run->glyphs)
      right += glyph.advance;
    CHECK(run->origin.x >= Length{});
    CHECK(right <= desk.setter.measure());
  }
}

TEST_CASE("title, head and first rows stay together; so do the last two rows") {
  Desk desk;
  Boxes const boxes =
      set(desk,
          table({{"名", "数"}}, {{"甲", "1"}, {"乙", "2"}, {"丙", "3"}, {"丁", "4"}, {"戊", "5"}}));
  CHECK(boxes[index_of(boxes, "表1")].keep_with_next);
  CHECK(boxes[index_of(boxes, "名")].keep_with_next);
  CHECK(boxes[index_of(boxes, "甲")].keep_with_next);
  CHECK_FALSE(boxes[index_of(boxes, "乙")].keep_with_next);
  CHECK(boxes[index_of(boxes, "丁")].keep_with_next);
}

TEST_CASE("rows joined by a cell that hangs down stay together") {
  Desk desk;
  doc::Table one =
      table({{"名", "数"}},
            {{"甲", "1"}, {"乙", "2"}, {"丙", "3"}, {"丁", "4"}, {"戊", "5"}, {"己", "6"}});
  one.body[2][0].rows = 2;
  one.body[3].erase(one.body[3].begin());
  Boxes const boxes = set(desk, one);
  CHECK(boxes[index_of(boxes, "丙")].keep_with_next);
}

TEST_CASE("rows know their head; its copy is an artifact") {
  Desk desk;
  Boxes const boxes = set(desk, table({{"名", "数"}}, {{"甲", "1"}, {"乙", "2"}}));
  auto const& head = boxes[index_of(boxes, "甲")].head;
  REQUIRE(head);
  CHECK(head == boxes[index_of(boxes, "乙")].head);
  CHECK(joined(head->items).find("名") != std::string::npos);
  for (page::Item const& item : head->items)
    CHECK(std::visit([](auto const& kind) { return kind.tag; }, item) == page::TagId::artifact);
  CHECK(boxes[index_of(boxes, "名")].head == nullptr);
}

TEST_CASE("tables are numbered in their order") {
  Desk desk;
  Boxes boxes;
  for (int i = 0; i < 3; ++i)
    append_table(desk.setter, table({{"名"}}, {{"甲"}}), {}, boxes);
  CHECK(index_of(boxes, "表1") < index_of(boxes, "表2"));
  CHECK(index_of(boxes, "表2") < index_of(boxes, "表3"));
}

TEST_CASE("unit, note and source are printed with the table") {
  Desk desk;
  doc::Table one = table({{"名"}}, {{"甲"}});
  one.unit = "亿元";
  one.note = "初步数";
  one.source = "统计公报";
  Boxes const boxes = set(desk, one);
  CHECK(index_of(boxes, "单位：亿元") < index_of(boxes, "甲"));
  CHECK(index_of(boxes, "甲") < index_of(boxes, "注：初步数。"));
  CHECK(index_of(boxes, "注：") < index_of(boxes, "资料来源：统计公报。"));
  CHECK(boxes[index_of(boxes, "甲")].keep_with_next);
}

TEST_CASE("the structure has a table of rows with head and data cells") {
  Desk desk;
  set(desk, table({{"名", "数"}}, {{"甲", "1"}, {"乙", "2"}}));
  auto const count = [&](char const* role) {
    return std::count_if(desk.paged.tags.begin(), desk.paged.tags.end(),
                         [&](page::Tag const& tag) { return tag.role == role; });
  };
  CHECK(count("Table") == 1);
  CHECK(count("TR") == 3);
  CHECK(count("TH") == 2);
  CHECK(count("TD") == 4);
  CHECK(count("Caption") == 1);
}

TEST_CASE("an empty cell leaves its room") {
  Desk desk;
  Boxes const boxes = set(desk, table({{"名", "数"}}, {{"甲", ""}, {"", ""}, {"丙", "3"}}));
  std::size_t const first = index_of(boxes, "甲");
  CHECK(boxes[first + 1].height == boxes[first].height);
}
