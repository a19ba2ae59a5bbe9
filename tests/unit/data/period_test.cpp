#include "data/period.h"

#include <doctest/doctest.h>

using jianbao::data::Period;
using jianbao::data::PeriodKind;

TEST_CASE("every form of a period is read and comes back as it was") {
  for (char const* text : {"2020", "2020-H1", "2020-H2", "2020-Q1", "2020-Q4", "2020-03", "2020-12",
                           "2020-12-31", "2020-02-29", "2016/2020"}) {
    CAPTURE(text);
    auto const period = Period::parse(text);
    REQUIRE(period);
    CHECK(period->to_string() == text);
  }
}

TEST_CASE("a range of years may be written with a hyphen and keeps both ends") {
  auto const range = Period::parse("2016-2020");
  REQUIRE(range);
  CHECK(range->kind == PeriodKind::range);
  CHECK(range->year == 2016);
  CHECK(range->part == 2020);
  CHECK(range->to_string() == "2016/2020");
}

TEST_CASE("what is no period is refused") {
  for (char const* text : {"",           "20",         "202O",      "0999",         "20200",
                           "2020-",      "2020-H3",    "2020-H0",   "2020-Q5",      "2020-Q",
                           "2020-00",    "2020-13",    "2020-3",    "2020-02-30",   "2021-02-29",
                           "1900-02-29", "2020-04-31", "2020-12-1", "2020-12-31-1", "2020/2016",
                           "2020/2020",  "2016/20",    "2020/03",   "2020/Q1",      " 2020",
                           "2020 ",      "2020年",     "２０２０",  "2016--2020",   "+202",
                           "2020-h1",    "2020-12/31"}) {
    CAPTURE(text);
    CHECK_FALSE(Period::parse(text));
  }
}

TEST_CASE("a period speaks Chinese") {
  auto const spoken = [](char const* text) { return Period::parse(text)->in_chinese(); };
  CHECK(spoken("2020") == "2020年");
  CHECK(spoken("2020-H1") == "2020年上半年");
  CHECK(spoken("2020-H2") == "2020年下半年");
  CHECK(spoken("2020-Q3") == "2020年三季度");
  CHECK(spoken("2020-03") == "2020年3月");
  CHECK(spoken("2020-12-31") == "2020年12月31日");
  CHECK(spoken("2016/2020") == "2016—2020年");
}

TEST_CASE("the year before keeps the kind") {
  auto const before = [](char const* text) {
    return Period::parse(text)->year_before().to_string();
  };
  CHECK(before("2020") == "2019");
  CHECK(before("2020-Q3") == "2019-Q3");
  CHECK(before("2020-02-29") == "2019-02-28");
  CHECK(before("2016/2020") == "2015/2019");
}

TEST_CASE("periods are ordered by time within a kind") {
  CHECK(*Period::parse("2019") < *Period::parse("2020"));
  CHECK(*Period::parse("2020-Q1") < *Period::parse("2020-Q2"));
  CHECK(*Period::parse("2020-03-31") < *Period::parse("2020-04-01"));
  CHECK(*Period::parse("2020") == Period::of_year(2020));
}
