// What readers find in the text layer: exactly the text, whatever the spacing (decision of the
// page contract: Glyph::text_at).
#include "pdf/glyph_table.h"
#include "unit/pdf/sample.h"

#include <cmath>

using namespace jianbao;
using namespace jianbao::pdf;
using namespace jianbao::pdf::test;

namespace {

constexpr Length size = Length::pt(12);
Point const start{Length::mm(20), Length::mm(40)};

std::vector<std::string> readers() {
  return {"pdftotext -raw @ -", "mutool draw -q -F txt @"};
}

std::string squeezed(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\f' || c == '\r'; });
  return text;
}

void check_text(page::GlyphRun const& one, std::string const& expected) {
  std::string const bytes = written(paged_of({one}));
  for (std::string const& reader : readers()) {
    CAPTURE(reader);
    CHECK(squeezed(said(bytes, reader)) == expected);
  }
}

// Each glyph `gap` em wider than it is.
page::GlyphRun spaced(page::FaceId face, std::string const& text, double gap) {
  page::GlyphRun one = run(face, text, start, size);
  for (page::Glyph& glyph : one.glyphs)
    glyph.advance += size.scaled(gap);
  return one;
}

}  // namespace

TEST_CASE("gaps between characters do not become spaces") {
  for (double gap : {-0.25, -0.05, 0.0, 0.01, 0.05, 0.09, 0.1, 0.125, 0.25, 0.5}) {
    CAPTURE(gap);
    check_text(spaced(song, "柳州市地区生产总值", gap), "柳州市地区生产总值");
    if (gap >= 0) check_text(spaced(latin, "3176.9", gap), "3176.9");
  }
}

TEST_CASE("a space that was typed is found") {
  check_text(run(latin, "GDP per head", start), "GDP per head");
}

TEST_CASE("a mark squeezed to half its width is found at its place") {
  page::GlyphRun one = run(song, "柳州（简报）", start, size);
  // The opening bracket's ink is in its right half: it is drawn half an em to the left.
  one.glyphs[2].advance = size / 2;
  one.glyphs[2].offset = -(size / 2);
  one.glyphs[5].advance = size / 2;
  check_text(one, "柳州（简报）");
}

TEST_CASE("a character beyond the BMP is found") {
  check_text(run(rare, "𠮷", start), "𠮷");
}

TEST_CASE("a glyph that stands for several characters gives them all") {
  page::GlyphRun one = run(latin, "fi", start, size);
  one.glyphs[0].text_length = 2;
  one.glyphs.pop_back();
  check_text(one, "fi");
}

TEST_CASE("a glyph whose text belongs to its neighbour gives nothing") {
  page::GlyphRun one = run(latin, "fi", start, size);
  one.glyphs[0].text_length = 2;
  one.glyphs[1].text_length = 0;
  // mutool 1.21 prints U+FFFD for a code without text, so poppler alone is asked.
  CHECK(squeezed(said(written(paged_of({one})), "pdftotext -raw @ -")) == "fi");
}

TEST_CASE("nothing drifts over a long line of gaps") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "柳";
  page::GlyphRun const one = spaced(song, text, 1.0 / 30);
  std::string const boxes = said(written(paged_of({one})), "pdftotext -bbox @ -");
  std::size_t const at = boxes.find("xMax=\"");
  REQUIRE(at != std::string::npos);
  Length width{};
  for (page::Glyph const& glyph : one.glyphs)
    width += glyph.advance;
  double const right = std::stod(boxes.substr(at + 6));
  CHECK(std::fabs(right - (start.x + width).to_pt()) < 0.5);
}

TEST_CASE("a small gap moves the pen, a larger one takes a copy of the glyph") {
  GlyphTable table(fonts());
  page::GlyphRun one = run(song, "柳柳柳柳", start, size);
  one.glyphs[1].advance += size.scaled(0.05);
  one.glyphs[2].advance += size.scaled(0.25);
  one.glyphs[3].advance += size.scaled(0.25);
  std::vector<Coded> coded;
  for (page::Glyph const& glyph : one.glyphs)
    coded.push_back(table.code(one, glyph));
  CHECK(coded[0].code == 1);
  CHECK(coded[1].code == 1);
  CHECK(coded[2].code == 2);
  CHECK(coded[3].code == 2);
  CHECK(coded[0].width == doctest::Approx(1000));
  CHECK(coded[2].width == doctest::Approx(1250));
  CHECK(table.faces()[1].glyphs.size() == 2);
  CHECK(table.faces()[0].glyphs.empty());
}

TEST_CASE("a glyph for another text is a code of its own") {
  GlyphTable table(fonts());
  page::GlyphRun const a = run(song, "柳", start);
  page::GlyphRun b = a;
  b.text = "州";
  CHECK(table.code(a, a.glyphs[0]).code == 1);
  CHECK(table.code(b, b.glyphs[0]).code == 2);
  CHECK_FALSE(table.is_full());
}

TEST_CASE("what a copy leaves over is less than a reader takes for a space") {
  for (double gap = -0.5; gap <= 0.5; gap += 0.013) {
    GlyphTable table(fonts());
    page::GlyphRun one = run(song, "柳", start, size);
    one.glyphs[0].advance += size.scaled(gap);
    Coded const coded = table.code(one, one.glyphs[0]);
    CHECK(std::fabs(coded.width / 1000 - (1 + gap)) < 0.1);
  }
}
