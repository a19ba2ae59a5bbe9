#include "data/read_catalogue.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

// The sample's catalogue with a text replaced.
Diagnostics read(std::string const& from, std::string const& to) {
  Diagnostics out;
  (void)read_catalogue(replaced(sample_catalogue, from, to), "c.json", out);
  return out;
}

Faults faults_with(std::string const& from, std::string const& to) {
  return faults(read(from, to));
}

}  // namespace

TEST_CASE("a catalogue is read with all its fields") {
  Diagnostics out;
  Dataset const dataset = read_catalogue(sample_catalogue, "c.json", out);
  CHECK(out.empty());
  CHECK(dataset.title == "样本");
  REQUIRE(dataset.sources.size() == 2);
  CHECK(dataset.sources[0].issuer == "市政府");
  CHECK(dataset.sources[0].date == "2021-03-28");
  CHECK(dataset.themes[0].name == "综合经济");
  REQUIRE(dataset.regions.size() == 3);
  CHECK(dataset.regions[1].short_name == "柳州");
  CHECK(dataset.regions[1].parent == "province");
  REQUIRE(dataset.indicators.size() == 5);
  CHECK(dataset.indicators[0].direction == Direction::up);
  CHECK(dataset.indicators[2].direction == Direction::down);
  CHECK(dataset.indicators[2].rank_scope == "全区");
  CHECK(dataset.indicators[4].share_of == "gdp_primary");
  CHECK(dataset.indicators[4].base == "gdp");
}

TEST_CASE("a newer format of the catalogue is refused by name and read no further") {
  auto const out = read("\"format\": 1, \"title\": \"样本\"", "\"format\": 3");
  CHECK(faults(out) == Faults{"data.format 2:11 /format"});
  CHECK(out.items()[0].arguments == std::vector<std::string>{"3", "1"});
  CHECK(faults_with("\"format\": 1, ", "") == Faults{"data.field-missing 1:1"});
  CHECK(faults_with("\"format\": 1", "\"format\": \"1\"") ==
        Faults{"data.field-type 2:11 /format"});
}

TEST_CASE(
    "fields of the catalogue that are unknown, missing, empty or of another type are refused") {
  CHECK(faults_with("\"direction\": \"none\"", "\"directoin\": \"none\"") ==
        Faults{"data.field-missing 15:1 /indicators/3",
               "data.field-misspelt 15:81 /indicators/3/directoin"});
  CHECK(faults_with("\"综合经济\"", "\"\"") == Faults{"data.empty 6:38 /themes/0/name"});
  CHECK(faults_with("\"综合经济\"", "7") == Faults{"data.field-type 6:38 /themes/0/name"});
  CHECK(faults_with("[{\"id\": \"economy\", \"name\": \"综合经济\"}]", "{}").front() ==
        "data.field-type 6:11 /themes");
}

TEST_CASE("ids are of small letters, digits, _ and -, and stand once") {
  CHECK(faults_with("\"id\": \"yueyang\"", "\"id\": \"岳阳\"") ==
        Faults{"data.id 10:8 /regions/2/id"});
  auto const out = read("\"id\": \"land\"", "\"id\": \"gdp\"");
  CHECK(faults(out) == Faults{"data.duplicate-id 15:8 /indicators/3/id"});
  CHECK(out.items()[0].related[0].line == 12);
  CHECK(faults_with("430600", "450200") == Faults{"data.duplicate-id 10:27 /regions/2/code"});
}

TEST_CASE("references must lead somewhere") {
  CHECK(faults_with("\"part_of\": \"gdp\"", "\"part_of\": \"gdpp\"") ==
        Faults{"data.misspelt-id 13:128 /indicators/1/part_of"});
  CHECK(faults_with("\"rank_of\": \"gdp\"", "\"rank_of\": \"x\"")
            .front()
            .starts_with("data.unknown-id 14:"));
  CHECK(faults_with("\"share_of\": \"gdp_primary\"", "\"share_of\": \"q\"")
            .front()
            .starts_with("data.unknown-id 16:"));
  CHECK(faults_with("\"base\": \"gdp\"", "\"base\": \"q\"")
            .front()
            .starts_with("data.unknown-id 16:"));
  CHECK(faults_with("\"parent\": \"province\"", "\"parent\": \"provinse\"")
            .front()
            .starts_with("data.misspelt-id 9:"));
  CHECK(faults_with("\"theme\": \"economy\"", "\"theme\": \"economi\"")
            .front()
            .starts_with("data.misspelt-id 12:"));
}

TEST_CASE("references must not lead in a circle") {
  auto const out =
      read("\"level\": \"province\"", "\"level\": \"province\", \"parent\": \"liuzhou\"");
  CHECK(faults(out).size() == 1);
  CHECK(out.items()[0].id == "data.circle");
  CHECK(out.items()[0].place.pointer == "/regions/0/parent");
  CHECK(read("\"part_of\": \"gdp\"", "\"part_of\": \"gdp_primary\"").items()[0].id ==
        "data.circle");
}

TEST_CASE("units, codes, dates and directions of the catalogue are checked") {
  CHECK(faults_with("\"unit\": \"平方公里\"", "\"unit\": \"方公里\"")
            .front()
            .starts_with("data.unit-unknown 15:"));
  CHECK(faults_with("\"unit\": \"%\"", "\"unit\": \"亿元\"")
            .front()
            .starts_with("data.share-unit 16:"));
  CHECK(faults_with("\"unit\": \"位\"", "\"unit\": \"个\"")
            .front()
            .starts_with("data.rank-unit 14:"));
  CHECK(faults_with("450200", "45020") == Faults{"data.code 9:27 /regions/1/code"});
  CHECK(faults_with("2021-03-28", "2021-02-30").front().starts_with("data.date 4:"));
  CHECK(faults_with("\"date\": \"2022\"", "\"date\": \"2022-Q1\"")
            .front()
            .starts_with("data.date 5:"));
  CHECK(faults_with("\"direction\": \"down\"", "\"direction\": \"left\"")
            .front()
            .starts_with("data.choice 14:"));
}

TEST_CASE("files that are not there are reported, all of them") {
  MemoryFiles files;
  Diagnostics none;
  CHECK(read_dataset("d/catalogue.json", files, none).indicators.empty());
  CHECK(none.items()[0].id == "file.unreadable");
  files.contents["d/catalogue.json"] = sample_catalogue;
  Diagnostics out;
  CHECK(read_dataset("d/catalogue.json", files, out).indicators.size() == 5);
  REQUIRE(out.items().size() == 2);
  CHECK(out.items()[0].place.file == "d/report.csv");
  CHECK(out.items()[1].place.file == "d/survey.csv");
}
