#include "layout/compose.h"

#include "unit/layout/sample.h"

#include <algorithm>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

doc::Section section(std::string title, doc::Blocks body) {
  return {"id", std::move(title), std::move(body)};
}

doc::Block heading(std::uint8_t level, std::string text) {
  return {doc::Heading{level, words(std::move(text))}};
}

doc::Block paragraph(std::string text) {
  return {doc::Paragraph{words(std::move(text))}};
}

page::Paged composed(std::vector<doc::Section> sections, Diagnostics& out, bool cover = false) {
  Style style;
  style.cover = cover;
  style.head = {"{title}", "", "{region}　{period}"};
  style.foot.centre = "— {page} —";
  doc::Document document{"简报", "", "研究室", "", "柳州市", "2020年", std::move(sections), {}, {}};
  document.files = {"plugins/a.lua"};
  return compose(document, style, fonts(), out);
}

std::vector<std::string> bookmarks(page::Paged const& paged) {
  std::vector<std::string> titles;
  for (page::Bookmark const& one : paged.outline)
    titles.push_back(one.title);
  return titles;
}

std::string repeated(std::string const& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i)
    result += text;
  return result;
}

}  // namespace

TEST_CASE("headings are numbered anew in every section and under every heading") {
  Diagnostics out;
  auto const paged =
      composed({section("工业", {heading(2, "甲"), heading(3, "a"), heading(3, "b"),
                                 heading(2, "乙"), heading(3, "c"), paragraph("文")}),
                section("生态", {heading(2, "丙"), paragraph("文")})},
               out);
  CHECK(bookmarks(paged) == std::vector<std::string>{"一、工业", "（一）甲", "1. a", "2. b",
                                                     "（二）乙", "1. c", "二、生态", "（一）丙"});
  CHECK(out.empty());
}

TEST_CASE("pages are labelled from one, the cover by its name") {
  Diagnostics out;
  std::string const text = repeated("柳州市地区生产总值。", 400);
  auto const plain = composed({section("工业", {paragraph(text)})}, out);
  REQUIRE(plain.pages.size() > 2);
  CHECK(plain.pages[0].label == "1");
  CHECK(plain.pages[2].label == "3");
  auto const covered = composed({section("工业", {paragraph(text)})}, out, true);
  REQUIRE(covered.pages.size() > 2);
  CHECK(covered.pages[0].label == "封面");
  CHECK(covered.pages[1].label == "1");
}

TEST_CASE("every character of a paragraph is set once, in order") {
  Diagnostics out;
  std::string text;
  for (int i = 1000; i < 1400; ++i)
    text += "第" + std::to_string(i) + "项；";
  auto const paged = composed({section("工业", {paragraph(text)})}, out);
  std::string found;
  for (page::Page const& one : paged.pages)
    for (page::Item const& item : one.items)
      if (auto const* run = std::get_if<page::GlyphRun>(&item); run && !page::is_artifact(run->tag))
        found += run->text;
  CHECK(found.find(text) != std::string::npos);
}

TEST_CASE("a page break starts a page; one at the end of a section leaves none empty") {
  Diagnostics out;
  auto const paged = composed(
      {section("工业", {paragraph("甲"), {doc::PageBreak{}}, paragraph("乙"), {doc::PageBreak{}}}),
       section("生态", {paragraph("丙")})},
      out);
  CHECK(paged.pages.size() == 2);
}

TEST_CASE("a character that no font has is reported at the plugin's line") {
  Diagnostics out;
  doc::Block block = paragraph("");
  block.kind = doc::Paragraph{{{doc::Text{"好\U0010FFFD"}, {1, 18}}}};
  (void)composed({section("工业", {block})}, out);
  REQUIRE(out.items().size() == 1);
  Diagnostic const& one = out.items().front();
  CHECK(one.id == "font.missing-glyph");
  CHECK(one.arguments[1] == "U+10FFFD");
  CHECK(one.place.file == "plugins/a.lua");
  CHECK(one.place.line == 18);
  CHECK(one.place.section == "id");
}

TEST_CASE("a document without sections is a page with its title") {
  Diagnostics out;
  auto const paged = composed({}, out);
  REQUIRE(paged.pages.size() == 1);
  CHECK(joined(paged.pages[0].items).find("简报") != std::string::npos);
  CHECK(out.empty());
}

TEST_CASE("running heads and page numbers are artifacts, all else has an element") {
  Diagnostics out;
  auto const paged = composed(
      {section("工业", {paragraph("甲"), {doc::List{doc::ListMark::number, {{words("乙"), {}}}}}})},
      out);
  int artifacts = 0;
  for (page::Item const& item : paged.pages[0].items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item); run && page::is_artifact(run->tag)) {
      ++artifacts;
      CHECK(run->text.find("甲") == std::string::npos);
    }
  CHECK(artifacts >= 3);
  for (page::Tag const& tag : paged.tags)
    CHECK_FALSE(tag.role.empty());
  // A parent stands before its children.
  for (std::size_t i = 0; i < paged.tags.size(); ++i)
    CHECK(static_cast<std::size_t>(paged.tags[i].parent) <= i);
}

TEST_CASE("the same document gives the same pages") {
  Diagnostics out;
  std::vector<doc::Section> const sections{
      section("工业", {paragraph(repeated("柳州市2020年增长1.5%，", 60))})};
  auto const first = composed(sections, out), second = composed(sections, out);
  REQUIRE(first.pages.size() == second.pages.size());
  for (std::size_t i = 0; i < first.pages.size(); ++i)
    CHECK(joined(first.pages[i].items) == joined(second.pages[i].items));
}
