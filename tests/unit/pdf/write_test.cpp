#include "pdf/write.h"

#include "unit/pdf/sample.h"

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

Point const start{Length::mm(27), Length::mm(40)};

page::Paged small_paged() {
  return paged_of({run(song, "柳州市简报", start), run(latin, "2020", {start.x, Length::mm(50)}),
                   page::rectangle({{Length::mm(1), Length::mm(1)}, {Length::mm(9), Length::mm(9)}},
                                   {31, 78, 121})});
}

}  // namespace

TEST_CASE("the file is a PDF 1.7 that qpdf finds no fault with") {
  std::string const bytes = written(small_paged());
  CHECK(bytes.starts_with("%PDF-1.7"));
  CHECK(holds(said(bytes, "qpdf --check @"), "No syntax or stream encoding errors"));
}

TEST_CASE("the same pages give the same bytes, other pages another identity") {
  std::string const bytes = written(small_paged());
  CHECK(bytes == written(small_paged()));
  auto const identity = [](std::string const& file) {
    std::size_t const at = file.rfind("/ID");
    return file.substr(at, file.find(']', at) - at);
  };
  page::Paged other = small_paged();
  std::get<page::GlyphRun>(other.pages[0].items[0]).origin.y += Length::pt(1);
  CHECK(identity(bytes) != identity(written(other)));
}

TEST_CASE("neither clock nor machine reaches the file") {
  std::string const bytes = written(small_paged());
  CHECK_FALSE(holds(bytes, "CreationDate"));
  CHECK_FALSE(holds(bytes, "ModDate"));
  CHECK_FALSE(holds(bytes, "/tmp"));
  CHECK_FALSE(holds(bytes, JIANBAO_SOURCE_DIR));
}

TEST_CASE("the page has its exact size") {
  page::Paged paged = small_paged();
  paged.pages[0].size = {Length::mm(210), Length::mm(297)};
  CHECK(holds(said(written(paged), "pdfinfo -box @"), "595.276 x 841.89"));
}

TEST_CASE("what is deflated reads back as the operators that were written") {
  std::string const clear = in_clear(written(small_paged()));
  CHECK(holds(clear, "BT"));
  CHECK(holds(clear, "/F2 12 Tf"));
  CHECK(holds(clear, "0.122 0.306 0.475 rg"));
  CHECK(holds(clear, "76.535 728.504 Td"));
  CHECK(count_of(clear, "ET\n") == 1);
}

TEST_CASE("every compression level holds the same content") {
  page::Paged const paged = small_paged();
  std::string const clear = in_clear(written(paged));
  for (int level : {0, 1, 12}) {
    auto const bytes = write(paged, fonts(), {.compression = level});
    REQUIRE(bytes.has_value());
    CHECK(in_clear(*bytes) == clear);
  }
}

TEST_CASE("only faces that are used are embedded, as subsets with their Unicode") {
  std::string const list = said(written(small_paged()), "pdffonts @");
  CHECK(count_of(list, "\n") == 4);  // two lines of head
  CHECK(holds(list, "+LiberationSerif"));
  CHECK(holds(list, "+NotoSerifSC"));
  CHECK(count_of(list, "yes yes yes") == 2);
}

TEST_CASE("a page without any item is an empty page") {
  CHECK(holds(said(written(paged_of({})), "pdfinfo @"), "Pages:           1"));
}

TEST_CASE("no pages are refused or give a file that reads") {
  auto const bytes = write(page::Paged{}, fonts());
  if (bytes)
    CHECK(ask(*bytes, "qpdf --check @").status == 0);
  else
    CHECK(bytes.error().id.starts_with("pdf."));
}

TEST_CASE("steps from run to run add up to the places on the page") {
  std::vector<page::Item> items;
  for (int i = 0; i < 9; ++i)
    items.emplace_back(
        run(song, "柳", {Length::pt(70.0004 + i), Length::pt(99.996 + 20.0049 * i)}));
  std::string const boxes = said(written(paged_of(items)), "pdftotext -bbox @ -");
  std::size_t const last = boxes.rfind("<word xMin=\"");
  REQUIRE(last != std::string::npos);
  CHECK(boxes.substr(last + 12, 6) == "78.000");
  std::size_t const top = boxes.find("yMin=\"", boxes.find("<word")) + 6,
                    bottom = boxes.find("yMin=\"", last) + 6;
  double const height = std::stod(boxes.substr(bottom)) - std::stod(boxes.substr(top));
  CHECK(height == doctest::Approx(8 * 20.0049).epsilon(0.0001));
}

TEST_CASE("filled boxes are rectangles, and lie where their corners are") {
  auto const box = [](Length y) {
    return page::rectangle({{Length::pt(10), y}, {Length::pt(20.5), Length::pt(5)}}, {});
  };
  std::string const clear = in_clear(written(paged_of({box(Length::pt(100))})));
  CHECK(holds(clear, "10 736.89 20.5 5 re f"));
  page::Path triangle = box(Length::pt(100));
  triangle.segments.erase(triangle.segments.begin() + 2);
  CHECK_FALSE(holds(in_clear(written(paged_of({triangle}))), " re"));
}

TEST_CASE("numbers that are far off the page are written without an exponent") {
  std::string const clear = in_clear(written(paged_of(
      {page::rule({Length::pt(-4000000), {}}, {Length::pt(4000000), {1}}, {{}, {1}, {}, false})})));
  CHECK(holds(clear, "-4000000 841.89 m"));
  CHECK_FALSE(holds(clear, "e+"));
}

TEST_CASE("more than 32,767 copies of glyphs fit one face") {
  // libharu 2.3 holds at most 32,767 items in one array.
  std::vector<page::Item> items;
  for (int copy = 0; copy < 330; ++copy) {
    page::GlyphRun one;
    one.face = song;
    one.size = Length::pt(10);
    one.origin = start;
    one.text = "柳";
    for (std::uint32_t id = 100; id < 200; ++id)
      one.glyphs.push_back(
          {id, natural(song, id, one.size) + one.size.times(copy + 2, 16), {}, 0, 3});
    items.emplace_back(std::move(one));
  }
  auto const bytes = write(paged_of(std::move(items)), fonts(), {.compression = 1});
  REQUIRE(bytes.has_value());
  CHECK(ask(*bytes, "qpdf --check @").status == 0);
}

TEST_CASE("widths are right beyond the first thousand copies of glyphs") {
  // One line of 1,500 copies, each of a width of its own kind; the last one's place shows the sum.
  page::GlyphRun one;
  one.face = song;
  one.size = Length::pt(0.5);
  one.origin = {Length::pt(10), Length::pt(100)};
  for (std::uint32_t id = 100; id < 1600; ++id) {
    auto const at = static_cast<std::uint32_t>(one.text.size());
    one.text += utf8::encode(0x4E00 + id);
    one.glyphs.push_back({id, one.size.times(4 + id % 13, 16), {}, at, 3});
  }
  Length width{};
  for (page::Glyph const& glyph : one.glyphs)
    width += glyph.advance;
  std::string const bytes = written(paged_of({one}));
  CHECK(holds(in_clear(bytes), "1001\n"));
  std::string const boxes = said(bytes, "pdftotext -bbox @ -");
  std::size_t const last = boxes.rfind("xMax=\"");
  REQUIRE(last != std::string::npos);
  double const difference = std::stod(boxes.substr(last + 6)) - (one.origin.x + width).to_pt();
  CHECK(difference < 0.5);
  CHECK(difference > -0.5);
}

TEST_CASE("thousands of pages are written whole") {
  page::Paged paged = small_paged();
  paged.pages.resize(5000, paged.pages.front());
  CHECK(holds(said(written(paged), "pdfinfo @"), "Pages:           5000"));
}
