#include "sample.h"

using namespace jianbao;
using namespace jianbao::check;

namespace {

// What is wrong with a rules file, as "id line pointer".
std::vector<std::string> faults(std::string const& rules) {
  MemoryFiles files;
  files.contents = {
      {"d/catalogue.json", catalogue_of()}, {"d/a.csv", columns}, {"d/b.csv", columns}};
  Diagnostics out;
  auto const dataset = data::read_dataset("d/catalogue.json", files, out);
  Rules read = rules_of(dataset);
  read_rules(rules, "rules.json", dataset, read, out);
  std::vector<std::string> result;
  for (Diagnostic const& one : out.items())
    result.push_back(one.id + " " + one.place.pointer);
  return result;
}

using Faults = std::vector<std::string>;

Row const first{"cars", "liu", "2020", "10.0", "万辆"};
Row const second{.indicator = "cars",
                 .region = "liu",
                 .period = "2020",
                 .value = "12.0",
                 .unit = "万辆",
                 .source = "b"};

Sample waived(std::string const& waivers) {
  Sample sample;
  sample.files.contents["d/waivers.json"] = waivers;
  run(sample, catalogue_of("", R"("waivers": "waivers.json", )"), {first, second});
  return sample;
}

std::string waiver(std::string const& id, std::string const& date = "2024-01-05") {
  return R"({"id": ")" + id + R"(", "reason": "known", "reason_zh": "已知", "date": ")" + date +
         R"(", "by": "editor"})";
}

}  // namespace

TEST_CASE("the shipped rules name every rule") {
  Checked const sample({});
  for (std::string const& id : rule_ids())
    CHECK_MESSAGE(sample.setup.rules.find(id) != nullptr, id);
}

TEST_CASE("what is wrong in a rules file is reported by its JSON path") {
  CHECK(faults(R"({"format": 1, "rules": [{"id": "conflict", "severity": "grave"}]})") ==
        Faults{"data.choice /rules/0/severity"});
  CHECK(faults(R"({"format": 1, "rules": [{"id": "conflicts", "severity": "error"}]})") ==
        Faults{"data.rule-unknown /rules/0/id"});
  CHECK(faults(R"({"format": 1, "rules": [{"id": "jump", "severity": "note", "factor": 0.5}]})") ==
        Faults{"data.factor /rules/0/factor"});
  CHECK(faults(R"({"format": 1, "relations": [{"indicator": "gdp", "parts": ["none"]}]})") ==
        Faults{"data.unknown-id /relations/0/parts"});
  CHECK(faults(R"({"format": 1, "relations": [{"indicator": "gdp", "part": "x"}]})") ==
        Faults{"data.field-misspelt /relations/0/part"});
  CHECK(faults(R"({"format": 2})") == Faults{"data.format /format"});
}

TEST_CASE("a dataset's own rules turn rules off and add relations") {
  Sample sample;
  sample.files.contents["d/own.json"] = R"({"format": 1,
    "rules": [{"id": "conflict", "severity": "error", "on": false}],
    "relations": [{"indicator": "cars", "parts": ["ev"]}]})";
  run(sample, catalogue_of("", R"("rules": ["own.json"], )"),
      {first, second, Row{"ev", "liu", "2020", "9.0", "万辆"}});
  CHECK_FALSE(sample.has("conflict"));
  CHECK(sample.has("parts-total"));
}

TEST_CASE("a waiver keeps the finding and takes its error away") {
  auto const sample = waived(R"({"format": 1, "waivers": [)" +
                             waiver("conflict/cars@liu@2020@a=10.0万辆+b=12.0万辆") + "]}");
  CHECK(sample.findings.errors == 0);
  CHECK(sample.findings.waived == 1);
  REQUIRE(sample.find("conflict")->waiver != nullptr);
  std::string const text = show_text(sample.dataset, sample.findings, Language::chinese);
  CHECK(text.find("错误（已认可）[conflict]") != std::string::npos);
  CHECK(text.find("认可：已知 (2024-01-05, editor)") != std::string::npos);
}

TEST_CASE("a waiver that names no finding any more is stale, one that names no rule is unknown") {
  auto const sample = waived(R"({"format": 1, "waivers": [)" +
                             waiver("conflict/cars@liu@2020@a=10.0万辆+b=11.0万辆") + "," +
                             waiver("conflikt/cars") + "]}");
  CHECK(sample.findings.errors == 1);
  CHECK(sample.findings.waived == 0);
  REQUIRE(sample.has("stale-waiver"));
  CHECK(sample.find("stale-waiver")->place.pointer == "/waivers/0/id");
  CHECK(sample.has("unknown-waiver"));
}

TEST_CASE("waivers are read strictly") {
  auto const sample =
      waived(R"({"format": 1, "waivers": [)" + waiver("x", "2024") + "," + waiver("x") + "]}");
  Faults found;
  for (Diagnostic const& one : sample.out.items())
    found.push_back(one.id + " " + one.place.pointer);
  CHECK(found == Faults{"data.date /waivers/0/date", "data.duplicate-id /waivers/1/id"});
}
