#include "base/decimal.h"

#include <cmath>

namespace jianbao {

namespace {

constexpr int most_places = 9;
constexpr int most_digits = 18;

constexpr std::int64_t power_of_ten(int n) {
  std::int64_t result = 1;
  while (n-- > 0)
    result *= 10;
  return result;
}

// The digits of `d` at a larger scale; nothing on overflow.
std::optional<std::int64_t> digits_at(Decimal d, int scale) {
  std::int64_t result = 0;
  if (__builtin_mul_overflow(d.digits, power_of_ten(scale - d.scale), &result)) return {};
  return result;
}

std::optional<Decimal> narrow(Wide digits, int scale) {
  constexpr Wide most = power_of_ten(most_digits);
  if (digits >= most || digits <= -most) return {};
  return Decimal{static_cast<std::int64_t>(digits), static_cast<std::int8_t>(scale)};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool const negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Decimal result;
  int count = 0;
  bool point = false, digit_before_point = false, digit_after_point = false;
  for (char c : text) {
    if (c == '.') {
      if (point) return {};
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > most_digits) return {};
    result.digits = result.digits * 10 + (c - '0');
    (point ? digit_after_point : digit_before_point) = true;
    if (point && ++result.scale > most_places) return {};
  }
  if (!digit_before_point || (point && !digit_after_point)) return {};
  if (negative) result.digits = -result.digits;
  return result;
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(digits < 0 ? -digits : digits);
  auto const places = static_cast<std::size_t>(scale);
  if (places > 0) {
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return digits < 0 ? "-" + text : text;
}

double Decimal::to_double() const {
  return static_cast<double>(digits) / static_cast<double>(power_of_ten(scale));
}

Decimal Decimal::rounded(int places, Rounding rounding) const {
  if (places >= scale) {
    auto const widened = digits_at(*this, places);
    return widened ? Decimal{*widened, static_cast<std::int8_t>(places)} : *this;
  }
  auto const quotient = divide_rounded(digits, power_of_ten(scale - places), rounding);
  return {static_cast<std::int64_t>(quotient), static_cast<std::int8_t>(places)};
}

std::strong_ordering operator<=>(Decimal const& a, Decimal const& b) {
  int const scale = a.scale > b.scale ? a.scale : b.scale;
  Wide const x = static_cast<Wide>(a.digits) * power_of_ten(scale - a.scale);
  Wide const y = static_cast<Wide>(b.digits) * power_of_ten(scale - b.scale);
  return x < y   ? std::strong_ordering::less
         : x > y ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  int const scale = a.scale > b.scale ? a.scale : b.scale;
  auto const x = digits_at(a, scale), y = digits_at(b, scale);
  std::int64_t sum = 0;
  if (!x || !y || __builtin_add_overflow(*x, *y, &sum)) return {};
  return Decimal{sum, static_cast<std::int8_t>(scale)};
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
  b.digits = -b.digits;
  return add(a, b);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  Wide digits = static_cast<Wide>(a.digits) * b.digits;
  int scale = a.scale + b.scale;
  if (scale > most_places) {
    digits = divide_rounded(digits, power_of_ten(scale - most_places), Rounding::half_up);
    scale = most_places;
  }
  return narrow(digits, scale);
}

std::optional<Decimal> divide(Decimal a, Decimal b, int places, Rounding rounding) {
  if (b.digits == 0) return {};
  Wide const numerator = static_cast<Wide>(a.digits) * power_of_ten(places + b.scale);
  Wide const denominator = static_cast<Wide>(b.digits) * power_of_ten(a.scale);
  return narrow(divide_rounded(numerator, denominator, rounding), places);
}

}  // namespace jianbao
