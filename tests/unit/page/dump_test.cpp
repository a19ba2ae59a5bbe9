#include "page/dump.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::page;

namespace {

Paged one_page(std::vector<Item> items) {
  Paged paged;
  paged.pages.push_back({{Length::mm(210), Length::mm(297)}, std::move(items), "1"});
  return paged;
}

std::string dump_of(Item item) {
  std::string const text = dump(one_page({std::move(item)}));
  std::string const head = "page 1 label 1 210.00 x 297.00\n";
  REQUIRE(text.starts_with(head));
  return text.substr(head.size());
}

}  // namespace

TEST_CASE("a run is its place, face, size, width and text") {
  GlyphRun run;
  run.face = FaceId{3};
  run.size = Length::pt(12);
  run.origin = {Length::mm(27), Length::mm(49.424)};
  run.glyphs = {{7, Length::mm(10), {}, 0, 3}, {8, Length::mm(2.5), {}, 3, 3}};
  run.text = "柳州";
  CHECK(dump_of(run) == "  text 27.00 49.42 face 3 12.00pt width 12.50 柳州\n");
  run.colour = {31, 78, 121};
  CHECK(dump_of(run) == "  text 27.00 49.42 face 3 12.00pt width 12.50 #1F4E79 柳州\n");
}

TEST_CASE("a path is its bounds with fill and stroke") {
  CHECK(dump_of(rectangle({{Length::mm(1), Length::mm(2)}, {Length::mm(3), Length::mm(4)}},
                          {237, 242, 247})) == "  path 1.00 2.00 4.00 6.00 fill #EDF2F7\n");
  CHECK(dump_of(rule({Length::mm(5), Length::mm(9)}, {Length::mm(1), Length::mm(9)},
                     {{0, 0, 0}, Length::pt(0.5), {}, false})) ==
        "  path 1.00 9.00 5.00 9.00 stroke #000000 0.50pt\n");
}

TEST_CASE("a link is where it leads") {
  Link link;
  link.area.corner = {Length::mm(1), Length::mm(2)};
  link.to_page = 4;
  CHECK(dump_of(link) == "  link 1.00 2.00 page 5\n");
  link.uri = "https://example.org/";
  CHECK(dump_of(link) == "  link 1.00 2.00 https://example.org/\n");
}

TEST_CASE("a tiny negative position prints as zero") {
  GlyphRun run;
  run.size = Length::pt(12);
  run.origin = {{-1}, Length::mm(-0.004)};
  CHECK(dump_of(run) == "  text 0.00 0.00 face 0 12.00pt width 0.00 \n");
}

TEST_CASE("pages are numbered, a page without a label has a dash, the outline comes last") {
  Paged paged = one_page({});
  paged.pages.push_back({{Length::mm(297), Length::mm(210)}, {}, ""});
  paged.outline = {{"一、工业", 1, 1, Length::mm(30)}};
  CHECK(dump(paged) ==
        "page 1 label 1 210.00 x 297.00\n"
        "page 2 label - 297.00 x 210.00\n"
        "outline 1 page 2 30.00 一、工业\n");
}

TEST_CASE("no pages are an empty dump") {
  CHECK(dump(Paged{}).empty());
}
