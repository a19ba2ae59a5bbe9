// The structure tree (ISO 32000-1 14.7).
#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

page::TagId add_tag(page::Paged& paged, std::string role, page::TagId parent = {},
                    std::string alt = {}) {
  paged.tags.push_back({std::move(role), parent, std::move(alt)});
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
  CHECK(count_of(clear, "/P <</MCID") == 2);  // neighbours share a sequence
  CHECK(holds(clear, "/P <</MCID 0>> BDC"));
  CHECK(holds(clear, "/P <</MCID 1>> BDC"));
  CHECK(count_of(clear, "/Artifact BMC") == 1);
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
  page::Paged paged = paged_of({});
  page::TagId const root = add_tag(paged, "Document");
  for (int i = 0; i < 40000; ++i)
    add_tag(paged, "P", root);
  auto const bytes = write(paged, fonts(), {.compression = 1});
  REQUIRE(bytes.has_value());
  CHECK(ask(*bytes, "qpdf --check @").status == 0);
  std::string const clear = in_clear(*bytes);
  CHECK(count_of(clear, "/S /P\n") == 40000);
  CHECK(count_of(clear, "/S /NonStruct\n") == 4);
}
