// Bullets: outcomes against targets.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

using Said = std::vector<std::string>;

doc::Chart aims(std::vector<std::string> const& outcomes, std::vector<std::string> const& targets) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    names.push_back("指标" + std::to_string(i + 1));
  doc::Chart result =
      made(doc::ChartType::bullet, names, {series("2020年", outcomes), series("目标", targets)});
  result.unit = "";
  return result;
}

}  // namespace

TEST_CASE("each row of a bullet chart is measured by its own target") {
  auto const now = drawn(aims({"50", "3"}, {"100t", "2t"}), Length::mm(150), {});
  CHECK(now.said().empty());
  auto const bars = now.filled(colour(0));
  REQUIRE(bars.size() == 2);
  CHECK(bars[1].width().to_pt() == doctest::Approx(3 * bars[0].width().to_pt()));
  for (char const* words : {"50", "100", "3", "2", "2020年", "目标", "目标=100%"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("rows of a bullet chart keep their units") {
  doc::Chart chart = aims({"50"}, {"100t"});
  chart.series[0].points[0].unit = chart.series[1].points[0].unit = "家";
  auto const now = drawn(chart);
  CHECK(now.has("50家"));
  CHECK(now.has("100家"));
}

TEST_CASE("a missing outcome is a mark beside its target") {
  auto const now = drawn(aims({"…", "5"}, {"100t", "4t"}));
  CHECK(now.said().empty());
  CHECK(now.has("…"));
  CHECK(now.filled(colour(0)).size() == 1);
}

TEST_CASE("targets and outcomes do not change places") {
  CHECK(
      drawn(aims({"50t"}, {"100t"})).said() ==
      Said{"chart.target-as-outcome: '指标1' of the series '2020年' is a target and would be drawn "
           "as an outcome"});
  CHECK(
      drawn(aims({"50"}, {"100"})).said() ==
      Said{"chart.outcome-as-target: '指标1' of the series '目标' is no target and would be drawn "
           "as one"});
  CHECK(drawn(aims({"50"}, {"…"})).said() ==
        Said{"chart.no-target: '指标1' has no target above zero"});
}

TEST_CASE("a bullet chart takes two series") {
  CHECK(drawn(made(doc::ChartType::bullet, {"甲"}, {series("一", {"1"})})).said() ==
        Said{"chart.bullet-series: the bullet chart '图' needs two series, outcomes and targets, "
             "found 1"});
}
