// Areas.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

using Said = std::vector<std::string>;
Said const years = {"2017年", "2018年", "2019年", "2020年"};

}  // namespace

TEST_CASE("an area is as high as its values and keeps their numbers") {
  auto const now = drawn(made(doc::ChartType::area, years, {series("", {"10", "20", "30", "40"})}));
  CHECK(now.said().empty());
  auto const areas = now.filled(lighter(colour(0), 55));
  REQUIRE(areas.size() == 1);
  for (char const* words : {"10", "20", "30", "40"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("an area is broken at a gap") {
  auto const now = drawn(made(doc::ChartType::area, {"1", "2", "3", "4", "5"},
                              {series("", {"10", "20", "…", "40", "50"})}));
  auto const areas = now.filled(lighter(colour(0), 55));
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].right < areas[1].left);
  CHECK(now.has("…"));
}

TEST_CASE("several areas are stacked and named") {
  auto const now =
      drawn(made(doc::ChartType::area, years,
                 {series("甲", {"10", "20", "30", "40"}), series("乙", {"30", "30", "30", "30"})}));
  CHECK(now.said().empty());
  auto const lower = now.filled(colour(0)), upper = now.filled(colour(1));
  REQUIRE(lower.size() == 1);
  REQUIRE(upper.size() == 1);
  CHECK(upper[0].bottom > lower[0].top);
  CHECK(upper[0].top < lower[0].top);
  CHECK(now.has("甲"));
  check_labels(now);
}

TEST_CASE("areas show outcomes only") {
  CHECK(drawn(made(doc::ChartType::area, {"2020年", "2021年"}, {series("甲", {"10", "20t"})}))
            .said() == Said{"chart.target-as-outcome: '2021年' of the series '甲' is a target and "
                            "would be drawn as an outcome"});
  CHECK(drawn(made(doc::ChartType::area, {"2020年"}, {series("甲", {"1"}), series("乙", {"…"})}))
            .said() == Said{"chart.gap-as-zero: the series '乙' has no value at '2020年': the gap "
                            "would be drawn as zero"});
}
