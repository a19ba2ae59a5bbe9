#include "data/unit.h"

#include "data/unit_table.h"

#include <array>

namespace jianbao::data {

namespace {

__extension__ using Wide = __int128;

struct Magnitude {
  std::string_view text;
  std::int8_t power;
};
// The longer first: 万亿 before 万.
constexpr std::array<Magnitude, 9> magnitudes = {{{"万亿", 12},
                                                  {"千亿", 11},
                                                  {"百亿", 10},
                                                  {"千万", 7},
                                                  {"百万", 6},
                                                  {"亿", 8},
                                                  {"万", 4},
                                                  {"千", 3},
                                                  {"百", 2}}};

BaseUnit const* find_base(std::string_view text) {
  for (BaseUnit const& unit : base_units())
    if (unit.text == text) return &unit;
  return nullptr;
}

Unit make(std::string_view text, BaseUnit const& base, std::int8_t power) {
  auto const dimension = base.dimension.empty() ? base.text : base.dimension;
  return {std::string(text), std::string(dimension), power, {base.factor, 0}, {base.divisor, 0}};
}

// A unit without a stroke. The bare name wins: 千瓦时 is no thousand of 瓦时.
std::optional<Unit> parse_simple(std::string_view text) {
  if (BaseUnit const* base = find_base(text)) return make(text, *base, 0);
  for (Magnitude const& magnitude : magnitudes) {
    if (!text.starts_with(magnitude.text)) continue;
    BaseUnit const* base = find_base(text.substr(magnitude.text.size()));
    if (base && base->magnitudes) return make(text, *base, magnitude.power);
  }
  return {};
}

// 元/平方米, 微克/立方米, 元/美元: one unit per another.
std::optional<Unit> parse_quotient(std::string_view text, std::size_t stroke) {
  auto const above = parse_simple(text.substr(0, stroke));
  auto const below = parse_simple(text.substr(stroke + 1));
  if (!above || !below) return {};
  auto const factor = multiply(above->factor, below->divisor);
  auto const divisor = multiply(above->divisor, below->factor);
  if (!factor || !divisor) return {};
  return Unit{std::string(text), above->dimension + "/" + below->dimension,
              static_cast<std::int8_t>(above->power - below->power), *factor, *divisor};
}

Wide magnitude_of(Wide value) {
  return value < 0 ? -value : value;
}

Wide greatest_divisor(Wide a, Wide b) {
  while (b != 0) {
    Wide const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// A fraction of 128-bit integers; `ok` turns false on overflow.
struct Fraction {
  Wide numerator, denominator = 1;
  bool ok = true;

  void multiply(Wide by) { scale(numerator, denominator, by); }
  void divide(Wide by) { scale(denominator, numerator, by); }

 private:
  void scale(Wide& grows, Wide& other, Wide by) {
    Wide const common = greatest_divisor(by, magnitude_of(other));
    by /= common;
    other /= common;
    if (__builtin_mul_overflow(grows, by, &grows)) ok = false;
  }
};

void multiply_by(Fraction& fraction, Decimal by) {
  fraction.multiply(by.digits);
  for (int i = 0; i < by.scale; ++i)
    fraction.divide(10);
}

void divide_by(Fraction& fraction, Decimal by) {
  fraction.divide(by.digits);
  for (int i = 0; i < by.scale; ++i)
    fraction.multiply(10);
}

std::optional<Decimal> rounded(Fraction const& fraction, int places) {
  constexpr Wide most = 1'000'000'000'000'000'000;
  Wide const half = fraction.denominator / 2;
  Wide const digits = (magnitude_of(fraction.numerator) + half) / fraction.denominator;
  if (digits >= most) return {};
  auto const narrow = static_cast<std::int64_t>(digits);
  return Decimal{fraction.numerator < 0 ? -narrow : narrow, static_cast<std::int8_t>(places)};
}

// The shortest decimal from `least` places up that is exact, else nine places.
std::optional<Decimal> decimal_of(Fraction fraction, int least) {
  constexpr int most_places = 9;
  for (int i = 0; i < least; ++i)
    fraction.multiply(10);
  for (int places = least;; ++places) {
    if (!fraction.ok) return {};
    if (places == most_places || fraction.denominator == 1) return rounded(fraction, places);
    fraction.multiply(10);
  }
}

}  // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
  if (auto unit = parse_simple(text)) return unit;
  std::size_t const stroke = text.find('/');
  if (stroke == std::string_view::npos) return {};
  return parse_quotient(text, stroke);
}

std::optional<Decimal> convert(Decimal value, Unit const& from, Unit const& to) {
  if (from.dimension != to.dimension) return {};
  if (from.text == to.text) return value;
  Fraction fraction{value.digits};
  for (int i = 0; i < value.scale; ++i)
    fraction.divide(10);
  multiply_by(fraction, from.factor);
  divide_by(fraction, from.divisor);
  divide_by(fraction, to.factor);
  multiply_by(fraction, to.divisor);
  int const shift = from.power - to.power;
  for (int i = 0; i < shift; ++i)
    fraction.multiply(10);
  for (int i = 0; i < -shift; ++i)
    fraction.divide(10);
  // Between magnitudes of one unit the printed places move with the point: 1.50 亿元 is 15000 万元
  // and 0.000150 万亿元.
  bool const one_unit = from.factor == to.factor && from.divisor == to.divisor;
  int const least = one_unit ? value.scale - shift : 0;
  return decimal_of(fraction, least < 0 ? 0 : least > 9 ? 9 : least);
}

}  // namespace jianbao::data
