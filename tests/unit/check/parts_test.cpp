#include "sample.h"

using namespace jianbao;
using namespace jianbao::check;

TEST_CASE(
    "three figures that add up within their rounding are no finding, beyond it they are one") {
  auto const sum = [](char const* total) {
    return Checked({{"gdp", "liu", "2020", total, "亿元"},
                    {"one", "liu", "2020", "231.4", "亿元"},
                    {"two", "liu", "2020", "2945.5", "亿元"}});
  };
  CHECK_FALSE(sum("3176.9").has("parts-total"));
  CHECK_FALSE(sum("3177.0").has("parts-total"));
  CHECK_FALSE(sum("3176.8").has("parts-total"));
  auto const wrong = sum("3177.1");
  REQUIRE(wrong.has("parts-total"));
  Finding const& found = *wrong.find("parts-total");
  CHECK(found.severity == Severity::error);
  CHECK(found.records.size() == 3);
  CHECK(found.measure->computed == "3176.9");
  CHECK(found.measure->deviation == "0.2");
  CHECK(found.measure->low == "3176.75");
  CHECK(found.measure->high == "3177.05");
}

TEST_CASE("parts in another unit of the dimension are added in the total's") {
  CHECK_FALSE(Checked({{"gdp", "liu", "2020", "3.0", "亿元"},
                       {"one", "liu", "2020", "10000", "万元"},
                       {"two", "liu", "2020", "20000", "万元"}})
                  .has("parts-total"));
}

TEST_CASE("of an incomplete sum only too much is wrong") {
  auto const part = [](char const* one) {
    return Checked({{"gdp", "liu", "2020", "300.0", "亿元"}, {"one", "liu", "2020", one, "亿元"}});
  };
  CHECK_FALSE(part("100.0").has("parts-total"));
  CHECK(part("300.2").has("parts-total"));
  CHECK(part("300.2").has("part-exceeds"));
}

TEST_CASE("figures of two sources that do not add up are a warning, for their scope may differ") {
  Checked const mixed({{"gdp", "liu", "2020", "300.0", "亿元"},
                       {"one", "liu", "2020", "100.0", "亿元"},
                       {.indicator = "two",
                        .region = "liu",
                        .period = "2020",
                        .value = "220.0",
                        .unit = "亿元",
                        .source = "b"}});
  REQUIRE(mixed.has("parts-total"));
  CHECK(mixed.find("parts-total")->severity == Severity::warning);
}

TEST_CASE("a plan's parts are compared with the plan, not with the outcome") {
  CHECK_FALSE(Checked({{"cars", "liu", "2020", "10.0", "万辆"},
                       {.indicator = "ev",
                        .region = "liu",
                        .period = "2020",
                        .value = "20.0",
                        .unit = "万辆",
                        .kind = "target"}})
                  .has("part-exceeds"));
  CHECK(Checked({{"cars", "liu", "2020", "10.0", "万辆"}, {"ev", "liu", "2020", "20.0", "万辆"}})
            .has("part-exceeds"));
}

TEST_CASE("a share is its level over its base, as far as the digits of all three go") {
  auto const share = [](char const* value) {
    return Checked({{"gdp", "liu", "2020", "3176.9", "亿元"},
                    {"one", "liu", "2020", "231.4", "亿元"},
                    {"share_one", "liu", "2020", value, "%"}});
  };
  CHECK_FALSE(share("7.28").has("share-level"));
  CHECK_FALSE(share("7.3").has("share-level"));
  CHECK(share("7.82").has("share-level"));
}

TEST_CASE("shares of one whole add up to 100 within their rounding") {
  auto const shares = [](char const* one, char const* two) {
    return Checked(
        {{"share_one", "liu", "2020", one, "%"}, {"share_two", "liu", "2020", two, "%"}});
  };
  CHECK_FALSE(shares("47.25", "52.75").has("shares-whole"));
  // Two halves of the last place, both rounded up, give 100.01; 99.99 cannot come about.
  CHECK_FALSE(shares("47.25", "52.76").has("shares-whole"));
  CHECK(shares("47.25", "52.74").has("shares-whole"));
  CHECK(shares("47.25", "52.57").has("shares-whole"));
}

TEST_CASE("shares whose base is not printed agree on the base they imply") {
  auto const imply = [](char const* share) {
    return Checked({{"one", "liu", "2020", "93.74", "亿元"},
                    {"share_one", "liu", "2020", "3.17", "%"},
                    {"two", "liu", "2020", "2.07", "亿元"},
                    {"share_two", "liu", "2020", share, "%"}});
  };
  CHECK_FALSE(imply("0.07").has("share-base"));
  REQUIRE(imply("0.70").has("share-base"));
  CHECK(imply("0.70").find("share-base")->id.starts_with("share-base/share_two@liu"));
}

TEST_CASE("a share of a whole lies between nothing and all of it") {
  CHECK(Checked({{"share_one", "liu", "2020", "101", "%"}}).has("share-range"));
  CHECK_FALSE(Checked({{"share_one", "liu", "2020", "100", "%"}}).has("share-range"));
}

TEST_CASE("a figure per head is compared in its own unit") {
  auto const each = [](char const* value) {
    return Checked({{"gdp", "liu", "2020", "3176.9", "亿元"},
                    {"people", "liu", "2020", "416.32", "万人"},
                    {"gdp_each", "liu", "2020", value, "元"}});
  };
  CHECK_FALSE(each("76309").has("per-level"));
  CHECK(each("67309").has("per-level"));
}
