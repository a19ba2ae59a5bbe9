#include "report/check_data.h"

#include "doc/dump.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::report;

namespace {

doc::Document document_with(std::vector<std::string> const& ids) {
  doc::Document document;
  for (std::string const& id : ids)
    document.sections.push_back({id, id, {}});
  return document;
}

}  // namespace

TEST_CASE("allowed findings stand at the end of the notes") {
  doc::Document document = document_with({"industry", "notes"});
  apply_check({{"甲为1，乙为2"}, 3, false}, document);
  CHECK(document.waivers == 3);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].body.empty());
  std::string const text = doc::dump(document);
  CHECK(text.find("数据核查") != std::string::npos);
  CHECK(text.find("甲为1，乙为2。") != std::string::npos);
}

TEST_CASE("without notes they get a section of their own, and without findings nothing changes") {
  doc::Document document = document_with({"industry"});
  apply_check({{"甲为1，乙为2"}, 0, false}, document);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[1].id == "notes");
  doc::Document sound = document_with({"industry"});
  apply_check({{}, 4, false}, sound);
  CHECK(sound.sections.size() == 1);
  CHECK(sound.waivers == 4);
}
