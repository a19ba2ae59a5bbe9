#include "figure/dates.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

struct Case {
  std::string given, arabic, chinese, iso, year;
};

Case const cases[] = {
    {"2021", "2021年", "二〇二一年", "2021", "二〇二一年"},
    {"2000", "2000年", "二〇〇〇年", "2000", "二〇〇〇年"},
    {"2021-03", "2021年3月", "二〇二一年三月", "2021-03", "二〇二一年"},
    {"2021-10", "2021年10月", "二〇二一年十月", "2021-10", "二〇二一年"},
    {"2021-03-05", "2021年3月5日", "二〇二一年三月五日", "2021-03-05", "二〇二一年"},
    {"2020-12-31", "2020年12月31日", "二〇二〇年十二月三十一日", "2020-12-31", "二〇二〇年"},
    {"1949-10-01", "1949年10月1日", "一九四九年十月一日", "1949-10-01", "一九四九年"},
    {"2020-H1", "2020年上半年", "二〇二〇年上半年", "nothing", "二〇二〇年"},
    {"2020-H2", "2020年下半年", "二〇二〇年下半年", "nothing", "二〇二〇年"},
    {"2020-Q3", "2020年三季度", "二〇二〇年三季度", "nothing", "二〇二〇年"},
    {"2016/2020", "2016—2020年", "二〇一六—二〇二〇年", "2016/2020", "二〇一六—二〇二〇年"},
};

}  // namespace

TEST_CASE("a date is printed in digits, in Han numerals and by GB/T 7408") {
  for (Case const& one : cases) {
    INFO(one.given);
    auto const period = read_date(one.given);
    REQUIRE(period.has_value());
    CHECK(date_words(*period, DateForm::arabic) == one.arabic);
    CHECK(date_words(*period, DateForm::chinese) == one.chinese);
    CHECK(date_words(*period, DateForm::iso).value_or("nothing") == one.iso);
    CHECK(year_words(*period) == one.year);
  }
}

TEST_CASE("a date is read back from its print") {
  for (Case const& one : cases) {
    auto const period = read_date(one.arabic);
    REQUIRE_MESSAGE(period.has_value(), one.arabic);
    CHECK(period->to_string() == one.given);
  }
}

TEST_CASE("what is no date is not read as one") {
  for (char const* text :
       {"", "21年", "2021年13月", "2021年2月30日", "2021年3月5", "2021年03月", "年", "2021年五季度",
        "2021年2月29日", "二〇二一年", "2021.3.5", "2021-3-5"})
    CHECK_FALSE_MESSAGE(read_date(text).has_value(), text);
}
