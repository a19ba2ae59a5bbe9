// Set text with the fonts that come with the program.
#include "line/clean.h"
#include "line/text.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;

namespace {

constexpr Length size = Length::pt(12);

font::FontSet const& fonts() {
  static font::FontSet const set = [] {
    std::string const folder = JIANBAO_SOURCE_DIR "/fonts/";
    font::Manifest manifest;
    manifest.files = {{.id = "song", .path = folder + "NotoSerifSC-Regular.ttf"},
                      {.id = "hei", .path = folder + "NotoSansSC-Regular.ttf"},
                      {.id = "kai", .path = folder + "JianbaoKai-Regular.ttf"},
                      {.id = "fang", .path = folder + "FandolFang-Regular.ttf"},
                      {.id = "serif", .path = folder + "LiberationSerif-Regular.ttf"}};
    manifest.roles["body"] = {{"serif"}, {"song"}};
    manifest.roles["heading"] = {{"serif"}, {"hei"}};
    manifest.roles["fang"] = {{"serif"}, {"fang"}};
    manifest.roles["kai"] = {{"serif"}, {"kai"}};
    Diagnostics out;
    auto opened = font::open_fonts(manifest, out);
    REQUIRE_FALSE(out.has_errors());
    return opened;
  }();
  return set;
}

Span span(std::string text, std::string role = "body") {
  return {.text = std::move(text), .role = std::move(role), .size = size};
}

constexpr char const* sample =
    "2021年，全市地区生产总值3057.24亿元，按不变价格计算，比上年增长2.2%，两年平均增长1.9%"
    "。其中，第一产业增加值"
    "282.12亿元，增长8.1%；第二产业“稳中有进”（含建筑业）——工业投资18.7万辆……PM2.5浓度为35μg/"
    "m³，执行GB/T 19001质量"
    "标准和Microsoft Office文件。国办发〔2021〕17号文件指出：“坚持质量第一、效益优先。”";

TextOptions options(double ems) {
  return {.measure = size.scaled(ems), .first_indent = size * 2};
}

Length pen_end(page::GlyphRun const& run) {
  Length end = run.origin.x;
  for (page::Glyph const& glyph : run.glyphs)
    end += glyph.advance;
  return end;
}

std::string squeeze(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("set text: a soft hyphen shows at the end of a line and nowhere else") {
  Span const word = span("of\u00ADfi\u00ADcial sta\u00ADtis\u00ADtics");
  SetText const whole = set_paragraph(fonts(), {word}, {.measure = size * 20});
  REQUIRE_EQ(whole.lines.size(), 1);
  CHECK_EQ(whole.lines[0].runs.back().text, "official statistics");
  SetText const parted =
      set_paragraph(fonts(), {word}, {.measure = size * 5, .breaker = Breaker::greedy});
  REQUIRE_EQ(parted.lines.size(), 2);
  SetLine const& first = parted.lines[0];
  CHECK_EQ(first.runs.back().text, "official sta\u00AD");
  auto const& hyphen = first.runs.back().glyphs.back();
  auto const& face = fonts()[first.runs.back().face];
  CHECK_EQ(hyphen.id, face.glyph(U'-').value());
  CHECK_FALSE(first.overfull);
  CHECK_EQ(first.width, size * 5);
  CHECK_EQ(pen_end(first.runs.back()), size * 5);
}

TEST_CASE(
    "set text: every full line ends at the measure, to the unit, and runs follow each other") {
  for (double const measure : {12.0, 20.0, 28.0, 36.85}) {
    SetText const set = set_paragraph(fonts(), {span(sample)}, options(measure));
    REQUIRE(set.missing.empty());
    REQUIRE(set.lines.size() > 2);
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
      SetLine const& line = set.lines[i];
      REQUIRE_FALSE(line.runs.empty());
      CHECK_FALSE(line.overfull);
      CHECK_EQ(line.runs.front().origin.x, i == 0 ? size * 2 : Length{});
      for (std::size_t k = 1; k < line.runs.size(); ++k)
        CHECK_EQ(line.runs[k].origin.x, pen_end(line.runs[k - 1]));
      CHECK_EQ(pen_end(line.runs.back()), line.width);
      if (i + 1 < set.lines.size() && !line.loose) CHECK_EQ(line.width, size.scaled(measure));
    }
  }
}

TEST_CASE("set text: the runs hold the cleaned text, each glyph its own part of it") {
  std::string const expected = read_spans({span(sample)}).text;
  std::string joined;
  for (SetLine const& line : set_paragraph(fonts(), {span(sample)}, options(20)).lines) {
    std::string text;
    for (page::GlyphRun const& run : line.runs) {
      std::string glyphs;
      for (page::Glyph const& glyph : run.glyphs)
        glyphs += run.text.substr(glyph.text_at, glyph.text_length);
      CHECK_EQ(glyphs, run.text);
      text += run.text;
    }
    CHECK_EQ(text, line.text);
    joined += text;
  }
  CHECK_EQ(squeeze(joined), squeeze(expected));
}

TEST_CASE("set text: the gap is in the advance of the glyph before it, never a space") {
  SetText const set = set_label(fonts(), {span("在2021年")});
  REQUIRE_EQ(set.lines.size(), 1);
  auto const& runs = set.lines[0].runs;
  REQUIRE_EQ(runs.size(), 3);
  CHECK_EQ(runs[0].text, "在");
  CHECK_EQ(runs[0].glyphs[0].advance, size + size / 4);
  CHECK_EQ(runs[1].text, "2021");
  CHECK_EQ(runs[1].glyphs[3].advance, runs[1].glyphs[0].advance + size / 4);
}

TEST_CASE("set text: typed spaces between Latin words stay glyphs, those at breaks vanish") {
  SetText const label = set_label(fonts(), {span("Microsoft Office")});
  CHECK_EQ(label.lines[0].runs[0].text, "Microsoft Office");
  SetText const broken = set_paragraph(fonts(), {span("Microsoft Office")}, {.measure = size * 5});
  REQUIRE_EQ(broken.lines.size(), 2);
  CHECK_EQ(broken.lines[0].text, "Microsoft");
}

TEST_CASE("set text: marks take half an em, —— and …… two") {
  SetText const set = set_label(fonts(), {span("（甲）")});
  auto const& glyphs = set.lines[0].runs[0].glyphs;
  CHECK_EQ(glyphs[0].advance, size / 2);
  CHECK_EQ(glyphs[0].offset, -size / 2);
  CHECK_EQ(glyphs[2].offset, Length{});
  CHECK_EQ(set.lines[0].width, size * 2);
  for (char const* role : {"body", "heading", "kai"}) {
    CAPTURE(role);
    CHECK_EQ(set_label(fonts(), {span("甲——乙", role)}).lines[0].width, size * 4);
    CHECK_EQ(set_label(fonts(), {span("甲……乙", role)}).lines[0].width, size * 4);
    CHECK_EQ(set_label(fonts(), {span("甲—乙", role)}).lines[0].width, size * 3);
    CHECK_EQ(set_label(fonts(), {span("“甲”", role)}).lines[0].width, size * 2);
    CHECK_EQ(set_label(fonts(), {span("甲·乙", role)}).lines[0].width, size * 5 / 2);
  }
}

TEST_CASE("set text: a mark that its font centres is brought to a quarter em (FandolFang ？)") {
  SetText const set = set_label(fonts(), {span("真？", "fang")});
  REQUIRE(set.missing.empty());
  Length const offset = set.lines[0].runs[0].glyphs[1].offset;
  CHECK(offset < -size.times(20, 100));
  CHECK(offset > -size.times(30, 100));
  CHECK_EQ(set.lines[0].width, size * 3 / 2);
}

TEST_CASE("set text: a new run at each change of face, size, colour, tag, rise and link") {
  Span raised = span("2");
  raised.size = size / 2;
  raised.rise = size / 3;
  Span red = span("红");
  red.colour = {255, 0, 0};
  Span tagged = span("标");
  tagged.tag = page::TagId{3};
  SetText const set = set_label(
      fonts(), {span("中"), span("国"), red, tagged, span("黑", "heading"), span("m"), raised});
  auto const& runs = set.lines[0].runs;
  REQUIRE_EQ(runs.size(), 6);
  CHECK_EQ(runs[0].text, "中国");
  CHECK_EQ(runs[1].colour.red, 255);
  CHECK_EQ(runs[2].tag, page::TagId{3});
  CHECK_EQ(runs[5].origin.y, -size / 3);
  CHECK_EQ(set.lines[0].ascent, size.times(88, 100));
}

TEST_CASE("set text: a link covers its text on each line and no space after it") {
  Span link = span("http://www.stats.gov.cn/tjsj/zxfb");
  link.uri = link.text;
  SetText const set =
      set_paragraph(fonts(), {span("见"), link, span("网页")}, {.measure = size * 9});
  REQUIRE(set.lines.size() >= 2);
  std::string described;
  for (SetLine const& line : set.lines)
    for (page::Link const& area : line.links) {
      CHECK_EQ(area.uri, link.uri);
      CHECK(area.area.corner.x + area.area.size.width <= line.width);
      described += area.description;
    }
  CHECK_EQ(described, link.text);
  auto const last = set_label(fonts(), {span("见"), link, span("网页")}).lines[0];
  REQUIRE_EQ(last.links.size(), 1);
  CHECK_EQ(last.links[0].area.corner.x + last.links[0].area.size.width,
           last.width - size * 2 - size / 4);
}

TEST_CASE("set text: missing characters are named once each and leave a blank without a glyph") {
  Span bad = span("中\U00010330国\U00010330");
  bad.origin = {1, 18};
  SetText const set = set_label(fonts(), {bad});
  REQUIRE_EQ(set.missing.size(), 1);
  CHECK_EQ(set.missing[0].code, 0x10330);
  CHECK_EQ(set.missing[0].origin.line, 18);
  CHECK_EQ(set.lines[0].width, size * 4);
  REQUIRE_EQ(set.lines[0].runs.size(), 2);
  CHECK_EQ(set.lines[0].runs[1].origin.x, size * 2);
  for (page::GlyphRun const& run : set.lines[0].runs)
    for (page::Glyph const& glyph : run.glyphs)
      CHECK(glyph.id != 0);
  CHECK_EQ(set_label(fonts(), {span("中国", "no such role")}).missing.size(), 2);
}

TEST_CASE("set text: ligatures stand for the text of all their letters") {
  SetText const set = set_label(fonts(), {span("office")});
  std::string text;
  for (page::Glyph const& glyph : set.lines[0].runs[0].glyphs)
    text += set.lines[0].runs[0].text.substr(glyph.text_at, glyph.text_length);
  CHECK_EQ(text, "office");
}

TEST_CASE("set text: nothing gives no lines, an empty line keeps its height") {
  CHECK(set_paragraph(fonts(), {}, options(20)).lines.empty());
  CHECK(set_paragraph(fonts(), {span("")}, options(20)).lines.empty());
  SetText const set = set_paragraph(fonts(), {span("甲\n\n乙")}, options(20));
  REQUIRE_EQ(set.lines.size(), 3);
  CHECK(set.lines[1].runs.empty());
  CHECK_EQ(set.lines[1].ascent + set.lines[1].descent, size);
}

TEST_CASE("set text: widths without and with breaks") {
  Widths const widths = measure(fonts(), {span("全市经济，2021年")}, {});
  CHECK_EQ(widths.natural, set_label(fonts(), {span("全市经济，2021年")}).lines[0].width);
  CHECK(widths.least < size * 4);
  CHECK(widths.least > size * 3);
}
