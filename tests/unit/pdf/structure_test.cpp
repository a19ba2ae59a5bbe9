// The structure tree (ISO 32000-1 14.7).
#include "pdf/language.h"
#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

page::TagId add_tag(page::Paged& paged, std::string_view role, page::TagId parent = {},
                    std::string alt = {}) {
  page::Tag& tag = paged.tags.emplace_back();
  tag.role = role;
  tag.parent = parent;
  tag.alt = std::move(alt);
  return static_cast<page::TagId>(paged.tags.size());
}

page::GlyphRun tagged(std::string const& text, page::TagId tag) {
  page::GlyphRun one = run(song, text, {Length::mm(20), Length::mm(40)});
  one.tag = tag;
  return one;
}

}  // namespace

TEST_CASE("elements hang on their parents in reading order, with their text") {
  page::Paged paged = paged_of({});
  page::TagId const root = add_tag(paged, "Document"), part = add_tag(paged, "Sect", root),
                    head = add_tag(paged, "H1", part), words = add_tag(paged, "P", part);
  auto& items = paged.pages[0].items;
  items.emplace_back(tagged("工业", head));
  items.emplace_back(tagged("增长", words));
  std::string const bytes = written(paged);
  CHECK(holds(said(bytes, "pdfinfo @"), "Tagged:          yes"));
  std::string const tree = said(bytes, "pdfinfo -struct-text @");
  std::size_t const document = tree.find("Document"), section = tree.find("Sect"),
                    heading = tree.find("工业"), paragraph = tree.find("增长");
  CHECK(document < section);
  CHECK(section < heading);
  CHECK(heading < paragraph);
  REQUIRE(paragraph != std::string::npos);
}

TEST_CASE("every item is marked content of its element or an artifact") {
  page::Paged paged = paged_of({});
  page::TagId const root = add_tag(paged, "Document"), words = add_tag(paged, "P", root);
  auto& items = paged.pages[0].items;
  items.emplace_back(tagged("柳", words));
  items.emplace_back(tagged("州", words));
  items.emplace_back(tagged("页", page::TagId::artifact));
  items.emplace_back(tagged("市", words));
  std::string const clear = in_clear(written(paged));
  CHECK(count_of(clear, "/P<</MCID") == 2);  // neighbours share a sequence
  CHECK(holds(clear, "/P<</MCID 0>>BDC"));
  CHECK(holds(clear, "/P<</MCID 1>>BDC"));
  CHECK(count_of(clear, "/Artifact<</Type/Layout>>BDC") == 1);
  CHECK(count_of(clear, "EMC\n") == 3);
}

TEST_CASE("without tags nothing is marked") {
  std::string const clear = in_clear(written(paged_of({tagged("柳", {})})));
  CHECK_FALSE(holds(clear, "MCID"));
  CHECK_FALSE(holds(clear, "BMC"));
  CHECK_FALSE(holds(clear, "StructTreeRoot"));
}

TEST_CASE("a figure carries its description") {
  page::Paged paged = paged_of({});
  page::TagId const figure = add_tag(paged, "Figure", add_tag(paged, "Document"), "产量图");
  page::Path path = page::rectangle({{}, {Length::pt(9), Length::pt(9)}}, {});
  path.tag = figure;
  paged.pages[0].items.emplace_back(path);
  CHECK(holds(in_clear(written(paged)), "/Alt <feff4ea791cf56fe>"));
}

TEST_CASE("the parent tree has an entry for every page, pages without content included") {
  page::Paged paged;
  page::TagId const words = add_tag(paged, "P", add_tag(paged, "Document"));
  for (int i = 0; i < 450; ++i)
    paged.pages.push_back(page_of({}));
  paged.pages[0].items.emplace_back(tagged("首", words));
  paged.pages[449].items.emplace_back(tagged("尾", words));
  std::string const bytes = written(paged);
  CHECK(ask(bytes, "qpdf --check @").status == 0);
  std::string const clear = in_clear(bytes);
  CHECK(count_of(clear, "/StructParents") == 450);
  CHECK(count_of(clear, "/Limits") == 3);  // nodes of 200 pages
  std::string const tree = said(bytes, "pdfinfo -struct-text @");
  CHECK(holds(tree, "首"));
  CHECK(holds(tree, "尾"));
}

TEST_CASE("more elements than one array may hold are written") {
  // libharu 2.3 holds at most 32,767 items in one array.
  page::Paged paged;
  page::TagId const root = add_tag(paged, "Document");
  for (int i = 0; i < 4; ++i) {
    auto& items = paged.pages.emplace_back(page_of({})).items;
    for (int k = 0; k < 10000; ++k) {
      page::Path path = page::rectangle({{}, {Length::pt(9), Length::pt(9)}}, {});
      path.tag = add_tag(paged, "P", root);
      items.emplace_back(std::move(path));
    }
  }
  auto const bytes = write(paged, fonts(), {.compression = 1});
  REQUIRE(bytes.has_value());
  CHECK(ask(*bytes, "qpdf --check @").status == 0);
  std::string const clear = in_clear(*bytes);
  CHECK(count_of(clear, "/S /P\n") == 40000);
  CHECK(count_of(clear, "/S /NonStruct\n") == 2);
}

TEST_CASE("an element without content is left out, an empty cell is not") {
  page::Paged paged = paged_of({});
  page::TagId const root = add_tag(paged, "Document");
  add_tag(paged, "TOC", root);
  page::TagId const row = add_tag(paged, "TR", add_tag(paged, "Table", root));
  page::TagId const cell = add_tag(paged, "TD", row);
  add_tag(paged, "TD", row);
  paged.pages[0].items.emplace_back(tagged("柳", cell));
  std::string const clear = in_clear(written(paged));
  CHECK_FALSE(holds(clear, "/S /TOC"));
  CHECK(count_of(clear, "/S /TD") == 2);
}

TEST_CASE("a link inside a paragraph is read where it stands, with its area") {
  page::Paged paged = paged_of({});
  page::TagId const words = add_tag(paged, "P", add_tag(paged, "Document")),
                    link = add_tag(paged, "Link", words);
  auto& items = paged.pages[0].items;
  items.emplace_back(tagged("前", words));
  items.emplace_back(tagged("网", link));
  items.emplace_back(tagged("后", words));
  items.emplace_back(page::Link{{{Length::mm(9), Length::mm(9)}, {Length::mm(9), Length::mm(9)}},
                                "https://example.org/",
                                0,
                                {},
                                "",
                                link});
  std::string const bytes = written(paged), tree = said(bytes, "pdfinfo -struct-text @");
  CHECK(tree.find("前") < tree.find("网"));
  CHECK(tree.find("网") < tree.find("后"));
  std::string const clear = in_clear(bytes);
  CHECK(holds(clear, "/Type /OBJR"));
  CHECK(holds(clear, "/StructParent 1"));  // after the page
  CHECK(holds(clear, "/Contents <feff0068007400740070"));
  CHECK(holds(clear, "/F 4"));
}

TEST_CASE("an element over a page break is one") {
  page::Paged paged = paged_of({});
  paged.pages.push_back(page_of({}));
  page::TagId const words = add_tag(paged, "P", add_tag(paged, "Document"));
  paged.pages[0].items.emplace_back(tagged("前", words));
  paged.pages[1].items.emplace_back(tagged("后", words));
  std::string const clear = in_clear(written(paged));
  CHECK(count_of(clear, "/S /P\n") == 1);
  CHECK(count_of(clear, "/Type /MCR") == 1);  // the first page's content is named by its number
}

TEST_CASE("cells tell their spans, their scope and their headers") {
  page::Paged paged = paged_of({});
  page::TagId const table = add_tag(paged, "Table", add_tag(paged, "Document")),
                    row = add_tag(paged, "TR", table), head = add_tag(paged, "TH", row);
  paged.tags.back().scope = page::Scope::column;
  paged.tags.back().columns = 2;
  page::TagId const cell = add_tag(paged, "TD", row);
  paged.tags.back().rows = 3;
  paged.tags.back().headers = {head};
  paged.pages[0].items.emplace_back(tagged("头", head));
  paged.pages[0].items.emplace_back(tagged("身", cell));
  std::string const clear = in_clear(written(paged));
  for (char const* part : {"/Scope /Column", "/ColSpan 2", "/RowSpan 3", "/ID (1)", "/IDTree"})
    CHECK_MESSAGE(holds(clear, part), part);
  CHECK(count_of(clear, "(1)") >= 3);  // the header, the cell, the tree of names
}

TEST_CASE("a figure tells what it covers, from the lower left corner of the page") {
  page::Paged paged = paged_of({});
  page::TagId const figure = add_tag(paged, "Figure", add_tag(paged, "Document"), "图");
  page::Path path =
      page::rectangle({{Length::pt(10), Length::pt(20)}, {Length::pt(30), Length::pt(40)}}, {});
  path.tag = figure;
  paged.pages[0].size = {Length::pt(200), Length::pt(300)};
  paged.pages[0].items.emplace_back(path);
  std::string const tree = said(written(paged), "pdfinfo -struct @");
  CHECK(holds(tree, "/BBox [10 240 40 280]"));
}

TEST_CASE("words in Latin letters are told as another language, codes are not") {
  auto const words = [](std::string const& text) {
    std::string joined;
    for (auto const& [from, to] : latin_words(text))
      joined += text.substr(from, to - from) + "|";
    return joined;
  };
  CHECK(words("据OECD Economic Outlook报告") == "OECD Economic Outlook|");
  CHECK(words("GDP增长，面积18 km，PM2.5") == "");
  CHECK(words("见https://www.stats.gov.cn/sj与It’s really") == "It’s really|");
  CHECK(words("COVID-19、kWh、A级") == "");
}

TEST_CASE("a run with foreign words is cut into elements and stays the same line") {
  page::Paged paged = paged_of({});
  page::TagId const words = add_tag(paged, "P", add_tag(paged, "Document"));
  page::GlyphRun one = run(latin, "x Outlook y", {Length::mm(20), Length::mm(40)});
  one.tag = words;
  paged.pages[0].items.emplace_back(one);
  std::string const bytes = written(paged), clear = in_clear(bytes);
  CHECK(count_of(clear, "/S /Span") == 1);
  CHECK(holds(clear, "/Lang (en)"));
  CHECK(holds(said(bytes, "pdftotext @ -"), "x Outlook y"));
}

TEST_CASE("a text object goes on over elements and ends before a path") {
  page::Paged paged = paged_of({});
  page::TagId const root = add_tag(paged, "Document"), first = add_tag(paged, "P", root),
                    second = add_tag(paged, "P", root), figure = add_tag(paged, "Figure", root);
  auto& items = paged.pages[0].items;
  items.emplace_back(tagged("柳", first));
  items.emplace_back(tagged("州", second));
  page::Path path = page::rectangle({{}, {Length::pt(9), Length::pt(9)}}, {});
  path.tag = figure;
  items.emplace_back(path);
  items.emplace_back(tagged("市", figure));
  std::string const clear = in_clear(written(paged));
  auto const at = [&](char const* words) { return clear.find(words); };
  REQUIRE(at("/P<</MCID 2>>BDC") != std::string::npos);
  CHECK(count_of(clear, "BT\n") == 2);
  CHECK(at("BT\n") < at("/P<</MCID 0>>BDC"));
  CHECK(at("/P<</MCID 1>>BDC") < at("ET\n"));
  CHECK(at("ET\n") < at("/P<</MCID 2>>BDC"));
  CHECK(at("/P<</MCID 2>>BDC") < at("re f\n"));
  CHECK(clear.rfind("ET\n") < clear.rfind("EMC\n"));
}
