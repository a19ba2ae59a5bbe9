// Running heads and feet, labels, contents.
#include "layout/running.h"

#include "layout/compose.h"
#include "unit/layout/sample.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

// Two sections of `paragraphs` short paragraphs each.
page::Paged long_document(Style const& style, int paragraphs) {
  doc::Document document{"简报", "", "研究室", "", "柳州市", "2020年", {}, {}, {}};
  for (char const* title : {"工业", "开放"}) {
    doc::Section section{title, title, {}};
    section.body.push_back({doc::Heading{2, words(std::string(title) + "概况")}});
    for (int i = 0; i < paragraphs; ++i)
      section.body.push_back({doc::Paragraph{words("一段文字。")}});
    document.sections.push_back(std::move(section));
  }
  Diagnostics out;
  page::Paged paged = compose(document, style, fonts(), out);
  CHECK(out.empty());
  return paged;
}

std::vector<std::string> texts(page::Page const& page) {
  std::vector<std::string> result;
  for (page::Item const& item : page.items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item)) result.push_back(run->text);
  return result;
}

bool has(page::Page const& page, std::string const& text) {
  for (std::string const& one : texts(page))
    if (one == text) return true;
  return false;
}

Length left_of(page::Page const& page, std::string const& text) {
  for (page::Item const& item : page.items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item); run && run->text == text)
      return run->origin.x;
  return {};
}

}  // namespace

TEST_CASE("fields are filled in and unknown ones are found") {
  doc::Document const document{"简报", "", "研究室", "3月", "柳州市", "2020年", {}, {}, {}};
  CHECK(fill_fields("{issuer}·{title} {page}/{pages}", document, {"3", "9", "工业"}) ==
        "研究室·简报 3/9");
  CHECK(fill_fields("{section}{", document, {"3", "9", "工业"}) == "工业{");
  CHECK(unknown_field("{title} {pge}") == "pge");
  CHECK(unknown_field("— {page} —").empty());
}

TEST_CASE("even pages have left and right exchanged where the style says so") {
  Style style;
  style.cover = false;
  style.foot = {"", "", "{page}", Length::pt(12), {}, true, true};
  page::Paged const paged = long_document(style, 60);
  REQUIRE(paged.pages.size() >= 3);
  Length const left = style.page.left + Length::pt(12);
  CHECK(left_of(paged.pages[1], "2") == left);
  CHECK(left_of(paged.pages[0], "1") > Length::mm(150));
  CHECK(left_of(paged.pages[2], "3") > Length::mm(150));
}

TEST_CASE("a head may be left off the first page, and its section is the one going on there") {
  Style style;
  style.cover = false;
  style.head = {"{section}", "", "", {}, {}, false, false};
  page::Paged const paged = long_document(style, 60);
  REQUIRE(paged.pages.size() >= 4);
  CHECK_FALSE(has(paged.pages[0], "{section}"));
  CHECK(texts(paged.pages[1]).back() == "一、工业");
  CHECK(texts(paged.pages.back()).back() == "二、开放");
}

TEST_CASE("contents name the page of every heading to the depth asked for, and link to it") {
  Style style;
  style.cover = false;
  style.contents.depth = 1;
  page::Paged const flat = long_document(style, 80);
  REQUIRE(flat.pages[0].label == "i");
  CHECK(flat.pages[1].label == "1");
  CHECK(has(flat.pages[0], "一、工业"));
  CHECK_FALSE(has(flat.pages[0], "（一）工业概况"));
  style.contents.depth = 2;
  page::Paged const deep = long_document(style, 80);
  CHECK(has(deep.pages[0], "（一）工业概况"));
  std::vector<page::Link> links;
  for (page::Item const& item : deep.pages[0].items)
    if (auto const* link = std::get_if<page::Link>(&item)) links.push_back(*link);
  REQUIRE(links.size() == 4);
  for (std::size_t i = 0; i < links.size(); ++i) {
    CHECK(links[i].to_page == deep.outline[i].page);
    CHECK(links[i].to_y == deep.outline[i].y);
    CHECK(has(deep.pages[0], deep.pages[links[i].to_page].label));
  }
}

TEST_CASE("a short body has no contents, a long table of contents changes no number") {
  Style style;
  style.cover = false;
  style.contents.depth = 2;
  CHECK(long_document(style, 3).pages[0].label == "1");
  style.contents.least_pages = 1;
  style.text["contents2"].leading = Length::mm(200);  // two entries do not fit a page
  style.text["contents2"].role = "body";
  page::Paged const paged = long_document(style, 3);
  CHECK(paged.pages[1].label == "ii");
  CHECK(has(paged.pages[0], "1"));
}
