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

TEST_CASE("title, head and the first three rows stay together; so do the last three") {
  Desk desk;
  std::vector<std::vector<std::string>> body(12, {"行", "1"});
  body[0][0] = "甲";
  body[1][0] = "乙";
  body[2][0] = "丙";
  body[8][0] = "丁";
  body[9][0] = "戊";
  body[10][0] = "己";
  Boxes const boxes = set(desk, table({{"名", "数"}}, body));
  CHECK(boxes[index_of(boxes, "表1")].keep_with_next);
  CHECK(boxes[index_of(boxes, "名")].keep_with_next);
  CHECK(boxes[index_of(boxes, "甲")].keep_with_next);
  CHECK(boxes[index_of(boxes, "乙")].keep_with_next);
  CHECK_FALSE(boxes[index_of(boxes, "丙")].keep_with_next);
  CHECK_FALSE(boxes[index_of(boxes, "丁")].keep_with_next);
  CHECK(boxes[index_of(boxes, "戊")].keep_with_next);
  CHECK(boxes[index_of(boxes, "己")].keep_with_next);
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
    CHECK(std::visit([](auto const& kind) { return kind.tag; }, item) == page::TagId::repeated);
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
  CHECK(count("THead") == 1);
  CHECK(count("TBody") == 1);
  CHECK(count("TH") == 4);  // two of columns, two of rows
  CHECK(count("TD") == 2);
  CHECK(count("Caption") == 1);
}

TEST_CASE("cells below a head of several rows name their headers") {
  Desk desk;
  doc::Table two = table({{"名", "年"}, {"名", "数"}}, {{"甲", "1"}});
  set(desk, two);
  page::Tag const& last = desk.paged.tags.back();
  REQUIRE(last.role == "TD");
  REQUIRE(last.headers.size() == 3);  // two above, the name of the row
  page::Tag const& name = desk.paged.tags[static_cast<std::size_t>(last.headers[2]) - 1];
  CHECK(name.role == "TH");
  CHECK(name.scope == page::Scope::row);
}

TEST_CASE("an empty cell leaves its room") {
  Desk desk;
  Boxes const boxes = set(desk, table({{"名", "数"}}, {{"甲", ""}, {"", ""}, {"丙", "3"}}));
  std::size_t const first = index_of(boxes, "甲");
  CHECK(boxes[first + 1].height == boxes[first].height);
}

TEST_CASE("decimal marks line up with signs, percent and words behind") {
  Desk desk;
  auto const items = all_items(set(
      desk,
      table(
          {{"名", "数"}},
          {{"甲", "6.46%"}, {"乙", "9.7%"}, {"丙", "13.16%"}, {"丁", "12%"}, {"戊", "200以上"}})));
  Length const mark = mark_of(items, "6.46%");
  CHECK(mark_of(items, "9.7%") == mark);
  CHECK(mark_of(items, "13.16%") == mark);
  // Without a point the mark is the end of the digits.
  auto const digits_end = [&](std::string const& text, std::size_t digits) {
    for (page::Item const& item : items) {
      auto const* run = std::get_if<page::GlyphRun>(&item);
      if (!run || !run->text.starts_with(text)) continue;
      Length x = run->origin.x;
      for (std::size_t i = 0; i < digits; ++i)
        x += run->glyphs[i].advance;
      return x;
    }
    FAIL("there is no run " << text);
    return Length{};
  };
  CHECK(digits_end("12", 2) == mark);
  CHECK(digits_end("200", 3) == mark);
}

TEST_CASE("notes of cells are numbered in reading order, equal ones share a number") {
  Desk desk;
  doc::Table one = table({{"名", "数"}}, {{"甲", "1.5"}, {"乙", "2.5"}, {"丙", "3.5"}});
  one.note = "全表说明";
  one.body[0][1].note = "现价";
  one.body[1][1].note = "抽样";
  one.body[2][1].note = "现价";
  auto const items = all_items(set(desk, one));
  std::string const text = joined(items);
  CHECK(text.find("注：全表说明；①现价；②抽样。") != std::string::npos);
  // The mark hangs behind the number and does not move it.
  Length const mark = mark_of(items, "1.5");
  CHECK(mark_of(items, "2.5") == mark);
  CHECK(mark_of(items, "3.5") == mark);
}

TEST_CASE("a group's name stays with two of its rows") {
  Desk desk;
  doc::Table one = table({{"名", "数"}}, {});
  for (int group = 0; group < 3; ++group) {
    doc::Cell name = cell("组" + std::to_string(group), 2);
    name.group = true;
    one.body.push_back({name});
    for (int i = 0; i < 20; ++i)
      one.body.push_back({cell("行"), cell("1")});
  }
  Boxes const boxes = set(desk, one);
  std::size_t const second = index_of(boxes, "组1");
  CHECK(boxes[second].keep_with_next);
  CHECK(boxes[second + 1].keep_with_next);
  CHECK_FALSE(boxes[second + 2].keep_with_next);
}

TEST_CASE("the looks differ in their rules and tints alone") {
  std::vector<std::string> words;
  std::vector<std::size_t> paths;
  for (auto const look : {doc::TableLook::three_line, doc::TableLook::ruled, doc::TableLook::banded,
                          doc::TableLook::official}) {
    Desk desk;
    doc::Table one = table({{"名", "数"}}, {{"甲", "1"}, {"乙", "2"}, {"丙", "3"}, {"丁", "4"}});
    one.look = look;
    auto const items = all_items(set(desk, one));
    words.push_back(joined(items));
    paths.push_back(static_cast<std::size_t>(std::count_if(
        items.begin(), items.end(),
        [](page::Item const& item) { return std::holds_alternative<page::Path>(item); })));
  }
  CHECK(std::all_of(words.begin(), words.end(), [&](auto const& one) { return one == words[0]; }));
  CHECK(paths[0] == 3);      // above, below the head, at the end
  CHECK(paths[2] == 3 + 2);  // and two bands
  CHECK(paths[1] > paths[2]);
  CHECK(paths[3] == paths[1]);
}

TEST_CASE("the best and the worst are marked, and the note says how") {
  Desk desk;
  doc::Table one = table({{"名", "数"}}, {{"甲", "1"}, {"乙", "2"}, {"丙", "3"}});
  one.body[0][1].merit = doc::Merit::worst;
  one.body[2][1].merit = doc::Merit::best;
  std::string const text = joined(all_items(set(desk, one)));
  CHECK(text.find("▼") != std::string::npos);
  CHECK(text.find("注：▲、▼分别为最优值和最差值。") != std::string::npos);
}
