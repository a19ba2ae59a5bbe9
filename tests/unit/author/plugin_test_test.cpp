// An author's tests: passed, different, failed.
#include "author/plugin_test.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::author;

namespace {

MemoryFiles project(std::string const& expected) {
  MemoryFiles files;
  files.contents["p/cars.lua"] =
      "return { id = 'cars', title = '汽车', write = function(brief) return doc.para { '产量', "
      "brief:figure('cars'), '。' } end }";
  files.contents["p/tests/cars.json"] = R"({"format": 1, "cases": [{"name": "one",
    "data": "cars/catalogue.json", "region": "a", "period": "2020", "expect": "cars/one.txt"}]})";
  files.contents["p/tests/cars/catalogue.json"] = R"({"format": 1, "title": "试",
    "sources": [{"id": "s", "title": "来源", "issuer": "甲", "date": "2021", "file": "s.csv"}],
    "themes": [{"id": "t", "name": "题"}],
    "regions": [{"id": "a", "code": "000000", "name": "甲市", "short": "甲", "level": "city"}],
    "indicators": [{"id": "cars", "name": "汽车", "unit": "万辆", "theme": "t", "direction": "up", "definition": "x"}]})";
  files.contents["p/tests/cars/s.csv"] =
      "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,"
      "where,formula,note\ncars,a,2020,18.7,,万辆,exact,actual,A,,,s,x,,\n";
  files.contents["p/tests/cars/one.txt"] = expected;
  return files;
}

TestRun run(MemoryFiles const& files, Diagnostics& out) {
  report::PluginPlace const plugin{"cars", "p/cars.lua", "p/lib", ""};
  auto const file = test_file(plugin, files);
  REQUIRE(file);
  return run_tests(plugin, *file, false, files, out);
}

}  // namespace

TEST_CASE("a section that says what its test expects passes") {
  Diagnostics out;
  auto const files = project("section cars \"汽车\"\n  paragraph 产量{18.7万辆}。\n");
  TestRun const done = run(files, out);
  CHECK(done.passed == 1);
  CHECK(done.failed == 0);
  CHECK(out.empty());
}

TEST_CASE("what differs is shown line by line") {
  Diagnostics out;
  auto const files = project("section cars \"汽车\"\n  paragraph 产量{18.8万辆}。\n");
  TestRun const done = run(files, out);
  CHECK(done.failed == 1);
  CHECK(done.shown.find("  -   paragraph 产量{18.8万辆}。\n  +   paragraph 产量{18.7万辆}。\n") !=
        std::string::npos);
  CHECK(done.shown.find("section cars") == std::string::npos);
}

TEST_CASE("a section that fails fails its test, and says why") {
  Diagnostics out;
  MemoryFiles files = project("");
  files.contents["p/cars.lua"] =
      "return { id = 'cars', title = '汽车', write = function(brief) brief:figure('crs') end }";
  TestRun const done = run(files, out);
  CHECK(done.failed == 1);
  REQUIRE(out.items().size() == 1);
  CHECK(out.items().front().id == "script.failed");
}

TEST_CASE("faults of the file of tests are told with their place") {
  Diagnostics out;
  MemoryFiles files = project("");
  files.contents["p/tests/cars.json"] = R"({"format": 1, "cases": [{"name": "one"}]})";
  TestRun const done = run(files, out);
  CHECK(done.passed + done.failed == 0);
  CHECK(out.errors() == 4);
  CHECK(out.items().front().place.pointer.starts_with("/cases/0"));
}
