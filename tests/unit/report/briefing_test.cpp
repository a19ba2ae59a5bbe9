#include "report/briefing.h"

#include "report/write_document.h"
#include "unit/report/sample.h"

using namespace jianbao;
using namespace jianbao::report;
using namespace jianbao::report::test;

namespace {

constexpr char const* good = R"({"format": 1, "title": "简报", "issuer": "室",
"region": "liuzhou", "period": "2020",
"data": ["d/catalogue.json"],
"sections": ["industry", {"id": "ecology", "title": "绿色", "options": {"most": 5}}]
})";

std::string replaced(std::string const& from, std::string const& to) {
  std::string text = good;
  auto const at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

struct Read {
  std::optional<Definition> definition;
  Diagnostics out;
};

Read read(std::string const& text) {
  MemoryFiles files;
  files.contents["b/briefing.json"] = text;
  Read result;
  result.definition = read_definition("b/briefing.json", files, result.out);
  return result;
}

void check_faults(std::string const& text, Faults const& expected) {
  Read const one = read(text);
  CHECK_FALSE(one.definition);
  CHECK(faults(one.out) == expected);
}

}  // namespace

TEST_CASE("a definition is read, its paths from its own folder") {
  Read const one = read(good);
  REQUIRE(one.definition);
  CHECK(one.out.empty());
  Definition const& definition = *one.definition;
  CHECK(definition.title == "简报");
  CHECK(definition.data == Faults{"b/d/catalogue.json"});
  CHECK(definition.style == "briefing");
  CHECK(definition.peers == "city");
  REQUIRE(definition.sections.size() == 2);
  CHECK(definition.sections[0].id == "industry");
  CHECK_FALSE(definition.sections[0].title);
  CHECK(definition.sections[1].title == "绿色");
  CHECK(definition.sections[1].pointer == "/sections/1/options");
}

TEST_CASE("a missing field is named") {
  check_faults(replaced("\"title\": \"简报\", ", ""), {"data.field-missing 1 "});
  CHECK(words(read(replaced("\"title\": \"简报\", ", "")).out)
            .starts_with("the field 'title' is missing"));
  check_faults(replaced("\"data\": [\"d/catalogue.json\"],\n", ""), {"data.field-missing 1 "});
}

TEST_CASE("a misspelt field is named with a likely one") {
  Read const one = read(replaced("\"issuer\"", "\"isuer\""));
  CHECK(faults(one.out) == Faults{"data.field-missing 1 ", "data.field-misspelt 1 /isuer"});
  CHECK(words(one.out).find("did you mean 'issuer'?") != std::string::npos);
  check_faults(replaced("\"options\"", "\"option\""), {"data.field-misspelt 4 /sections/1/option"});
}

TEST_CASE("a field of the wrong kind is reported by its JSON path") {
  check_faults(replaced("\"2020\"", "2020"), {"data.field-type 2 /period"});
  check_faults(replaced("[\"d/catalogue.json\"]", "\"d/catalogue.json\""),
               {"data.field-type 3 /data"});
  check_faults(replaced("[\"d/catalogue.json\"]", "[5]"), {"report.field 3 /data/0"});
  check_faults(replaced("\"industry\"", "5"), {"data.field-type 4 /sections/0"});
  check_faults(replaced("{\"most\": 5}", "[]"), {"data.field-type 4 /sections/1/options"});
  check_faults(replaced("\"id\": \"ecology\", ", ""), {"data.field-missing 4 /sections/1"});
}

TEST_CASE("no sections are an error") {
  std::string text = good;
  auto const at = text.find("[\"industry\"");
  text = text.substr(0, at) + "[]}";
  check_faults(text, {"report.no-sections 4 /sections"});
}

TEST_CASE("a newer format is refused by name, something else is no format") {
  check_faults(replaced("\"format\": 1", "\"format\": 2"), {"report.format 1 /format"});
  check_faults(replaced("\"format\": 1", "\"format\": 0"), {"data.field-range 1 /format"});
  check_faults(replaced("\"format\": 1", "\"format\": \"1\""), {"data.field-type 1 /format"});
}

TEST_CASE("all faults are reported at once") {
  check_faults(
      "{\"format\": 1,\n\"title\": 5,\n\"issuer\": 6,\n\"region\": \"a\", \"period\": "
      "\"2020\", \"data\": [],\n\"sections\": [7]}",
      {"data.field-type 2 /title", "data.field-type 3 /issuer", "data.field-type 5 /sections/0"});
}

TEST_CASE("what is no object is refused") {
  for (char const* text : {"[]", "5", "\"x\"", "null"}) {
    Read const one = read(text);
    CHECK_FALSE(one.definition);
    CHECK(one.out.has_errors());
  }
  for (char const* text : {"", "{", "{\"format\": 1} x", "\xFF"}) {
    Read const one = read(text);
    CHECK_FALSE(one.definition);
    CHECK(one.out.errors() == 1);
  }
}

TEST_CASE("fonts of the briefing's own are read by role") {
  Read const one =
      read(replaced("\"region\"", "\"fonts\": {\"body\": {\"han\": [\"my.ttf\"]}},\n\"region\""));
  REQUIRE(one.definition);
  CHECK(one.definition->fonts.at("body").han == Faults{"my.ttf"});
  check_faults(replaced("\"region\"", "\"fonts\": {\"body\": {\"hann\": []}},\n\"region\""),
               {"data.field-misspelt 2 /fonts/body/hann"});
}

TEST_CASE("a definition that is not there is reported") {
  MemoryFiles const files;
  Diagnostics out;
  CHECK_FALSE(read_definition("b/none.json", files, out));
  REQUIRE(out.errors() == 1);
  CHECK(out.items().front().id == "file.unreadable");
}

TEST_CASE("one catalogue is expected") {
  MemoryFiles const files;
  Definition definition;
  definition.file = "b/briefing.json";
  Diagnostics out;
  CHECK_FALSE(load_data(definition, files, out));
  CHECK(faults(out) == Faults{"report.one-catalogue 0 /data"});
}

TEST_CASE("a picture is a file, or the size of one that is not at hand") {
  auto const with = [](std::string const& entry) {
    return replaced("\"region\"", "\"pictures\": {\"river\": " + entry + "},\n\"region\"");
  };
  Read const one = read(with(R"({"width": 1600, "height": 900})"));
  REQUIRE(one.definition);
  CHECK(one.definition->pictures.at("river").width == 1600);
  CHECK(one.definition->pictures.at("river").path.empty());
  check_faults(with(R"({"width": 0, "height": 900})"),
               {"data.field-range 2 /pictures/river/width"});
  check_faults(with(R"({"width": 5})"), {"data.field-missing 2 /pictures/river"});
  check_faults(with("5"), {"data.field-type 2 /pictures/river"});
}
