#include "exact.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::check;

namespace {

constexpr int rounds = 20'000;

}  // namespace

TEST_CASE("sums, differences and products of short numbers are exact") {
  std::mt19937 random(20201231);
  for (int i = 0; i < rounds; ++i) {
    Number const a = any_number(random), b = any_number(random);
    Exact const x = exact(a), y = exact(b);
    for (Toward const toward : {Toward::down, Toward::up}) {
      Exact const sum = exact(add(a, b, toward)), product = exact(multiply(a, b, toward));
      CHECK(sum.above * x.under * y.under == (x.above * y.under + y.above * x.under) * sum.under);
      CHECK(product.above * x.under * y.under == x.above * y.above * product.under);
    }
  }
}

TEST_CASE("a quotient is enclosed, and by no more than its eighteenth digit") {
  std::mt19937 random(7);
  for (int i = 0; i < rounds; ++i) {
    std::uniform_int_distribution<int> digits(-9999, 9999);
    Number const a{digits(random), 0}, b{digits(random), 0};
    if (b.is_zero()) continue;
    Number const low = divide(a, b, Toward::down), high = divide(a, b, Toward::up);
    // low × b and high × b lie on the two sides of a.
    auto const back = [&](Number n, Toward toward) { return multiply(n, b, toward); };
    if (b.is_negative()) {
      CHECK(back(low, Toward::up) >= a);
      CHECK(back(high, Toward::down) <= a);
    } else {
      CHECK(back(low, Toward::down) <= a);
      CHECK(back(high, Toward::up) >= a);
    }
    Number const width = subtract(high, low, Toward::up);
    Number const most =
        multiply(Number{1, -17},
                 Number{high.digits < 0 ? -high.digits : high.digits, high.exponent}, Toward::up);
    CHECK((width <= most || a.is_zero()));
  }
}

TEST_CASE("numbers are compared by value, whatever their exponents") {
  CHECK(Number{10, -1} == Number{1, 0});
  CHECK(Number{187, -1} < Number{1871, -2});
  CHECK(Number{-187, -1} > Number{-1871, -2});
  CHECK(Number{1, 40} > Number{999'999'999'999'999'999, 0});
  CHECK(Number{-1, 40} < Number{1, -40});
  CHECK(Number{0, 30} == Number{0, -30});
}

TEST_CASE("a number far below the last place moves a sum only the way it is rounded") {
  Number const big{5, 30}, small{1, -30};
  CHECK(add(big, small, Toward::down) == big);
  CHECK(add(big, small, Toward::up) > big);
  CHECK(add(big, -small, Toward::up) == big);
  CHECK(add(small, big, Toward::up) == add(big, small, Toward::up));
  CHECK(subtract(big, small, Toward::down) < big);
}

TEST_CASE("a root rounded down does not pass its power, and the next number does") {
  for (int times : {1, 2, 3, 5, 10, 15})
    for (Number const a :
         {Number{4346, -3}, Number{1, 0}, Number{5, -1}, Number{0, 0}, Number{123456, 0}}) {
      Number const low = root(a, times, Toward::down), high = root(a, times, Toward::up);
      CHECK(power(low, times, Toward::down) <= a);
      CHECK(power(high, times, Toward::up) >= a);
      CHECK(subtract(high, low, Toward::up) <= Number{1, -9});
    }
}

TEST_CASE("the digits of a number are cut to the side asked for") {
  CHECK(Number{18749, -3}.to_string(1, Toward::down) == "18.7");
  CHECK(Number{18749, -3}.to_string(1, Toward::up) == "18.8");
  CHECK(Number{-18749, -3}.to_string(1, Toward::down) == "-18.8");
  CHECK(Number{5, 1}.to_string(2, Toward::down) == "50");
  CHECK(Number{5, 1}.to_string(2, Toward::down, 1) == "50.0");
  CHECK(Number{5, -40}.to_string(2, Toward::down) == "0");
  CHECK(Number{5, -40}.to_string(2, Toward::up) == "0.01");
}
