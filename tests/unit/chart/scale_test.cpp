// Ticks of 1, 2, 2.5 and 5; axes that hold their values.
#include "chart/scale.h"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::chart;

namespace {

std::vector<std::string> texts(Scale const& scale) {
  std::vector<std::string> all;
  for (Tick const& tick : scale.ticks)
    all.push_back(tick.text());
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("ticks are round and cover the range") {
  CHECK(texts(nice_scale({0, 97}, 5, false)) == Texts{"0", "20", "40", "60", "80", "100"});
  CHECK(texts(nice_scale({0, 3176.9}, 4, false)) == Texts{"0", "1000", "2000", "3000", "4000"});
  CHECK(texts(nice_scale({0, 0.9}, 4, false)) == Texts{"0", "0.25", "0.50", "0.75", "1.00"});
  CHECK(texts(nice_scale({46.2, 49.8}, 4, false)) == Texts{"46", "47", "48", "49", "50"});
}

TEST_CASE("people and firms are not halved by ticks") {
  CHECK(texts(nice_scale({0, 3}, 8, true)) == Texts{"0", "1", "2", "3"});
}

TEST_CASE("negative values have ticks with the true minus") {
  CHECK(texts(nice_scale({-13.1, 8}, 5, false)) == Texts{"−15", "−10", "−5", "0", "5", "10"});
  CHECK(texts(nice_scale({-40, -5}, 4, false)) == Texts{"−40", "−30", "−20", "−10", "0"});
}

TEST_CASE("any range is covered by few even steps of 1, 2, 2.5 or 5") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> value(-1, 1);
  std::uniform_int_distribution<int> power(-6, 9), steps(2, 8);
  for (int i = 0; i < 2000; ++i) {
    double const size = std::pow(10.0, power(random));
    double a = value(random) * size, b = value(random) * size;
    if (a > b) std::swap(a, b);
    int const most = steps(random);
    Scale const scale = nice_scale({a, b}, most, false);
    CAPTURE(a);
    CAPTURE(b);
    CHECK(scale.low() <= a + size * 1e-9);
    CHECK(scale.high() >= b - size * 1e-9);
    CHECK(scale.ticks.size() <= static_cast<std::size_t>(most) + 1);
    std::int64_t const step = scale.ticks[1].digits - scale.ticks[0].digits;
    CHECK((step == 1 || step == 2 || step == 25 || step == 5));
  }
}

TEST_CASE("columns stand on zero, a line whose values lie close together need not") {
  Range const columns = axis_range({46.2, 49.8}, true), line = axis_range({46.2, 49.8}, false);
  CHECK(columns.low == 0);
  CHECK(line.low == doctest::Approx(46.2));
  CHECK(axis_range({10, 49.8}, false).low == 0);
}

TEST_CASE("an axis of negative values has its base at zero") {
  Axis const axis{nice_scale({-10, 20}, 3, false), Length::pt(90), Length{}};
  CHECK(axis.base().to_pt() == doctest::Approx(60));
  CHECK(axis.place(-10).to_pt() == doctest::Approx(90));
  CHECK(axis.place(20).to_pt() == doctest::Approx(0));
}

TEST_CASE("two axes have as many steps and one zero") {
  ScalePair const pair = paired_scales({0, 48.2}, {-13.1, 157.6}, 6);
  REQUIRE(pair.left.ticks.size() == pair.right.ticks.size());
  for (std::size_t i = 0; i < pair.left.ticks.size(); ++i)
    CHECK((pair.left.ticks[i].digits == 0) == (pair.right.ticks[i].digits == 0));
  CHECK(pair.left.high() >= 48.2);
  CHECK(pair.right.low() <= -13.1);
  CHECK(pair.right.high() >= 157.6);
}

TEST_CASE("two axes cover any values") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> value(-1000, 1000);
  for (int i = 0; i < 500; ++i) {
    Range const left{value(random) - 1000, value(random)}, right{value(random), 1500};
    ScalePair const pair = paired_scales(left, right, 6);
    REQUIRE(pair.left.ticks.size() == pair.right.ticks.size());
    CHECK(pair.left.low() <= left.low);
    CHECK(pair.left.high() >= left.high);
    CHECK(pair.right.low() <= right.low);
    CHECK(pair.right.high() >= right.high);
  }
}
