// Derived figures are exact until they are rounded, once.
#include "figure/wording.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

Figure made(char const* value, char const* unit) {
  Figure one;
  one.value = Decimal::parse(value);
  one.unit = *data::Unit::parse(unit);
  return one;
}

Figure growing(char const* growth) {
  Figure one;
  one.unit = *data::Unit::parse("亿元");
  one.growth = Decimal::parse(growth);
  return one;
}

ChangeForm one_place(Rounding rounding) {
  return {.up = {},
          .down = {},
          .flat = {},
          .unit = {},
          .number = {.decimals = 1, .rounding = rounding}};
}

}  // namespace

TEST_CASE("a share is not rounded on its way through another unit") {
  // 1000 亩 are 66.666… 公顷: rounded to nine places first, the share would fall short of its half.
  CHECK(number(*share(made("0.1", "公顷"), made("1000", "亩"), 1)) == "0.2");
  CHECK(number(*multiple(made("0.1", "公顷"), made("30", "亩"), 2, Rounding::half_even)) == "0.05");
}

TEST_CASE("halves of derived figures go the way of the style") {
  CHECK(number(*share(made("1", "亿元"), made("16", "亿元"), 1)) == "6.3");
  CHECK(number(*share(made("1", "亿元"), made("16", "亿元"), 1, Rounding::half_even)) == "6.2");
  CHECK(number(*multiple(made("9", "家"), made("8", "家"), 2)) == "1.13");
  CHECK(number(*multiple(made("9", "家"), made("8", "家"), 2, Rounding::half_even)) == "1.12");
  CHECK(change_number(*change_between(made("2000", "家"), made("1999", "家"), 1)) == "−0.1");
  CHECK(change_words(*change_between(made("2000", "家"), made("1999", "家"), 1,
                                     Rounding::half_even)) == "与上年持平");
}

TEST_CASE("a change that rounds to nothing is flat") {
  CHECK(change_words(growing("0.04"), one_place(Rounding::half_up)) == "与上年持平");
  CHECK(change_words(growing("-0.04"), one_place(Rounding::half_up)) == "与上年持平");
  CHECK(change_words(growing("0.05"), one_place(Rounding::half_up)) == "增长0.1%");
  CHECK(change_words(growing("0.05"), one_place(Rounding::half_even)) == "与上年持平");
  CHECK(change_words(growing("-1.25"), one_place(Rounding::half_up)) == "下降1.3%");
  CHECK(change_words(growing("-1.25"), one_place(Rounding::half_even)) == "下降1.2%");
}

TEST_CASE("the words of a change can be others, their choice cannot") {
  ChangeForm const prices{.up = "上涨", .down = "下降", .flat = "持平", .unit = {}, .number = {}};
  CHECK(change_words(growing("2.1"), prices) == "上涨2.1%");
  CHECK(change_words(growing("-0.3"), prices) == "下降0.3%");
  CHECK(change_words(growing("0.0"), prices) == "持平");
}

TEST_CASE("two figures make a range, of one dimension, upwards, of exact values") {
  auto const found = span(made("8000", "万元"), made("1.2", "亿元"));
  REQUIRE(found.has_value());
  CHECK(printed(*found) == "8000万元至12000万元");
  CHECK(found->kind == data::Kind::derived);
  CHECK_FALSE(span(made("2", "亿元"), made("1", "亿元")).has_value());
  CHECK_FALSE(span(made("1", "亿元"), made("2", "亿美元")).has_value());
  Figure about = made("1", "亿元");
  about.bound = data::Bound::about;
  CHECK_FALSE(span(about, made("2", "亿元")).has_value());
}
