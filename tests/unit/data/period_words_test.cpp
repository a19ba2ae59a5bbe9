#include "data/period.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using jianbao::data::ends_before;
using jianbao::data::Period;
using jianbao::data::read_period;

namespace {

std::string read(char const* text) {
  auto const period = read_period(text);
  return period ? period->to_string() : "nothing";
}

}  // namespace

TEST_CASE("a period is read as yearbooks, spreadsheets and SDMX write it") {
  CHECK(read("2020年") == "2020");
  CHECK(read(" 2020 年 ") == "2020");
  CHECK(read("２０２０年") == "2020");
  CHECK(read("2020年度") == "2020");
  CHECK(read("2020年上半年") == "2020-H1");
  CHECK(read("2020年一季度") == "2020-Q1");
  CHECK(read("2020年第四季度") == "2020-Q4");
  CHECK(read("2020年3季度") == "2020-Q3");
  CHECK(read("2020年1-3月") == "2020-Q1");
  CHECK(read("2020年1—6月") == "2020-H1");
  CHECK(read("2020年3月") == "2020-03");
  CHECK(read("2020年11月") == "2020-11");
  CHECK(read("2020年12月31日") == "2020-12-31");
  CHECK(read("2016—2020年") == "2016/2020");
  CHECK(read("2016年至2020年") == "2016/2020");
  CHECK(read("2016～2020") == "2016/2020");
  CHECK(read("2020.3") == "2020-03");
  CHECK(read("2020/3/1") == "2020-03-01");
  CHECK(read("2020-S2") == "2020-H2");
  CHECK(read("2020-M03") == "2020-03");
  CHECK(read("2020-A1") == "2020");
  CHECK(read("2020-Q3") == "2020-Q3");
}

TEST_CASE("what names no period of ours is left alone") {
  for (char const* text : {"", "年", "2020年1-9月", "2020年前三季度", "十三五", "20年",
                           "2020年13月", "2020年2月30日", "2020年至今", "2020.13", "比2019年增长",
                           "2020-W03", "2020-2016", "2020年五季度", "2020.123"}) {
    CAPTURE(text);
    CHECK_FALSE(read_period(text));
  }
}

TEST_CASE("the periods around keep the kind and cross the year") {
  auto const around = [](char const* text) {
    Period const period = *Period::parse(text);
    return period.previous().to_string() + " " + period.next().to_string();
  };
  CHECK(around("2020") == "2019 2021");
  CHECK(around("2020-H1") == "2019-H2 2020-H2");
  CHECK(around("2020-Q4") == "2020-Q3 2021-Q1");
  CHECK(around("2020-12") == "2020-11 2021-01");
  CHECK(around("2020-01") == "2019-12 2020-02");
  CHECK(around("2020-03-01") == "2020-02-29 2020-03-02");
  CHECK(around("2020-12-31") == "2020-12-30 2021-01-01");
  CHECK(around("2016/2020") == "2011/2015 2021/2025");
}

TEST_CASE("a step forward and a step back lead home from every period") {
  for (char const* text :
       {"2020", "2019-H2", "2020-Q1", "2021-12", "2020-02-29", "2021-01-01", "2016/2020"}) {
    CAPTURE(text);
    Period const period = *Period::parse(text);
    CHECK(period.next().previous() == period);
    CHECK(period.previous().next() == period);
    CHECK(ends_before(period.previous(), period));
    CHECK(ends_before(period, period.next()));
  }
}

TEST_CASE("periods of all kinds stand in one order of time") {
  std::vector<std::string> const sorted = {"2019",    "2020-03-31", "2020-03",   "2020-Q1",
                                           "2020-H1", "2020-12-31", "2020-12",   "2020-Q4",
                                           "2020-H2", "2020",       "2016/2020", "2021-01"};
  for (std::size_t i = 0; i + 1 < sorted.size(); ++i) {
    CAPTURE(sorted[i]);
    CHECK(ends_before(*Period::parse(sorted[i]), *Period::parse(sorted[i + 1])));
    CHECK_FALSE(ends_before(*Period::parse(sorted[i + 1]), *Period::parse(sorted[i])));
  }
}
