#include "base/fraction.h"

#include <doctest/doctest.h>

using namespace jianbao;

namespace {

Decimal decimal(char const* text) {
  return *Decimal::parse(text);
}

struct Case {
  char const* given;
  int places;
  std::string half_up, half_even;
};

Case const halves[] = {
    {"2.345", 2, "2.35", "2.34"}, {"2.355", 2, "2.36", "2.36"}, {"-2.345", 2, "-2.35", "-2.34"},
    {"0.5", 0, "1", "0"},         {"1.5", 0, "2", "2"},         {"2.5", 0, "3", "2"},
    {"-0.5", 0, "-1", "0"},       {"2.50001", 0, "3", "3"},     {"2.49999", 0, "2", "2"},
    {"0.05", 1, "0.1", "0.0"},    {"0.15", 1, "0.2", "0.2"},    {"9.995", 2, "10.00", "10.00"},
    {"12.25", 1, "12.3", "12.2"}, {"2", 1, "2.0", "2.0"},       {"0.44445", 4, "0.4445", "0.4444"},
};

}  // namespace

TEST_CASE("a half goes away from zero or to the even digit") {
  for (auto const& [given, places, up, even] : halves) {
    INFO(given);
    CHECK(decimal(given).rounded(places, Rounding::half_up).to_string() == up);
    CHECK(decimal(given).rounded(places, Rounding::half_even).to_string() == even);
    CHECK(Fraction(decimal(given)).rounded(places, Rounding::half_up)->to_string() == up);
    CHECK(Fraction(decimal(given)).rounded(places, Rounding::half_even)->to_string() == even);
  }
}

TEST_CASE("a quotient is rounded to the even digit only at an exact half") {
  CHECK(divide(decimal("1"), decimal("8"), 2, Rounding::half_even)->to_string() == "0.12");
  CHECK(divide(decimal("1"), decimal("8"), 2)->to_string() == "0.13");
  CHECK(divide(decimal("3"), decimal("8"), 2, Rounding::half_even)->to_string() == "0.38");
}

TEST_CASE("a third times three is one") {
  Fraction third(decimal("1"));
  third.divide(decimal("3"));
  CHECK_FALSE(third.exact(0).has_value());
  CHECK(third.rounded(4, Rounding::half_up)->to_string() == "0.3333");
  third.multiply(decimal("3"));
  CHECK(third.exact(0)->to_string() == "1");
  CHECK(third.exact(2)->to_string() == "1.00");
}

TEST_CASE("a fraction divided by zero or grown too large gives nothing") {
  Fraction zero(decimal("1"));
  zero.divide(decimal("0.0"));
  CHECK_FALSE(zero.rounded(0, Rounding::half_up).has_value());
  Fraction large(decimal("999999999999999999"));
  for (int i = 0; i < 3; ++i)
    large.multiply(decimal("999999999999999999"));
  CHECK_FALSE(large.rounded(0, Rounding::half_up).has_value());
  CHECK_FALSE(large.exact(0).has_value());
}
