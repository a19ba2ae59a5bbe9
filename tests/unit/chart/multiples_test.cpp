// Small multiples.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

doc::Chart cities(std::size_t count) {
  std::vector<doc::ChartSeries> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(series("市" + std::to_string(i), {"10", std::to_string(20 * (i + 1))}));
  return made(doc::ChartType::multiples, {"2019年", "2020年"}, all);
}

}  // namespace

TEST_CASE("all panels of small multiples have one scale") {
  auto const now = drawn(cities(3), Length::mm(150), {});
  CHECK(now.said().empty());
  auto const columns = now.filled(colour(0));
  REQUIRE(columns.size() == 6);
  // 10 in each panel, 20, 40 and 60 beside it.
  for (std::size_t panel = 0; panel < 3; ++panel) {
    CHECK(columns[2 * panel].height().to_pt() ==
          doctest::Approx(columns[0].height().to_pt()).epsilon(0.001));
    CHECK(columns[2 * panel + 1].height().to_pt() ==
          doctest::Approx(2.0 * static_cast<double>(panel + 1) * columns[0].height().to_pt())
              .epsilon(0.001));
  }
  check_labels(now);
}

TEST_CASE("panels are named and stand in even rows") {
  auto const now = drawn(cities(7), Length::mm(150), {});
  CHECK(now.said().empty());
  for (int i = 0; i < 7; ++i)
    CHECK(now.has("市" + std::to_string(i)));
  check_labels(now);
}

TEST_CASE("panels may be lines, and the marked one stands out") {
  doc::Chart chart = cities(4);
  chart.panel = doc::ChartType::line;
  chart.series[2].points[0].marked = true;
  auto const now = drawn(chart, Length::mm(150), {});
  CHECK(now.said().empty());
  CHECK(now.filled(colour(0)).size() == 2);  // the marks of its two values
  check_labels(now);
}
