// Columns with lines on a second axis.
#include "chart/chart.h"
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

doc::Chart sample(std::vector<std::string> categories) {
  doc::Chart result = made(doc::ChartType::column_line, std::move(categories),
                           {series("产量", {"18.7", "48.2"}), series("增速", {"-13.1", "157.6"})});
  result.unit = "万辆";
  result.series[1].right = true;
  result.right_unit = "%";
  return result;
}

std::size_t strokes(Drawn const& drawn, page::Colour colour) {
  std::size_t count = 0;
  for (page::Item const& item : drawn.box.items)
    if (auto const* path = std::get_if<page::Path>(&item))
      count += path->stroke && path->stroke->colour == colour && !path->fill ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("the right axis is named at its head and in the legend") {
  auto const now = drawn(sample({"2020年", "2021年"}));
  CHECK(now.said().empty());
  CHECK(now.has("（万辆）"));
  CHECK(now.has("（%，右轴）"));
  CHECK(now.has("增速（右轴）"));
  for (char const* words : {"18.7", "48.2", "-13.1", "157.6"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("a line joins periods; names without an order have marks alone") {
  // The line and its sample in the legend, or the sample alone.
  CHECK(strokes(drawn(sample({"2020年", "2021年"})), colour(1)) == 2);
  CHECK(strokes(drawn(sample({"柳州", "岳阳"})), colour(1)) == 1);
}

TEST_CASE("both axes need a series") {
  doc::Chart chart = sample({"2020年", "2021年"});
  chart.series[1].right = false;
  CHECK(drawn(chart).said() ==
        std::vector<std::string>{"chart.two-axes: the chart '图' needs series on both axes"});
}

TEST_CASE("the description names the right axis") {
  CHECK(describe(sample({"2020年", "2021年"})) ==
        "柱形折线图：图（单位：万辆）。产量：2020年 18.7，2021年 48.2；"
        "增速（右轴，%）：2020年 -13.1，2021年 157.6。");
}
