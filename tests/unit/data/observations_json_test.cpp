#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

std::string const good_element =
    R"({"indicator": "gdp", "region": "liuzhou", "period": "2020", "value": "3176.90", "unit": "亿元",
"bound": "exact", "kind": "actual", "status": "A", "growth": 1.50, "source": "report", "where": "一"})";

Sample read_json(std::string const& text) {
  MemoryFiles files;
  files.contents = {{"d/catalogue.json", replaced(sample_catalogue, "report.csv", "report.json")},
                    {"d/report.json", text},
                    {"d/survey.csv", header}};
  Sample sample;
  sample.dataset = read_dataset("d/catalogue.json", files, sample.out);
  return sample;
}

std::string with(std::string const& elements) {
  return "{\"format\": 1, \"observations\": [\n" + elements + "]}";
}

}  // namespace

TEST_CASE("observations are read from JSON, the digits of numbers kept") {
  auto const sample = read_json(with(good_element));
  CHECK(sample.out.empty());
  REQUIRE(sample.dataset.observations().size() == 1);
  Observation const& o = sample.dataset.observations()[0];
  CHECK(o.value->to_string() == "3176.90");
  CHECK(o.growth->to_string() == "1.50");
  CHECK(sample.dataset[o.note].empty());
  CHECK(o.line == 2);
}

TEST_CASE("a JSON record goes through the same checks, with pointers") {
  auto const sample = read_json(with(replaced(good_element, "亿元", "家") + ",\n" +
                                     replaced(good_element, "3176.90", "x") + ",\n" +
                                     replaced(good_element, "\"period\": \"2020\", ", "") + ",\n" +
                                     good_element + ",\n" + good_element));
  CHECK(faults(sample.out) == Faults{"data.unit 2:89 /observations/0/unit",
                                     "data.number 4:70 /observations/1/value",
                                     "data.period 6:1 /observations/2",
                                     "data.duplicate-observation 10:1 /observations/4"});
}

TEST_CASE("a JSON record of the wrong shape is refused field by field") {
  auto const sample = read_json(with(
      "7,\n{\"indicatr\": \"gdp\", \"region\": 1, \"value\": null, \"q\": 1},\n" + good_element));
  CHECK(faults(sample.out) == Faults{"data.field-type 2:1 /observations/0",
                                     "data.field-misspelt 3:14 /observations/1/indicatr",
                                     "data.field-type 3:31 /observations/1/region",
                                     "data.field-type 3:43 /observations/1/value",
                                     "data.field-unknown 3:54 /observations/1/q"});
  CHECK(sample.dataset.observations().size() == 1);
}

TEST_CASE("a number of JSON with an exponent is no printed digits") {
  CHECK(faults(read_json(with(replaced(good_element, "1.50", "1e3"))).out) ==
        Faults{"data.number 3:62 /observations/0/growth"});
}

TEST_CASE("a newer format is refused by name, and nothing else of the file") {
  auto const sample = read_json("{\"observations\": [{\"new\": 1}, 2],\n\"format\": 2}");
  CHECK(faults(sample.out) == Faults{"data.format 2:11 /format"});
  CHECK(sample.out.items()[0].arguments[0] == "2");
}

TEST_CASE("the frame of a JSON file is checked") {
  CHECK(faults(read_json("{\"observations\": []}").out) == Faults{"data.field-missing 1:1"});
  CHECK(faults(read_json("{\"format\": 1}").out) == Faults{"data.field-missing 1:1"});
  CHECK(faults(read_json("{\"format\": 1, \"observations\": [], \"x\": [1]}").out) ==
        Faults{"data.field-unknown 1:40 /x"});
  CHECK(faults(read_json("[]").out) == Faults{"data.field-type 1:1"});
}

TEST_CASE("a syntax error ends the file; what came before is still checked") {
  auto const sample =
      read_json(with(replaced(good_element, "gdp", "gdpp") + ",\n{\"indicator\" \"gdp\"}"));
  CHECK(faults(sample.out).size() == 2);
  CHECK(sample.out.sorted()[0].id == "data.misspelt-id");
  CHECK(sample.out.sorted()[1].id == "data.json-syntax");
  CHECK(sample.out.sorted()[1].place.line == 4);
  CHECK(sample.out.sorted()[1].place.column == 14);
}
