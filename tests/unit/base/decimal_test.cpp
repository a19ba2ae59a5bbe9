#include "base/decimal.h"

#include <doctest/doctest.h>

using jianbao::Decimal;

TEST_CASE("a decimal comes back with the digits it was printed with") {
  for (char const* text :
       {"0", "18.7", "18.70", "-1.0", "0.05", "999999999999999999", "-0.000000001"})
    CHECK(Decimal::parse(text)->to_string() == text);
}

TEST_CASE("what is not a plain decimal is refused") {
  for (char const* text : {"", "-", ".5", "5.", "1,000", "1e3", "+1", "1.2.3", "１", "1 ",
                           "1234567890123456789", "0.1234567890"})
    CHECK_FALSE(Decimal::parse(text).has_value());
}

TEST_CASE("equal values of other scales are equal") {
  CHECK(*Decimal::parse("1.0") == *Decimal::parse("1.00"));
  CHECK(*Decimal::parse("1.01") > *Decimal::parse("1.009"));
  CHECK(*Decimal::parse("-1") < *Decimal::parse("0.5"));
}

TEST_CASE("rounding is half away from zero") {
  CHECK(Decimal::parse("2.345")->rounded(2).to_string() == "2.35");
  CHECK(Decimal::parse("-2.345")->rounded(2).to_string() == "-2.35");
  CHECK(Decimal::parse("2.344")->rounded(2).to_string() == "2.34");
  CHECK(Decimal::parse("2")->rounded(1).to_string() == "2.0");
}

TEST_CASE("sums are exact and quotients rounded") {
  CHECK(add(*Decimal::parse("0.1"), *Decimal::parse("0.2"))->to_string() == "0.3");
  CHECK(subtract(*Decimal::parse("79.67"), *Decimal::parse("148.45"))->to_string() == "-68.78");
  CHECK(multiply(*Decimal::parse("18.7"), *Decimal::parse("100"))->to_string() == "1870.0");
  CHECK(divide(*Decimal::parse("48.2"), *Decimal::parse("18.7"), 2)->to_string() == "2.58");
  CHECK_FALSE(divide(*Decimal::parse("1"), *Decimal::parse("0"), 2).has_value());
}
