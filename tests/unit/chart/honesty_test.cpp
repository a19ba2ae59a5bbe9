// What a chart may not do to its figures.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

TEST_CASE("columns do not begin above zero") {
  for (doc::ChartType const type : {doc::ChartType::column, doc::ChartType::bar,
                                    doc::ChartType::stacked, doc::ChartType::multiples}) {
    auto chart = made(type, {"2019年", "2020年"}, {series("甲", {"90", "95"})});
    chart.from = 80;
    CHECK(drawn(chart).said() ==
          std::vector<std::string>{"chart.truncated-axis: the value axis of the chart '图' would "
                                   "begin at 80: columns, bars and areas begin at zero"});
  }
}

TEST_CASE("a line begins where its author says, but not above its values") {
  auto chart = made(doc::ChartType::line, {"2019年", "2020年"}, {series("甲", {"90", "95"})});
  chart.from = 80;
  auto const now = drawn(chart);
  CHECK(now.said().empty());
  CHECK(now.has("80"));
  chart.from = 92;
  CHECK(drawn(chart).said() ==
        std::vector<std::string>{"chart.axis-start: the value axis of the chart '图' begins at 92, "
                                 "above its lowest value 90"});
}

TEST_CASE("where every value is provisional none is paler, and no legend tells them apart") {
  auto const columns = [](std::vector<std::string> const& values) {
    return drawn(made(doc::ChartType::column, {"2019年", "2020年"}, {series("甲", values)}));
  };
  CHECK(columns({"90", "95p"}).has("初步数"));
  CHECK_FALSE(columns({"90p", "95p"}).has("初步数"));
  CHECK(columns({"90p", "95p"}).box.items.size() == columns({"90", "95"}).box.items.size());
}

TEST_CASE("a series is of one unit") {
  auto chart = made(doc::ChartType::column, {"2019年", "2020年"}, {series("甲", {"90", "95"})});
  chart.series[0].points[1].unit = "万辆";
  CHECK(drawn(chart).said() ==
        std::vector<std::string>{"chart.mixed-units: the series '甲' mixes units: '2020年' is in "
                                 "万辆, the values before it in 亿元"});
}

TEST_CASE("a series is of one scope") {
  auto chart = made(doc::ChartType::column, {"2019年", "2020年"}, {series("甲", {"90", "95"})});
  chart.series[0].points[0].scope = "柳州工业总产值";
  chart.series[0].points[1].scope = "柳州规模以上工业总产值";
  CHECK(drawn(chart).said() ==
        std::vector<std::string>{"chart.mixed-scopes: the series '甲' mixes scopes: '2020年' is "
                                 "柳州规模以上工业总产值, the values before it are "
                                 "柳州工业总产值"});
}
