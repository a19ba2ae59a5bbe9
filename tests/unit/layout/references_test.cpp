// Cross-references: numbers, links, faults.
#include "layout/compose.h"
#include "unit/layout/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

doc::Table table(std::string label) {
  doc::Table one;
  one.label = std::move(label);
  one.title = "表题";
  one.columns.resize(1);
  one.head = {{cell("甲")}};
  one.body = {{cell("乙")}};
  return one;
}

doc::Block refers(std::string label) {
  doc::Inlines content = words("见");
  content.push_back({doc::Reference{std::move(label)}, {1, 3}});
  return {doc::Paragraph{content}};
}

doc::Document document(std::vector<doc::Section> sections) {
  doc::Document result{"简报", "", "研究室", "", "柳州市", "2020年", std::move(sections), {}, {}};
  result.files = {"plugins/a.lua"};
  return result;
}

page::Paged composed(doc::Document const& one, Diagnostics& out, int depth = 0) {
  Style style;
  style.cover = false;
  style.contents.depth = depth;
  style.contents.least_pages = 1;
  return compose(one, style, fonts(), out);
}

std::string text_of(page::Paged const& paged) {
  std::string text;
  for (page::Page const& page : paged.pages)
    for (page::Item const& item : page.items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item)) text += run->text;
  return text;
}

std::vector<page::Link> links_of(page::Page const& page) {
  std::vector<page::Link> links;
  for (page::Item const& item : page.items)
    if (auto const* link = std::get_if<page::Link>(&item)) links.push_back(*link);
  return links;
}

}  // namespace

TEST_CASE("references print the numbers of what stands before and after them, and link there") {
  doc::Heading heading{2, words("小节"), "part"};
  Diagnostics out;
  auto const one = document(
      {{"first", "甲", {refers("late"), {table("early")}, refers("part")}},
       {"second",
        "乙",
        {{doc::PageBreak{}}, {heading}, refers("first"), {table("late")}, refers("early")}}});
  page::Paged const paged = composed(one, out, 1);
  CHECK(out.empty());
  std::string const text = text_of(paged);
  for (char const* words : {"见表2", "见表1", "见第二部分（一）", "见第一部分"})
    CHECK_MESSAGE(text.find(words) != std::string::npos, words);
  // The contents is page 0: places count it in.
  REQUIRE(paged.pages.size() == 3);
  auto const first = links_of(paged.pages[1]);
  REQUIRE(first.size() == 2);
  CHECK(first[0].to_page == 2);
  CHECK(first[0].uri.empty());
  CHECK(first[0].description == "表2");
  CHECK(links_of(paged.pages[2])[0].to_page == 1);
}

TEST_CASE("a dangling reference is an error with the plugin's line and a likely label") {
  Diagnostics out;
  static_cast<void>(
      composed(document({{"a", "甲", {{table("outcomes")}, refers("outcome")}}}), out));
  REQUIRE(out.items().size() == 1);
  CHECK(out.items()[0].id == "layout.dangling-reference");
  CHECK(out.items()[0].place.file == "plugins/a.lua");
  CHECK(out.items()[0].place.line == 3);
  CHECK(out.items()[0].arguments[1] == "outcomes");
}

TEST_CASE("a label given twice is an error; a section told twice is not") {
  Diagnostics twice, none;
  static_cast<void>(composed(document({{"a", "甲", {{table("t")}, {table("t")}}}}), twice));
  REQUIRE(twice.items().size() == 1);
  CHECK(twice.items()[0].id == "layout.label-twice");
  static_cast<void>(composed(document({{"a", "甲", {{table("t")}}}, {"a", "乙", {}}}), none));
  CHECK(none.empty());
}

TEST_CASE("a table that goes on says so above its repeated head, with its unit") {
  doc::Table one = table("");
  one.unit = "亿元";
  for (int i = 0; i < 40; ++i)
    one.body.push_back({cell("行")});
  Diagnostics out;
  page::Paged const paged = composed(document({{"a", "甲", {{one}}}}), out);
  REQUIRE(paged.pages.size() == 2);
  std::string second;
  int units = 0;
  for (page::Item const& item : paged.pages[1].items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item)) {
      second += run->text;
      if (run->text.find("亿元") == std::string::npos) continue;
      ++units;
      CHECK(run->tag == page::TagId::repeated);
    }
  CHECK(second.find("续表1") != std::string::npos);
  CHECK(units == 1);
}
