// Parts of a document beside its running text: columns of one piece, appendices, colophon, seal.
#include "layout/compose.h"
#include "unit/layout/sample.h"

using namespace jianbao;
using namespace jianbao::layout;
using namespace jianbao::layout::test;

namespace {

doc::Block paragraph(std::string text) {
  return {doc::Paragraph{words(std::move(text))}};
}

doc::Document document_of(std::vector<doc::Section> sections) {
  doc::Document document;
  document.title = "题";
  document.issuer = "室";
  document.date = "2021年3月5日";
  document.sections = std::move(sections);
  return document;
}

page::Paged composed(doc::Document const& document, Form form = Form::report) {
  Style style;
  style.cover = false;
  style.heading_bar = {};
  style.colophon = true;
  style.form = form;
  Diagnostics out;
  page::Paged paged = compose(document, style, fonts(), out);
  CHECK(out.empty());
  return paged;
}

page::GlyphRun const& run_of(page::Page const& page, std::string const& text) {
  for (page::Item const& item : page.items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item);
        run && run->text.find(text) != std::string::npos)
      return *run;
  FAIL("there is no run " << text);
  return std::get<page::GlyphRun>(page.items.front());
}

}  // namespace

TEST_CASE("two columns of one piece begin at one height and do not overlap") {
  doc::Beside beside;
  beside.left.push_back(paragraph("左边的话，要有几行才好，所以多写一些，再多写一些。"));
  beside.right.push_back(paragraph("右边的话，要有几行才好，所以多写一些，再多写一些。"));
  beside.share = 0.4;
  auto const paged = composed(document_of({{"a", "节", {{beside}, paragraph("后文")}}}));
  auto const &left = run_of(paged.pages[0], "左边"), &right = run_of(paged.pages[0], "右边");
  CHECK(left.origin.y == right.origin.y);
  Length const middle = Length::mm(27) + (Length::mm(156) - Length::pt(16)).scaled(0.4);
  for (page::Item const& item : paged.pages[0].items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item);
        run && run->origin.y == left.origin.y && run->origin.x < middle) {
      Length x = run->origin.x;
      for (page::Glyph const& glyph : run->glyphs)
        x += glyph.advance;
      CHECK(x <= middle + Length::pt(0.1));
    }
  CHECK(run_of(paged.pages[0], "后文").origin.y > left.origin.y + Length::pt(40));
}

TEST_CASE("an appendix stands last, begins a page, and counts its own tables") {
  doc::Table const one = table({{"名"}}, {{"甲"}});
  doc::Section appendix{"b", "附件题", {{one}, {doc::Paragraph{{{doc::Reference{"b"}}}}}}, true};
  auto const paged = composed(document_of({appendix, {"a", "正文", {{one}}}}));
  REQUIRE(paged.pages.size() == 2);
  std::string const first = joined(paged.pages[0].items), last = joined(paged.pages[1].items);
  CHECK(first.find("一、正文") != std::string::npos);
  CHECK(first.find("表1") != std::string::npos);
  CHECK(last.find("附件\u3000附件题") != std::string::npos);
  CHECK(last.find("附表1") != std::string::npos);
  REQUIRE(paged.outline.size() == 2);
  CHECK(paged.outline[1].title == "附件\u3000附件题");
}

TEST_CASE("several appendices are numbered") {
  auto const paged = composed(document_of({{"a", "正文", {paragraph("文")}},
                                           {"b", "甲", {paragraph("文")}, true},
                                           {"c", "乙", {paragraph("文")}, true}}));
  REQUIRE(paged.outline.size() == 3);
  CHECK(paged.outline[1].title == "附件1\u3000甲");
  CHECK(paged.outline[2].title == "附件2\u3000乙");
}

TEST_CASE("the appendices of an official document are listed before its signature") {
  auto const paged = composed(
      document_of({{"a", "正文", {paragraph("文")}}, {"b", "甲表", {paragraph("附文")}, true}}),
      Form::official);
  std::string const first = joined(paged.pages[0].items);
  CHECK(first.find("附件：") != std::string::npos);
  CHECK(run_of(paged.pages[0], "甲表").origin.y < run_of(paged.pages[0], "2021").origin.y);
  CHECK(joined(paged.pages[1].items).find("附件甲表") != std::string::npos);
}

TEST_CASE("the colophon ends at the foot of the type area") {
  doc::Document document = document_of({{"a", "正文", {paragraph("文")}}});
  document.colophon = {{"题名", "某题"}, {"编制", "某室"}};
  auto const paged = composed(document);
  auto const& run = run_of(paged.pages.back(), "某室");
  Length const foot = Length::mm(297 - 26);
  CHECK(run.origin.y < foot);
  CHECK(run.origin.y > foot - Length::pt(25));
  CHECK(run_of(paged.pages.back(), "某题").origin.y < run.origin.y);
}

TEST_CASE("a seal stands upright on the middle of the date, under the words") {
  doc::Document document = document_of({{"a", "正文", {paragraph("文")}}});
  document.imprint.seal = "seal";
  picture::Picture seal;
  seal.width = seal.height = 10;
  seal.samples.assign(300, 'x');
  document.pictures["seal"] = std::make_shared<picture::Picture const>(seal);
  auto const paged = composed(document, Form::official);
  page::Image const* image = nullptr;
  std::size_t at = 0, issuer = 0;
  auto const& items = paged.pages[0].items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (auto const* one = std::get_if<page::Image>(&items[i])) image = one, at = i;
    if (auto const* run = std::get_if<page::GlyphRun>(&items[i]); run && run->text == "室")
      issuer = i;
  }
  REQUIRE(image);
  CHECK(at < issuer);
  CHECK(std::abs(image->area.size.width.to_mm() - 42) < 0.01);
  auto const& date = run_of(paged.pages[0], "2021");
  Length end = date.origin.x;
  for (page::Item const& item : items)
    if (auto const* run = std::get_if<page::GlyphRun>(&item);
        run && run->origin.y == date.origin.y) {
      Length x = run->origin.x;
      for (page::Glyph const& glyph : run->glyphs)
        x += glyph.advance;
      end = max(end, x);
    }
  Length const middle = image->area.corner.x + image->area.size.width / 2;
  CHECK(std::abs(((date.origin.x + end) / 2 - middle).to_mm()) < 1);
}
