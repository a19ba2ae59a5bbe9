// Sparklines.
#include "chart/sparkline.h"

#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

std::size_t moves(std::vector<page::Item> const& items) {
  std::size_t count = 0;
  for (page::Item const& item : items)
    if (auto const* path = std::get_if<page::Path>(&item); path && path->stroke)
      for (page::Segment const& segment : path->segments)
        count += std::holds_alternative<page::MoveTo>(segment) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a sparkline fills its box and ends with a dot") {
  std::vector<page::Item> items;
  Box const box{Length::pt(10), Length::pt(20), Length::pt(110), Length::pt(30)};
  put_sparkline(items, box, {1.0, 3.0, 2.0}, {});
  REQUIRE(items.size() == 2);
  Box const line = extent(std::get<page::Path>(items[0]));
  CHECK(line.left == box.left);
  CHECK(line.right == box.right);
  CHECK(line.top == box.top);
  CHECK(line.bottom == box.bottom);
  Box const dot = extent(std::get<page::Path>(items[1]));
  CHECK(((dot.left + dot.right) / 2).to_pt() == doctest::Approx(110));
  CHECK(((dot.top + dot.bottom) / 2).to_pt() == doctest::Approx(25));
}

TEST_CASE("a sparkline is broken at a gap, and level without change") {
  std::vector<page::Item> items;
  Box const box{{}, {}, Length::pt(100), Length::pt(10)};
  put_sparkline(items, box, {1.0, 2.0, {}, 2.0, 1.0}, {});
  CHECK(moves(items) == 2);
  items.clear();
  put_sparkline(items, box, {{}, {}}, {});
  CHECK(items.empty());
  put_sparkline(items, box, {5.0, 5.0}, {});
  CHECK(extent(std::get<page::Path>(items[0])).top == Length::pt(5));
}

TEST_CASE("rows of sparklines have their first and last numbers, with units of their own") {
  doc::Chart chart = made(doc::ChartType::sparkline, {"2018年", "2019年", "2020年"},
                          {series("总值", {"1", "2", "3"}), series("产量", {"30", "…", "20"})});
  chart.unit = "";
  for (doc::ChartPoint& point : chart.series[1].points)
    point.unit = "万辆";
  auto const now = drawn(chart, Length::mm(120), {});
  CHECK(now.said().empty());
  for (char const* words : {"总值", "1", "3", "产量", "30万辆", "20万辆", "2018年", "2020年"})
    CHECK(now.has(words));
  check_labels(now);
}
