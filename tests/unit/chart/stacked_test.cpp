// Stacked columns: sums and shares.
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

doc::Chart three_sectors(doc::ChartType type) {
  return made(
      type, {"2019年", "2020年"},
      {series("一产", {"10", "20"}), series("二产", {"50", "40"}), series("三产", {"40", "60"})});
}

}  // namespace

TEST_CASE("the pieces of a stacked column stand on each other and are as high as their values") {
  Drawn const now = drawn(three_sectors(doc::ChartType::stacked));
  CHECK(now.said().empty());
  auto const first = now.filled(colour(0)), second = now.filled(colour(1)),
             third = now.filled(colour(2));
  REQUIRE(first.size() == 2);
  REQUIRE(third.size() == 2);
  CHECK(first[0].top == second[0].bottom);
  CHECK(second[0].top == third[0].bottom);
  CHECK(second[0].height().to_pt() == doctest::Approx(5 * first[0].height().to_pt()));
  CHECK(third[1].height().to_pt() == doctest::Approx(3 * first[1].height().to_pt()));
}

TEST_CASE("columns of 100 % are equally high") {
  Drawn const now = drawn(three_sectors(doc::ChartType::percent));
  CHECK(now.said().empty());
  auto const first = now.filled(colour(0)), third = now.filled(colour(2));
  REQUIRE(third.size() == 2);
  CHECK(third[0].top == third[1].top);
  // 20 of 120 beside 10 of 100.
  CHECK(first[1].height().to_pt() == doctest::Approx(first[0].height().to_pt() * 10 / 6));
}

TEST_CASE("every piece of a stacked column has its number and its name") {
  Drawn const now = drawn(three_sectors(doc::ChartType::stacked));
  for (char const* words : {"10", "20", "50", "40", "60", "一产", "二产", "三产"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("negative pieces hang below the line") {
  Drawn const now = drawn(
      made(doc::ChartType::stacked, {"2020年"}, {series("增", {"10"}), series("减", {"-5"})}));
  auto const up = now.filled(colour(0)), down = now.filled(colour(1));
  REQUIRE(up.size() == 1);
  REQUIRE(down.size() == 1);
  CHECK(up[0].bottom == down[0].top);
}

TEST_CASE("a stack with a piece missing is refused") {
  auto const now = drawn(made(doc::ChartType::stacked, {"2019年", "2020年"},
                              {series("甲", {"1", "…"}), series("乙", {"1", "2"})}));
  CHECK(now.said() == std::vector<std::string>{
                          "chart.gap-as-zero: the series '甲' has no value at '2020年': the gap "
                          "would be drawn as zero"});
  CHECK(now.box.items.empty());
}

TEST_CASE("a year without any piece is a gap") {
  auto const now = drawn(made(doc::ChartType::stacked, {"2019年", "2020年"},
                              {series("甲", {"1", "…"}), series("乙", {"1", "…"})}));
  CHECK(now.said().empty());
  CHECK(now.has("…"));
}

TEST_CASE("a share below zero is refused") {
  auto const now =
      drawn(made(doc::ChartType::percent, {"2020年"}, {series("甲", {"-1"}), series("乙", {"3"})}));
  CHECK(now.said() == std::vector<std::string>{"chart.negative-part: '2020年' of the series '甲' "
                                               "is negative: it is no part of a whole"});
}

TEST_CASE("shares that do not make the whole are refused") {
  doc::Chart parts =
      made(doc::ChartType::percent, {"2020年"}, {series("甲", {"30"}), series("乙", {"60"})});
  CHECK(drawn(parts).said().empty());
  parts.unit = "%";
  CHECK(drawn(parts).said() ==
        std::vector<std::string>{
            "chart.parts-not-whole: the shares of '2020年' add up to 90.0 %, not to 100 %"});
  parts.series[1] = series("乙", {"69.9"});
  CHECK(drawn(parts).said().empty());
}
