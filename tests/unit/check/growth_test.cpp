#include "sample.h"

using namespace jianbao;
using namespace jianbao::check;

namespace {

Row level(char const* id, char const* period, char const* value, char const* unit,
          char const* growth = "", char const* basis = "") {
  return {.indicator = id,
          .region = "liu",
          .period = period,
          .value = value,
          .unit = unit,
          .growth = growth,
          .basis = basis};
}

}  // namespace

TEST_CASE("growth follows from the levels as far as their digits go") {
  auto const growth = [](char const* rate) {
    return Checked(
        {level("cars", "2019", "18.7", "万辆"), level("cars", "2020", "48.2", "万辆", rate)});
  };
  CHECK_FALSE(growth("157.6").has("growth-level"));
  CHECK_FALSE(growth("158.6").has("growth-level"));
  CHECK(growth("159.0").has("growth-level"));
  CHECK(growth("57.6").has("growth-level"));
}

TEST_CASE("real growth is not held against nominal levels, growth at current prices is") {
  CHECK_FALSE(Checked({level("gdp", "2019", "3128.4", "亿元"),
                       level("gdp", "2020", "3176.9", "亿元", "7.5")})
                  .has("growth-level"));
  CHECK(
      Checked({level("one", "2019", "100.0", "亿元"), level("one", "2020", "110.0", "亿元", "7.5")})
          .has("growth-level"));
  // Of "two" the catalogue does not say which prices: nothing can be said.
  CHECK_FALSE(
      Checked({level("two", "2019", "100.0", "亿元"), level("two", "2020", "110.0", "亿元", "7.5")})
          .has("growth-level"));
}

TEST_CASE("a rate of growth as an indicator of its own is compared as well") {
  CHECK(Checked({level("cars", "2019", "100.0", "万辆"), level("cars", "2020", "110.0", "万辆"),
                 level("cars_growth", "2020", "12.0", "%")})
            .has("growth-level"));
  CHECK_FALSE(
      Checked({level("cars", "2019", "100.0", "万辆"), level("cars", "2020", "110.0", "万辆"),
               level("cars_growth", "2020", "10.0", "%")})
          .has("growth-level"));
}

TEST_CASE("the basis says from when growth is measured") {
  CHECK_FALSE(
      Checked({level("cars", "2015", "100.0", "万辆"), level("cars", "2019", "140.0", "万辆"),
               level("cars", "2020", "150.0", "万辆", "50.0", "2015")})
          .has("growth-level"));
  CHECK(Checked({level("cars", "2015", "100.0", "万辆"),
                 level("cars", "2020", "150.0", "万辆", "60.0", "2015")})
            .has("growth-level"));
}

TEST_CASE("a yearly average is compounded over the years of its range") {
  auto const average = [](char const* rate) {
    return Checked({level("cars", "2015", "96.6", "万辆"), level("cars", "2020", "419.84", "万辆"),
                    level("cars", "2016/2020", "", "万辆", rate, "annual-average")});
  };
  CHECK_FALSE(average("34.2").has("average-growth"));
  REQUIRE(average("44.5").has("average-growth"));
  CHECK(average("44.5").find("average-growth")->measure->computed == "34.159");
}

TEST_CASE("a change in points is the difference of the two rates") {
  auto const change = [](char const* points) {
    return Checked({level("share_one", "2019", "19.8", "%"), level("share_one", "2020", "22", "%"),
                    level("share_change", "2020", points, "个百分点")});
  };
  CHECK_FALSE(change("2.2").has("share-change"));
  CHECK_FALSE(change("2.7").has("share-change"));  // 22 is [21.5, 22.5)
  CHECK(change("2.9").has("share-change"));
}

TEST_CASE("a gap of growth rates has no sign of its own") {
  auto const gap = [](char const* points) {
    return Checked({level("one", "2020", "", "亿元", "-26.5"),
                    level("two", "2020", "", "亿元", "-1.0"),
                    level("gap", "2020", points, "个百分点")});
  };
  CHECK_FALSE(gap("25.5").has("growth-gap"));
  CHECK_FALSE(gap("-25.5").has("growth-gap"));
  CHECK(gap("27.5").has("growth-gap"));
}

TEST_CASE("a multiple is the level over that of its base period") {
  auto const multiple = [](char const* times) {
    return Checked({level("cars", "2010", "100.0", "万辆"), level("cars", "2020", "161.0", "万辆"),
                    level("multiple", "2020", times, "倍")});
  };
  CHECK_FALSE(multiple("1.61").has("multiple-level"));
  CHECK(multiple("2.61").has("multiple-level"));
}

TEST_CASE("growth whose base year is missing is noted, growth without a level is not") {
  CHECK(Checked({level("cars", "2020", "18.7", "万辆", "198.2")}).has("missing-base"));
  CHECK_FALSE(Checked({level("cars", "2020", "", "万辆", "198.2")}).has("missing-base"));
}
