#include "data/json.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

Json tree(std::string_view text) {
  Diagnostics out;
  auto json = parse_json(text, "x.json", out);
  REQUIRE(json);
  return std::move(*json);
}

}  // namespace

TEST_CASE("an object's fields are read by name and type") {
  Json const json =
      tree(R"({"s": "中", "i": 7, "b": false, "n": -1.50, "a": [1], "o": {"x": 1}, "z": null})");
  Diagnostics out;
  ObjectReader reader(json, "x.json", "/at", out);
  CHECK(reader.string("s") == "中");
  CHECK(reader.integer("i", 0, 9) == 7);
  CHECK(reader.optional_boolean("b") == false);
  CHECK(reader.optional_number("n") == "-1.50");
  REQUIRE(reader.array("a", true));
  REQUIRE(reader.object("o", true));
  CHECK(reader.any("z") != nullptr);
  CHECK(reader.any("zz") == nullptr);
  CHECK_FALSE(reader.optional_string("absent"));
  CHECK_FALSE(reader.optional_integer("none", 0, 1));
  reader.finish();
  CHECK(out.empty());
}

TEST_CASE("fields that are missing, of another type, out of range or unknown are all reported") {
  Json const json = tree(
      "{\"s\": 1,\n\"i\": 10, \"f\": 1.5, \"titl\": \"\",\n\"quite\": 0, \"a\": {}, \"o\": []}");
  Diagnostics out;
  ObjectReader reader(json, "x.json", "/at", out);
  CHECK(reader.string("s").empty());
  reader.integer("i", 0, 9);
  reader.integer("f", 0, 9);
  CHECK_FALSE(reader.optional_string("title"));
  CHECK(reader.string("missing").empty());
  CHECK_FALSE(reader.array("a", true));
  CHECK_FALSE(reader.object("o", false));
  reader.finish();
  CHECK(faults(out) == Faults{"data.field-missing 1:1 /at", "data.field-type 1:7 /at/s",
                              "data.field-range 2:6 /at/i", "data.field-range 2:15 /at/f",
                              "data.field-misspelt 2:28 /at/titl",
                              "data.field-unknown 3:10 /at/quite", "data.field-type 3:18 /at/a",
                              "data.field-type 3:27 /at/o"});
  for (Diagnostic const& one : out.items())
    if (one.id == "data.field-misspelt") CHECK(one.arguments[1] == "title");
}

TEST_CASE("what is no object gives one diagnostic, and no more for its fields") {
  Json const json = tree("[1]");
  Diagnostics out;
  ObjectReader reader(json, "x.json", "/at", out);
  CHECK(reader.string("s").empty());
  reader.integer("i", 0, 1);
  CHECK_FALSE(reader.array("a", true));
  reader.finish();
  CHECK(faults(out) == Faults{"data.field-type 1:1 /at"});
}

TEST_CASE("a JSON pointer escapes the tilde and the stroke") {
  Json const json = tree("{\"a/b~c\": 1}");
  Diagnostics out;
  ObjectReader const reader(json, "x.json", "", out);
  CHECK(reader.place("a/b~c").pointer == "/a~1b~0c");
  CHECK(reader.place("none").pointer.empty());
}
