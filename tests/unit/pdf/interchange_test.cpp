// What a reader shows around the pages.
#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

page::Paged pages(std::vector<std::string> const& labels) {
  page::Paged paged;
  for (std::string const& label : labels)
    paged.pages.push_back(page_of({}, label));
  return paged;
}

page::Link link_to(std::string uri) {
  page::Link link;
  link.area = {{Length::pt(100), Length::pt(200)}, {Length::pt(50), Length::pt(12)}};
  link.uri = std::move(uri);
  link.description = "去往";
  return link;
}

std::string labels_of(page::Paged const& paged) {
  return said(written(paged), "qpdf --json=2 --json-key=pagelabels @");
}

}  // namespace

TEST_CASE("title, author, subject and keywords are read back, any plane") {
  page::Paged paged = paged_of({});
  paged.metadata = {"简报（𠮷）", "研究室", "副题", "柳州、工业", "zh-CN", ""};
  std::string const info = said(written(paged), "pdfinfo @");
  CHECK(holds(info, "Title:           简报（𠮷）\n"));
  CHECK(holds(info, "Author:          研究室\n"));
  CHECK(holds(info, "Subject:         副题\n"));
  CHECK(holds(info, "Keywords:        柳州、工业\n"));
  CHECK(holds(info, "Creator:         Jianbao\n"));
  std::string const clear = in_clear(written(paged));
  CHECK(holds(clear, "/DisplayDocTitle true"));
  CHECK(holds(clear, "/Lang (zh-CN)"));
}

TEST_CASE("what is not said is not in the information") {
  page::Paged paged = paged_of({});
  paged.metadata.title = "简报";
  std::string const info = said(written(paged), "pdfinfo @");
  CHECK_FALSE(holds(info, "Author:"));
  CHECK_FALSE(holds(info, "Keywords:"));
}

TEST_CASE("bookmarks are a tree by their levels and lead to page and height") {
  page::Paged paged = pages({"1", "2", "3"});
  paged.outline = {{"一、工业", 1, 0, Length::pt(30)},
                   {"（一）汽车𠮷", 2, 1, Length::pt(100)},
                   {"1. 整车", 3, 1, Length::pt(200)},
                   {"（二）机械", 2, 2, Length::pt(0)},
                   {"二、生态", 1, 2, Length::pt(400)}};
  std::string const bytes = written(paged);
  std::string const outline = said(bytes, "mutool show @ outline");
  CHECK(count_of(outline, "\n") == 5);
  CHECK(holds(outline, "\"（一）汽车𠮷\"\t#page=2"));
  CHECK(holds(outline, "\"二、生态\"\t#page=3"));
  std::string const clear = in_clear(bytes);
  CHECK(holds(clear, "/PageMode /UseOutlines"));
  CHECK(holds(clear, "741.88"));  // 841.89 - 100
}

TEST_CASE("a deeper bookmark without a parent hangs on the top") {
  page::Paged paged = pages({"1"});
  paged.outline = {{"深", 3, 0, {}}, {"浅", 1, 0, {}}};
  CHECK(count_of(said(written(paged), "mutool show @ outline"), "#page=1") == 2);
}

TEST_CASE("without bookmarks no empty outline opens") {
  CHECK_FALSE(holds(in_clear(written(paged_of({}))), "UseOutlines"));
}

TEST_CASE("an outer link keeps its address, what is not ASCII in percent form") {
  std::string const clear =
      in_clear(written(paged_of({link_to("https://example.org/柳?a=1&b=(2)")})));
  CHECK(holds(clear, "/URI (https://example.org/%E6%9F%B3?a=1&b=\\(2\\))"));
  CHECK(holds(clear, "/Subtype /Link"));
  CHECK(holds(clear, "/Contents"));
}

TEST_CASE("a link's area is where it was laid, from the bottom of the page") {
  std::string const clear = in_clear(written(paged_of({link_to("https://example.org/")})));
  std::size_t const at = clear.find("/Rect [");
  REQUIRE(at != std::string::npos);
  std::string box = clear.substr(at, clear.find(']', at) - at);
  for (char const* edge : {"100", "629.9", "150", "641.9"})
    CHECK(holds(box, edge));
}

TEST_CASE("an inner link leads to its page and height") {
  page::Paged paged = pages({"1", "2"});
  page::Link link = link_to("");
  link.to_page = 1;
  link.to_y = Length::pt(100);
  paged.pages[0].items.emplace_back(link);
  std::string const clear = in_clear(written(paged));
  CHECK(holds(clear, "/Dest ["));
  CHECK(holds(clear, "/XYZ"));
  CHECK(holds(clear, "741.9"));
  CHECK_FALSE(holds(clear, "/URI"));
}

TEST_CASE("links and bookmarks are no fault to qpdf") {
  page::Paged paged = pages({"封面", "1"});
  paged.pages[0].items.emplace_back(link_to("https://example.org/"));
  paged.pages[0].items.emplace_back(link_to("mailto:a@example.org"));
  paged.outline = {{"一", 1, 1, {}}};
  std::string const bytes = written(paged);
  CHECK(ask(bytes, "qpdf --check @").status == 0);
  CHECK(count_of(in_clear(bytes), "/Subtype /Link") == 2);
}

TEST_CASE("page labels are ranges: a word, then numbers from where they start") {
  std::string const labels = labels_of(pages({"封面", "1", "2", "3"}));
  CHECK(count_of(labels, "\"index\"") == 2);
  CHECK(holds(labels, "u:封面"));
  CHECK(holds(labels, "/D"));
}

TEST_CASE("a jump in the numbers starts a range, a label without a number stands for itself") {
  CHECK(count_of(labels_of(pages({"1", "2", "7", "8"})), "\"index\"") == 2);
  CHECK(count_of(labels_of(pages({"i", "ii", "1"})), "\"index\"") == 3);
  CHECK(count_of(labels_of(pages({"1"})), "\"index\"") == 1);
  CHECK(holds(labels_of(pages({"007"})), "u:007"));
}
