#include "report/read_style.h"
#include "report/show_style.h"
#include "unit/report/sample.h"
#include "unit/temporary.h"

using namespace jianbao;
using namespace jianbao::report;
using namespace jianbao::report::test;

namespace {

struct Read {
  std::optional<layout::Style> style;
  Diagnostics out;
};

Read read(std::string const& text) {
  MemoryFiles files;
  files.contents["b/own.json"] = text;
  Definition definition;
  definition.file = "b/briefing.json";
  definition.style = "own.json";
  Read result;
  result.style = read_style(definition, "share", files, result.out);
  return result;
}

// A style whose line 2 is `fields`.
Read with(std::string const& fields) {
  return read("{\"format\": 1, \"text\": {\"body\": {\"font\": \"body\"}},\n" + fields + "}");
}
Read with_body(std::string const& fields) {
  return read("{\"format\": 1, \"text\": {\"body\": {\"font\": \"body\",\n" + fields + "}}}");
}

void check_faults(Read const& one, Faults const& expected) {
  CHECK_FALSE(one.style);
  CHECK(faults(one.out) == expected);
}

}  // namespace

TEST_CASE("the style that ships is read without a fault") {
  DiskFiles const files;
  Definition definition;
  definition.file = std::string(JIANBAO_SOURCE_DIR) + "/data/briefing.json";
  definition.style = "briefing";
  Diagnostics out;
  auto const style = read_style(definition, JIANBAO_SOURCE_DIR, files, out);
  REQUIRE(style);
  CHECK(out.empty());
  CHECK(style->page.paper.width == Length::mm(210));
  CHECK(style->of("body").size == Length::pt(12));
  CHECK(style->of("body").indent_em == 2);
  CHECK(style->of("caption").alignment == line::Alignment::centre);
  CHECK(style->accent == page::Colour{0x1F, 0x4E, 0x79});
}

TEST_CASE("every role a shipped style names is in the font manifest") {
  DiskFiles const files;
  Definition definition;
  definition.file = std::string(JIANBAO_SOURCE_DIR) + "/data/briefing.json";
  for (std::string const& name : files.list(std::string(JIANBAO_SOURCE_DIR) + "/data/styles")) {
    CAPTURE(name);
    definition.style = name.substr(0, name.find('.'));
    Diagnostics out;
    auto const style = read_style(definition, JIANBAO_SOURCE_DIR, files, out);
    auto const manifest = read_fonts(definition, JIANBAO_SOURCE_DIR, files, out);
    REQUIRE(style);
    REQUIRE(manifest);
    for (auto const& [kind, look] : style->text) {
      CAPTURE(kind);
      CHECK(manifest->roles.contains(look.role));
    }
  }
}

TEST_CASE("what a style does not say stays as it is") {
  Read const one = with("\"cover\": false");
  REQUIRE(one.style);
  CHECK_FALSE(one.style->cover);
  CHECK(one.style->page.paper.height == Length::mm(297));
  CHECK(one.style->of("caption").role == "body");
}

TEST_CASE("leading follows the size unless it is said, in em of the own size") {
  Read const one = with_body("\"size\": \"20pt\"");
  REQUIRE(one.style);
  CHECK(one.style->of("body").leading == Length::pt(35));
  Read const two = with_body("\"size\": \"20pt\", \"leading\": \"1.5em\", \"before\": \"0.5em\"");
  REQUIRE(two.style);
  CHECK(two.style->of("body").leading == Length::pt(30));
  CHECK(two.style->of("body").before == Length::pt(10));
}

TEST_CASE("a wrong length is reported by its JSON path") {
  check_faults(with_body("\"size\": \"12\""), {"report.length 2 /text/body/size"});
  check_faults(with_body("\"leading\": \"wide\""), {"report.length 2 /text/body/leading"});
  check_faults(with("\"page\": {\"left\": \"27\"}"), {"report.length 2 /page/left"});
  check_faults(with("\"table\": {\"cell-padding\": \"4px\"}"),
               {"report.length 2 /table/cell-padding"});
  check_faults(with("\"chart\": {\"height\": \"\"}"), {"report.length 2 /chart/height"});
}

TEST_CASE("a length that cannot be is reported by its JSON path") {
  check_faults(with_body("\"size\": \"0pt\""), {"report.length-range 2 /text/body/size"});
  check_faults(with_body("\"size\": \"-3pt\""), {"report.length-range 2 /text/body/size"});
  check_faults(with_body("\"size\": \"1em\""), {"report.length 2 /text/body/size"});
  check_faults(with_body("\"leading\": \"0pt\""), {"report.length-range 2 /text/body/leading"});
  check_faults(with_body("\"before\": \"-1pt\""), {"report.length-range 2 /text/body/before"});
  check_faults(with("\"page\": {\"width\": \"0mm\"}"), {"report.length-range 2 /page/width"});
  check_faults(with("\"page\": {\"width\": \"1em\"}"), {"report.length 2 /page/width"});
  check_faults(with("\"chart\": {\"height\": \"0mm\"}"), {"report.length-range 2 /chart/height"});
}

TEST_CASE("margins that leave no room for text are refused") {
  check_faults(with("\"page\": {\"left\": \"110mm\", \"right\": \"110mm\"}"),
               {"report.no-room 2 /page"});
  check_faults(with("\"page\": {\"top\": \"150mm\", \"bottom\": \"150mm\"}"),
               {"report.no-room 2 /page"});
  CHECK(with("\"page\": {\"width\": \"100mm\", \"left\": \"10mm\", \"right\": \"10mm\"}").style);
}

TEST_CASE("a length that is no text is reported by its JSON path") {
  check_faults(with_body("\"size\": 12"), {"data.field-type 2 /text/body/size"});
  check_faults(with("\"page\": 5"), {"data.field-type 2 /page"});
  check_faults(with("\"cover\": \"yes\""), {"data.field-type 2 /cover"});
}

TEST_CASE("a wrong key is reported with a likely name") {
  Read const one = with_body("\"sise\": \"12pt\"");
  check_faults(one, {"data.field-misspelt 2 /text/body/sise"});
  CHECK(words(one.out) == "unknown field 'sise' did you mean 'size'?\n");
  check_faults(with("\"page\": {\"lefft\": \"1mm\"}"), {"data.field-misspelt 2 /page/lefft"});
  check_faults(with("\"colors\": {}"), {"data.field-misspelt 2 /colors"});
  check_faults(with("\"weather\": 1"), {"data.field-unknown 2 /weather"});
}

TEST_CASE("a wrong colour is reported by its JSON path") {
  for (char const* colour : {"red", "#12345", "#1234567", "1F4E79", "#1f4e79", "#GGGGGG", ""})
    check_faults(with("\"colours\": {\"accent\": \"" + std::string(colour) + "\"}"),
                 {"report.colour 2 /colours/accent"});
  check_faults(with("\"chart\": {\"palette\": [\"#1F4E79\", \"blue\"]}"),
               {"report.colour 2 /chart/palette/1"});
  check_faults(with("\"chart\": {\"palette\": [5]}"), {"report.colour 2 /chart/palette/0"});
}

TEST_CASE("a wrong alignment is reported by its JSON path") {
  check_faults(with_body("\"align\": \"middle\""), {"report.choice 2 /text/body/align"});
  REQUIRE(with_body("\"align\": \"justify\"").style);
}

TEST_CASE("all faults of a style are reported at once") {
  check_faults(read("{\"format\": 1,\n\"text\": {\"body\": {\"size\": \"x\"}},\n"
                    "\"page\": {\"top\": \"y\"}}"),
               {"data.field-missing 2 /text/body", "report.length 2 /text/body/size",
                "report.length 3 /page/top"});
}

TEST_CASE("a style of a newer format is refused by name") {
  Read const one = read("{\"format\": 2, \"text\": {}}");
  check_faults(one, {"report.format 1 /format"});
  CHECK(words(one.out).starts_with("the file's format is newer than 1"));
}

TEST_CASE("broken JSON is reported with line and column") {
  Read const one = read("{\"format\": 1,\n \"text\": }");
  CHECK_FALSE(one.style);
  REQUIRE(one.out.errors() == 1);
  CHECK(one.out.items().front().place.line == 2);
  CHECK(one.out.items().front().place.file == "b/own.json");
}

TEST_CASE("a style that is not there is named in the definition") {
  MemoryFiles const files;
  Definition definition;
  definition.file = "b/briefing.json";
  definition.style = "red";
  Diagnostics out;
  CHECK_FALSE(read_style(definition, "share", files, out));
  CHECK(faults(out) == Faults{"report.style 0 /style"});
}

TEST_CASE("a style beside the briefing goes before a shipped one of its name") {
  MemoryFiles files;
  std::string const head = "{\"format\": 1, \"text\": {}, \"cover\": ";
  files.contents["share/data/styles/s.json"] = head + "true}";
  Definition definition;
  definition.file = "b/briefing.json";
  definition.style = "s";
  Diagnostics out;
  CHECK(read_style(definition, "share", files, out)->cover);
  files.contents["b/s"] = head + "false}";
  CHECK_FALSE(read_style(definition, "share", files, out)->cover);
}

TEST_CASE("the briefing's own fonts come before the shipped ones of the role") {
  MemoryFiles files;
  files.contents["share/fonts/manifest.json"] =
      R"({"format": 1, "files": [{"id": "song", "file": "song.ttf"}],
          "roles": {"body": {"latin": ["song"], "han": ["song"]}}})";
  files.contents["b/own.ttf"] = "x";
  Definition definition;
  definition.file = "b/briefing.json";
  definition.fonts["body"] = {{}, {"own.ttf", "song"}};
  definition.fonts["new"] = {{"song"}, {"song"}};
  Diagnostics out;
  auto const manifest = read_fonts(definition, "share", files, out);
  REQUIRE(manifest);
  CHECK(out.empty());
  CHECK(manifest->files[0].path == "share/fonts/song.ttf");
  CHECK(manifest->roles.at("body").latin == Faults{"song"});
  CHECK(manifest->roles.at("body").han == Faults{"b/own.ttf", "song", "song"});
  CHECK(manifest->roles.contains("new"));
}

TEST_CASE("a manifest that is not there or broken is reported") {
  MemoryFiles files;
  Definition definition;
  definition.file = "b/briefing.json";
  Diagnostics out;
  CHECK_FALSE(read_fonts(definition, "share", files, out));
  CHECK(out.errors() == 1);
  files.contents["share/fonts/manifest.json"] = "{\"format\": 1, \"files\": 5}";
  Diagnostics more;
  CHECK_FALSE(read_fonts(definition, "share", files, more));
  CHECK(faults(more) == Faults{"data.field-missing 1 ", "data.field-type 1 /files"});
}

TEST_CASE("a style lays single values over the one it inherits") {
  MemoryFiles files;
  files.contents["share/data/styles/base.json"] =
      R"({"format": 1, "page": {"top": "30mm"}, "colours": {"accent": "#102030"},
          "text": {"body": {"font": "body", "latin": "latin-sans", "size": "10pt", "leading": "20pt", "indent": 2}},
          "chart": {"palette": ["#000000", "#FFFFFF"]}})";
  files.contents["b/own.json"] =
      R"({"format": 1, "inherits": "base", "page": {"left": "20mm"},
          "text": {"body": {"size": "12pt"}, "note": {"font": "kai"}}, "chart": {"palette": ["#FF0000"]}})";
  Diagnostics out;
  auto const style = read_style("b/briefing.json", "own.json", "share", files, out);
  REQUIRE(style);
  CHECK(style->page.top == Length::mm(30));
  CHECK(style->page.left == Length::mm(20));
  CHECK(style->accent == page::Colour{0x10, 0x20, 0x30});
  CHECK(style->of("body").role == "body/latin-sans");
  CHECK(style->of("body").size == Length::pt(12));
  CHECK(style->of("body").leading == Length::pt(24));  // the ratio stays
  CHECK(style->of("body").indent_em == 2);
  CHECK(style->of("note").role == "kai");
  CHECK(style->chart.palette.size() == 1);
}

TEST_CASE("a style that inherits from itself is an error, a fault in the base names the base") {
  MemoryFiles files;
  files.contents["share/data/styles/a.json"] = R"({"format": 1, "inherits": "b"})";
  files.contents["share/data/styles/b.json"] = R"({"format": 1, "inherits": "a"})";
  files.contents["share/data/styles/c.json"] = R"({"format": 1, "inherits": "d"})";
  files.contents["share/data/styles/d.json"] =
      R"({"format": 1, "text": {"body": {"font": "body"}}, "page": {"topp": "3mm"}})";
  Diagnostics circle, fault;
  CHECK_FALSE(read_style("x", "a", "share", files, circle));
  REQUIRE(circle.items().size() == 1);
  CHECK(circle.items()[0].id == "report.style-circle");
  CHECK_FALSE(read_style("x", "c", "share", files, fault));
  REQUIRE(fault.items().size() == 1);
  CHECK(fault.items()[0].place.file == "share/data/styles/d.json");
  CHECK(fault.items()[0].place.pointer == "/page/topp");
}

TEST_CASE("a shown style reads back as itself, and the schema is the one in data/schema") {
  DiskFiles const disk;
  Diagnostics out;
  auto const style = read_style("", "briefing", JIANBAO_SOURCE_DIR, disk, out);
  REQUIRE(style);
  std::string const shown = show_style("briefing", *style);
  MemoryFiles files;
  files.contents["shown.json"] = shown;
  auto const again = read_style("", "shown.json", "", files, out);
  REQUIRE(again);
  CHECK(out.empty());
  CHECK(show_style("briefing", *again) == shown);
  auto const schema = disk.read(std::string(JIANBAO_SOURCE_DIR) + "/data/schema/style.schema.json");
  REQUIRE(schema);
  CHECK(*schema == style_schema());
}
