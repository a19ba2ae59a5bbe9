#include "check/interval.h"

#include "exact.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::check;
using data::Bound;
using data::Unit;

namespace {

Interval printed(char const* digits) {
  return of_digits(*Decimal::parse(digits));
}
Number number(char const* digits) {
  return Number::of(*Decimal::parse(digits));
}
Interval bound(char const* digits, Bound kind) {
  return of_bound(*Decimal::parse(digits), {}, kind, false);
}
// A value inside the interval: its low end plus so many tenths of its width.
Number inside(Interval const& a, int tenths) {
  Number const width = subtract(*a.high.at, *a.low.at, Toward::down);
  return add(*a.low.at, multiply(width, Number{tenths, -1}, Toward::down), Toward::down);
}

}  // namespace

TEST_CASE(
    "printed digits stand for half a unit of the last place to both sides, the upper end out") {
  Interval const a = printed("18.7");
  CHECK(a.contains(number("18.65")));
  CHECK(a.contains(number("18.749999")));
  CHECK_FALSE(a.contains(number("18.75")));
  CHECK_FALSE(a.contains(number("18.649999")));
  CHECK(printed("18.70").contains(number("18.704")));
  CHECK_FALSE(printed("18.70").contains(number("18.71")));
}

TEST_CASE("a half of a negative figure is rounded away from zero") {
  Interval const a = printed("-1.0");
  CHECK(a.contains(number("-0.95")));
  CHECK_FALSE(a.contains(number("-1.05")));
}

TEST_CASE("things counted one by one are exact") {
  CHECK(of_digits(*Decimal::parse("551"), true).low.at ==
        of_digits(*Decimal::parse("551"), true).high.at);
  Unit const firms = *Unit::parse("家"), cars = *Unit::parse("万辆"), money = *Unit::parse("亿元");
  CHECK(firms.counts);
  CHECK(cars.counts);
  CHECK_FALSE(money.counts);
  CHECK_FALSE(Unit::parse("倍")->counts);
}

TEST_CASE("bounds reach to where their words reach") {
  CHECK(bound("600", Bound::above).contains(number("600")));
  CHECK(bound("600", Bound::above).contains(number("99999")));
  CHECK_FALSE(bound("600", Bound::above).contains(number("599.9")));
  CHECK(bound("500", Bound::below).contains(number("500")));
  CHECK_FALSE(bound("500", Bound::below).contains(number("500.1")));
  CHECK(bound("50", Bound::about).contains(number("46.27")));
  CHECK_FALSE(bound("50", Bound::about).contains(number("55")));
  CHECK_FALSE(bound("46", Bound::about).contains(number("47")));
  Interval const range =
      of_bound(*Decimal::parse("2.88"), Decimal::parse("3.88"), Bound::range, false);
  CHECK(range.contains(number("3")));
  CHECK_FALSE(range.contains(number("3.89")));
}

TEST_CASE("intervals that only touch at an open end have nothing in common") {
  CHECK(disjoint(printed("18.7"), printed("18.8")));
  CHECK_FALSE(disjoint(printed("18.7"), printed("18.74")));
  CHECK_FALSE(disjoint(bound("18.65", Bound::below), printed("18.7")));
  CHECK(disjoint(bound("18.75", Bound::above), printed("18.7")));
  CHECK_FALSE(disjoint(bound("5", Bound::above), bound("7", Bound::below)));
}

TEST_CASE("whatever the printed figures stand for, the result stands for what follows from it") {
  std::mt19937 random(42);
  std::uniform_int_distribution<int> digits(1, 9999), places(0, 2), tenths(0, 9);
  for (int i = 0; i < 20'000; ++i) {
    Interval const a = of_digits({digits(random), static_cast<std::int8_t>(places(random))});
    Interval const b = of_digits({digits(random) + 100, static_cast<std::int8_t>(places(random))});
    Number const x = inside(a, tenths(random)), y = inside(b, tenths(random));
    CHECK(add(a, b).contains(add(x, y, Toward::down)));
    CHECK(subtract(a, b).contains(subtract(x, y, Toward::down)));
    if (a.is_not_negative()) {
      CHECK(multiply(a, b).contains(multiply(x, y, Toward::down)));
      auto const quotient = divide(a, b);
      REQUIRE(quotient);
      CHECK(quotient->contains(divide(x, y, Toward::down)));
    }
  }
}

TEST_CASE("a sum of figures is as wide as their roundings together, and no wider") {
  Interval const sum = add(add(printed("231.4"), printed("1501.1")), printed("1444.4"));
  CHECK(*sum.low.at == number("3176.75"));
  CHECK(*sum.high.at == number("3177.05"));
  CHECK_FALSE(disjoint(sum, printed("3176.9")));
  CHECK_FALSE(disjoint(sum, printed("3177.0")));
  CHECK(disjoint(sum, printed("3177.1")));
  CHECK(disjoint(sum, printed("3176.7")));
}

TEST_CASE("nothing is divided by what can be zero") {
  CHECK_FALSE(divide(printed("1"), printed("0")));
  CHECK_FALSE(divide(printed("1"), bound("5", Bound::below)));
  CHECK(divide(printed("1"), bound("5", Bound::above)));
}

TEST_CASE("units change the interval exactly, and not across dimensions") {
  auto const in_yuan = in_unit(printed("1.5"), *Unit::parse("亿元"), *Unit::parse("万元"));
  REQUIRE(in_yuan);
  CHECK(*in_yuan->low.at == number("14500"));
  auto const mu = in_unit(printed("3"), *Unit::parse("亩"), *Unit::parse("平方米"));
  REQUIRE(mu);
  CHECK(mu->contains(number("2000")));
  CHECK_FALSE(in_unit(printed("1"), *Unit::parse("亿元"), *Unit::parse("万美元")));
}
