// Slopes: two years, several cities.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

TEST_CASE("every line of a slope chart has its name and number at both ends") {
  auto const now = drawn(made(doc::ChartType::slope, {"2018年", "2020年"},
                              {series("柳州", {"7.1", "7.3m"}), series("岳阳", {"7.1", "11.7"}),
                               series("曲靖", {"18.6", "18.8"})}));
  CHECK(now.said().empty());
  for (char const* words :
       {"柳州 7.1", "7.3 柳州", "岳阳 7.1", "11.7 岳阳", "曲靖 18.6", "18.8 曲靖"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("equal values of a slope chart keep their labels apart") {
  std::vector<doc::ChartSeries> cities;
  for (int i = 0; i < 8; ++i)
    cities.push_back(series("市" + std::to_string(i), {"10", std::to_string(i % 2)}));
  auto const now = drawn(made(doc::ChartType::slope, {"2018年", "2020年"}, cities));
  CHECK(now.said().empty());
  check_labels(now);
}

TEST_CASE("a slope chart with more lines than lines of words is too small") {
  std::vector<doc::ChartSeries> cities;
  for (int i = 0; i < 40; ++i)
    cities.push_back(series("市" + std::to_string(i), {"10", "20"}));
  auto const now = drawn(made(doc::ChartType::slope, {"2018年", "2020年"}, cities));
  REQUIRE(now.said().size() == 1);
  CHECK(now.out.items()[0].id == "chart.too-small");
}

TEST_CASE("a slope chart compares two periods") {
  CHECK(drawn(made(doc::ChartType::slope, {"2018年"}, {series("柳州", {"1"})})).said() ==
        std::vector<std::string>{
            "chart.two-periods: the slope chart '图' compares two periods, found 1"});
}
