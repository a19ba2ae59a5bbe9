// What a reader is told of the figures that are printed.
#include "unit/script/sample.h"

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

namespace {

// The sentences after this has been printed.
std::string told(std::string const& printed) {
  Ran const ran =
      run("local said = doc.para { " + printed + " }\nreturn doc.para { 'x', brief:caveats() }");
  CHECK(ran.said().empty());
  if (ran.sections.sections.empty()) return {};
  auto const& paragraph = std::get<doc::Paragraph>(ran.sections.sections.front().body.front().kind);
  return doc::plain_text(paragraph.content).substr(1);
}

}  // namespace

TEST_CASE("growth at comparable prices is told of when it is printed, not when the level is") {
  CHECK(told("brief:figure('gdp')").empty());
  CHECK(told("brief:figure('gdp'):change()") == "地区生产总值的增速按可比价格计算。");
  CHECK(told("brief:figure('cars'):change()").empty());
}

TEST_CASE("provisional figures are told of by their period, once") {
  CHECK(
      told("brief:figure('gdp', { region = '岳阳' }), brief:figure('gdp', { region = '岳阳' })") ==
      "2020年部分数据为初步核算数。");
}

TEST_CASE("the sentences come in the order of first use") {
  CHECK(told("brief:figure('gdp'):change(), brief:figure('gdp', { region = '岳阳' })") ==
        "地区生产总值的增速按可比价格计算。2020年部分数据为初步核算数。");
}

TEST_CASE("what a record's note says of scope or of converted money is told, the rest of it not") {
  CHECK(told("brief:figure('exports', { region = '岳阳' })") ==
        "岳阳2020年出口额由亿美元折算。岳阳2020年出口额的口径：不含边贸口径。");
}
