// The cutting of boxes into pages. Here a page has room for 100 pt.
#include "layout/flow.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;

namespace {

PageFrame frame() {
  PageFrame result;
  result.paper = {Length::pt(200), Length::pt(140)};
  result.top = result.bottom = Length::pt(20);
  result.left = result.right = Length::pt(10);
  return result;
}

// A box with one run that says its name.
Box box(std::string name, double height, double before = 0) {
  Box result;
  result.height = Length::pt(height);
  result.before = Length::pt(before);
  page::GlyphRun run;
  run.text = std::move(name);
  result.items.emplace_back(run);
  return result;
}

Box kept(std::string name, double height) {
  Box result = box(std::move(name), height);
  result.keep_with_next = true;
  return result;
}

page::Paged filled(std::vector<Box> boxes) {
  page::Paged paged;
  fill_pages(std::move(boxes), frame(), paged);
  return paged;
}

// "a@0 b@30 | c@0": names with their height below the top of the type area; | is a page.
std::string show(page::Paged const& paged) {
  std::string result;
  for (page::Page const& one : paged.pages) {
    if (&one != &paged.pages.front()) result += "| ";
    for (page::Item const& item : one.items) {
      double y = 0;
      if (auto const* run = std::get_if<page::GlyphRun>(&item)) {
        result += run->text;
        y = run->origin.y.to_pt();
      } else {
        result += "rule";
        y = std::get<page::MoveTo>(std::get<page::Path>(item).segments[0]).to.y.to_pt();
      }
      result += "@" + std::to_string(static_cast<int>(y) - 20) + " ";
    }
  }
  if (!result.empty()) result.pop_back();
  return result;
}

std::string show(std::vector<Box> boxes) {
  return show(filled(std::move(boxes)));
}

std::shared_ptr<RepeatedHead const> table_head(double height = 10) {
  auto head = std::make_shared<RepeatedHead>();
  page::GlyphRun run;
  run.text = "head";
  head->items.emplace_back(run);
  head->height = Length::pt(height);
  head->width = Length::pt(180);
  head->interrupted = {{}, Length::pt(0.5), {}, false};
  return head;
}

Box row(std::string name, double height, std::shared_ptr<RepeatedHead const> head) {
  Box result = box(std::move(name), height);
  result.head = std::move(head);
  return result;
}

}  // namespace

TEST_CASE("boxes fill a page and go on on the next") {
  CHECK(show({box("a", 40), box("b", 60), box("c", 1)}) == "a@0 b@40 | c@0");
  CHECK(show({box("a", 40), box("b", 61)}) == "a@0 | b@0");
}

TEST_CASE("no boxes are one empty page") {
  CHECK(filled({}).pages.size() == 1);
}

TEST_CASE("white space above a box counts, except at the top of a page") {
  CHECK(show({box("a", 40, 10), box("b", 50, 10)}) == "a@0 b@50");
  CHECK(show({box("a", 40), box("b", 51, 10)}) == "a@0 | b@0");
}

TEST_CASE("boxes stand at the left and top of the type area") {
  auto const paged = filled({box("a", 10)});
  auto const& run = std::get<page::GlyphRun>(paged.pages[0].items[0]);
  CHECK(run.origin.x == Length::pt(10));
  CHECK(run.origin.y == Length::pt(20));
  CHECK(paged.pages[0].size.width == Length::pt(200));
}

TEST_CASE("a heading goes to the next page with what follows") {
  CHECK(show({box("a", 80), kept("heading", 10), box("b", 20)}) == "a@0 | heading@0 b@10");
  CHECK(show({box("a", 70), kept("heading", 10), box("b", 20)}) == "a@0 heading@70 b@80");
}

TEST_CASE("a chain of several boxes moves as one") {
  CHECK(show({box("a", 50), kept("b", 20), kept("c", 20), box("d", 20)}) == "a@0 | b@0 c@20 d@40");
}

TEST_CASE("a kept box at the very end stays where it is") {
  CHECK(show({box("a", 50), kept("b", 20)}) == "a@0 b@50");
}

TEST_CASE("a chain taller than a page starts a page and is cut where it must be") {
  CHECK(show({box("a", 10), kept("b", 60), kept("c", 30), kept("d", 30), box("e", 30)}) ==
        "a@0 | b@0 c@60 | d@0 e@30");
}

TEST_CASE("a box taller than a page stands alone") {
  CHECK(show({box("a", 10), box("b", 150), box("c", 10)}) == "a@0 | b@0 | c@0");
}

TEST_CASE("a box that starts a page breaks, but leaves no empty page") {
  Box second = box("b", 10);
  second.starts_page = true;
  CHECK(show({box("a", 10), second}) == "a@0 | b@0");
  CHECK(show({second, box("a", 10)}) == "b@0 a@10");
  CHECK(show({kept("heading", 10), second}) == "heading@0 | b@0");
}

TEST_CASE("a table that goes on repeats its head and closes the part before") {
  auto const head = table_head();
  CHECK(show({kept("head", 10), row("a", 50, head), row("b", 40, head), row("c", 40, head)}) ==
        "head@0 a@10 b@60 rule@100 | head@0 c@10");
}

TEST_CASE("a table that begins on a page has no second head") {
  auto const head = table_head();
  CHECK(show({box("text", 90), kept("head", 10), row("a", 50, head)}) == "text@0 | head@0 a@10");
}

TEST_CASE("text or another table after a table has no head of it") {
  auto const first = table_head(), second = table_head();
  CHECK(show({row("a", 90, first), box("text", 20)}) == "a@0 | text@0");
  CHECK(show({row("a", 90, first), row("b", 20, second)}) == "a@0 | b@0");
}

TEST_CASE("the head is repeated on every page of a long table") {
  auto const head = table_head();
  std::vector<Box> boxes{kept("head", 10)};
  for (int i = 0; i < 20; ++i)
    boxes.push_back(row("r", 30, head));
  auto const paged = filled(std::move(boxes));
  REQUIRE(paged.pages.size() == 7);
  for (page::Page const& one : paged.pages)
    CHECK(std::get<page::GlyphRun>(one.items.front()).text == "head");
}

TEST_CASE("a row taller than the room under a repeated head leaves no page with a head alone") {
  auto const head = table_head(30);
  CHECK(show({row("a", 50, head), row("b", 90, head)}) == "a@0 rule@50 | head@0 b@30");
}

TEST_CASE("bookmarks take page and height from where their box comes to stand") {
  Box heading = kept("heading", 10);
  heading.bookmark = page::Bookmark{"一", 1, 0, {}};
  auto const paged = filled({box("a", 80), heading, box("b", 20)});
  REQUIRE(paged.outline.size() == 1);
  CHECK(paged.outline[0].page == 1);
  CHECK(paged.outline[0].y == Length::pt(20));
}

TEST_CASE("pages are added to those that are there, and bookmarks count them") {
  page::Paged paged;
  paged.pages.emplace_back();
  Box heading = box("heading", 10);
  heading.bookmark = page::Bookmark{"一", 1, 0, {}};
  fill_pages({heading}, frame(), paged);
  CHECK(paged.pages.size() == 2);
  CHECK(paged.outline[0].page == 1);
}

TEST_CASE("nothing stands below the type area when every box fits a page") {
  // Heights and keeps in a fixed disorder.
  std::vector<Box> boxes;
  unsigned state = 7;
  std::string expected;
  for (int i = 0; i < 500; ++i) {
    state = state * 1103515245u + 12345u;
    Box one = box(std::to_string(i) + ",", 1 + (state >> 16) % 40, (state >> 8) % 9);
    one.keep_with_next = (state >> 20) % 3 == 0;
    boxes.push_back(std::move(one));
    expected += std::to_string(i) + ",";
  }
  std::vector<Box> const copy = boxes;
  auto const paged = filled(std::move(boxes));
  std::string found;
  std::size_t index = 0;
  for (page::Page const& one : paged.pages) {
    CHECK_FALSE(one.items.empty());
    for (page::Item const& item : one.items) {
      auto const& run = std::get<page::GlyphRun>(item);
      found += run.text;
      CHECK(run.origin.y + copy[index++].height <= Length::pt(120));
    }
  }
  CHECK(found == expected);
}
