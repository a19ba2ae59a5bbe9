// Texts set before.
#include "line/memory.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace jianbao;
using namespace jianbao::line;

namespace {

font::FontSet const& fonts() {
  static font::FontSet const set = [] {
    std::string const folder = JIANBAO_SOURCE_DIR "/fonts/";
    font::Manifest manifest;
    manifest.files = {{.id = "song", .path = folder + "NotoSerifSC-Regular.ttf"},
                      {.id = "serif", .path = folder + "LiberationSerif-Regular.ttf"}};
    manifest.roles["body"] = {{"serif"}, {"song"}};
    Diagnostics out;
    auto opened = font::open_fonts(manifest, out);
    REQUIRE_FALSE(out.has_errors());
    return opened;
  }();
  return set;
}

Span span(std::string text, std::uint32_t tag, std::uint32_t ledger, std::uint32_t line) {
  Span one{.text = std::move(text), .role = "body", .size = Length::pt(12)};
  one.tag = static_cast<page::TagId>(tag);
  one.ledger = ledger;
  one.origin = {2, line};
  return one;
}

TextOptions options(double ems) {
  return {.measure = Length::pt(12).scaled(ems)};
}

// All that a set text holds.
std::string told(SetText const& text) {
  std::string words;
  auto const point = [](Point at) { return fmt::format("{},{}", at.x.sp, at.y.sp); };
  for (SetLine const& line : text.lines) {
    words += fmt::format("{}|{}|{}|{}:{}\n", line.text, line.width.sp, line.adjustment.sp,
                         line.origin.file, line.origin.line);
    for (page::GlyphRun const& run : line.runs) {
      words += fmt::format(" {} {} {} {}", static_cast<int>(run.face),
                           static_cast<std::uint32_t>(run.tag), point(run.origin), run.text);
      for (page::Glyph const& glyph : run.glyphs)
        words += fmt::format(" {}+{}", glyph.id, glyph.advance.sp);
      words += fmt::format(" #{}{}{}\n", run.colour.red, run.colour.green, run.colour.blue);
    }
    for (page::FigureMark const& figure : line.figures)
      words += fmt::format(" figure {} {} {} {}\n", figure.ledger,
                           static_cast<std::uint32_t>(figure.tag), point(figure.area.corner),
                           figure.area.size.width.sp);
  }
  for (Missing const& one : text.missing)
    words += fmt::format("missing {} {}:{}\n", static_cast<std::uint32_t>(one.code),
                         one.origin.file, one.origin.line);
  return words;
}

}  // namespace

TEST_CASE("a text that is remembered is set as it would be anew, with its own tags and figures") {
  Memory memory(fonts());
  std::vector<Span> const first{span("增长", 3, 0, 7), span("2.2%", 4, 9, 8), span("，", 3, 0, 9),
                                span("3.1%", 5, 10, 9)};
  std::vector<Span> second = first;
  for (Span& one : second)
    one.tag = static_cast<page::TagId>(static_cast<std::uint32_t>(one.tag) + 40),
    one.ledger += one.ledger == 0 ? 0 : 70, one.origin.line += 5;
  for (double const measure : {4.0, 20.0})
    for (std::vector<Span> const* spans :
         std::initializer_list<std::vector<Span> const*>{&first, &second, &first})
      CHECK(told(memory.set_paragraph(*spans, options(measure))) ==
            told(set_paragraph(fonts(), *spans, options(measure))));
}

TEST_CASE("texts whose tags are shared in another way are not taken for one another") {
  Memory memory(fonts());
  std::vector<Span> const apart{span("柳州", 1, 0, 1), span("工业", 2, 0, 1)},
      together{span("柳州", 1, 0, 1), span("工业", 1, 0, 1)},
      artifact{span("柳州", 0, 0, 1), span("工业", 0, 0, 1)};
  for (std::vector<Span> const* spans :
       std::initializer_list<std::vector<Span> const*>{&apart, &together, &artifact, &apart})
    CHECK(told(memory.set_paragraph(*spans, options(20))) ==
          told(set_paragraph(fonts(), *spans, options(20))));
}

TEST_CASE("look and options tell texts apart") {
  Memory memory(fonts());
  std::vector<Span> plain{span("柳州（2021年）", 1, 0, 1)}, other = plain;
  other[0].colour = {9, 8, 7};
  std::vector<Span> raised = plain, kept = plain;
  raised[0].rise = Length::pt(3);
  kept[0].keep = true;
  TextOptions const narrow = options(3);
  TextOptions left = narrow;
  left.alignment = Alignment::left;
  TextOptions free = narrow;
  free.bind_numbers = false;
  for (TextOptions const& one : {narrow, left, free, options(12)})
    for (std::vector<Span> const* spans :
         std::initializer_list<std::vector<Span> const*>{&plain, &other, &raised, &kept}) {
      CHECK(told(memory.set_paragraph(*spans, one)) == told(set_paragraph(fonts(), *spans, one)));
      Widths const known = memory.measure(*spans, one), anew = measure(fonts(), *spans, one);
      CHECK(known.natural == anew.natural);
      CHECK(known.least == anew.least);
    }
}

TEST_CASE(
    "a text that was measured is set as one that was not, with other tags and in any measure") {
  for (double const measured : {4.0, 30.0})
    for (double const set : {3.0, 8.0, 30.0}) {
      Memory memory(fonts());
      std::vector<Span> const bare{span("工业增加值", 0, 0, 0), span("1,234.5", 0, 0, 0),
                                   span("亿元GDP“一”", 0, 0, 0)};
      std::vector<Span> dressed = bare;
      dressed[1].tag = page::TagId{9};
      dressed[1].ledger = 4;
      dressed[2].origin = {2, 7};
      for (int i = 0; i < 5; ++i)
        CHECK(told(memory.set_paragraph(dressed, options(set),
                                        memory.measure_first(bare, options(measured)))) ==
              told(set_paragraph(fonts(), dressed, options(set))));
    }
}

TEST_CASE("texts of every length are set in the room of those before them") {
  Memory memory(fonts());
  for (std::string const words : {"工业增加值1,234.5亿元（2021年）\n其中：“一”　二", "3", "",
                                  "A B  C-D：——", "\t8.1 % 左右 "}) {
    std::vector<Span> const spans{span(words, 1, 0, 1), span("2.2%", 2, 1, 1), span(words, 3, 0, 2),
                                  span("止", 4, 0, 3)};
    Widths const known = memory.measure(spans, options(6)),
                 anew = measure(fonts(), spans, options(6));
    CHECK(known.natural == anew.natural);
    CHECK(known.least == anew.least);
    CHECK(told(memory.set_paragraph(spans, options(6))) ==
          told(set_paragraph(fonts(), spans, options(6))));
  }
}

TEST_CASE("a missing character is told every time, with its place") {
  Memory memory(fonts());
  for (std::uint32_t line : {3u, 4u}) {
    std::vector<Span> const spans{span("柳\U0001F600州", 1, 0, line)};
    SetText const text =
        memory.set_paragraph(spans, options(20), memory.measure_first(spans, options(20)));
    REQUIRE(text.missing.size() == 1);
    CHECK(text.missing[0].origin.line == line);
  }
}

TEST_CASE("what is forgotten is set anew") {
  Memory memory(fonts());
  std::vector<Span> const often{span("时时再来的题目", 1, 0, 1)};
  std::string const expected = told(set_label(fonts(), often));
  for (int i = 0; i < 4000; ++i) {
    std::string const filling = std::to_string(i) + std::string(400, ' ') + "止";
    static_cast<void>(memory.measure({span(filling, 1, 0, 1)}, options(20)));
    if (i % 100 == 0) static_cast<void>(memory.set_label({span(filling, 1, 0, 1)}));
    if (i % 500 == 0) CHECK(told(memory.set_label(often)) == expected);
  }
}
