#include "check/number.h"

#include <algorithm>
#include <array>

namespace jianbao::check {

namespace {

constexpr int most_digits = 18;
constexpr Wide limit = 1'000'000'000'000'000'000;  // 10^18

constexpr auto tens = [] {
  std::array<Wide, 39> powers{1};  // 10^38 is the last that fits
  for (std::size_t i = 1; i < powers.size(); ++i)
    powers[i] = powers[i - 1] * 10;
  return powers;
}();

Wide ten_to(int power) {
  return tens[static_cast<std::size_t>(power)];
}

Wide magnitude_of(Wide value) {
  return value < 0 ? -value : value;
}

// a / b to the lesser or the greater whole number.
Wide divide_toward(Wide a, Wide b, Toward toward) {
  Wide const quotient = a / b, rest = a - quotient * b;
  if (rest == 0) return quotient;
  bool const negative = (rest < 0) != (b < 0);
  if (toward == Toward::down) return negative ? quotient - 1 : quotient;
  return negative ? quotient : quotient + 1;
}

Number made(Wide digits, int exponent, Toward toward) {
  // Twice where rounding up makes another digit.
  while (magnitude_of(digits) >= limit) {
    int drop = 1;
    while (drop < 20 && magnitude_of(digits) >= limit * ten_to(drop))
      ++drop;
    digits = divide_toward(digits, ten_to(drop), toward);
    exponent += drop;
  }
  return {static_cast<std::int64_t>(digits), exponent};
}

// The same value with all 18 digits in use.
Number filled(Number a) {
  if (a.is_zero()) return a;
  Wide digits = a.digits;
  while (magnitude_of(digits) * 10 < limit)
    digits *= 10, --a.exponent;
  return {static_cast<std::int64_t>(digits), a.exponent};
}

}  // namespace

std::strong_ordering operator<=>(Number a, Number b) {
  auto const sign = [](Number n) { return (n.digits > 0) - (n.digits < 0); };
  if (sign(a) != sign(b)) return sign(a) <=> sign(b);
  if (a.is_zero()) return std::strong_ordering::equal;
  a = filled(a), b = filled(b);
  if (a.exponent == b.exponent) return a.digits <=> b.digits;
  return a.digits > 0 ? a.exponent <=> b.exponent : b.exponent <=> a.exponent;
}

Number add(Number a, Number b, Toward toward) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (a.exponent < b.exponent) std::swap(a, b);  // b has the lower place
  a = filled(a);
  if (a.exponent <= b.exponent) {
    if (b.exponent - a.exponent < most_digits)
      return made(a.digits + b.digits * ten_to(b.exponent - a.exponent), a.exponent, toward);
    std::swap(a, b);
  }
  int const gap = a.exponent - b.exponent;
  if (gap <= most_digits) return made(a.digits * ten_to(gap) + b.digits, b.exponent, toward);
  // b lies below the last place: all it can do is to move the result the way it is rounded.
  Wide const nudge =
      b.digits > 0 ? (toward == Toward::up ? 1 : 0) : (toward == Toward::up ? 0 : -1);
  return made(a.digits + nudge, a.exponent, toward);
}

Number subtract(Number a, Number b, Toward toward) {
  return add(a, -b, toward);
}

Number multiply(Number a, Number b, Toward toward) {
  return made(Wide{a.digits} * b.digits, a.exponent + b.exponent, toward);
}

Number divide(Number a, Number b, Toward toward) {
  constexpr int more = 19;  // 10^18 × 10^19 fits in 128 bits
  a = filled(a);
  int const room = b.is_negative() ? -1 : 1;
  Wide const above = Wide{a.digits} * room * ten_to(more);
  Wide const below = Wide{b.digits} * room;
  return made(divide_toward(above, below, toward), a.exponent - b.exponent - more, toward);
}

Number power(Number a, int times, Toward toward) {
  Number result = Number::of(std::int64_t{1});
  for (int i = 0; i < times; ++i)
    result = multiply(result, a, toward);
  return result;
}

Number root(Number a, int times, Toward toward) {
  constexpr int places = 12;
  int thousands = 0;  // taken out, so that the root lies below a thousand
  while (a >= Number{1, 3 * times})
    a = a.shifted(-3 * times), ++thousands;
  // Whole multiples of 10^-12 between which the root lies.
  std::int64_t low = 0, high = 1'000'000'000'000'000;  // a thousand
  auto const value = [](std::int64_t n) { return Number{n, -places}; };
  while (high - low > 1) {
    std::int64_t const middle = low + (high - low) / 2;
    // Rounded up, a power that is not above a shows that the root is not below the middle.
    if (power(value(middle), times, Toward::up) <= a)
      low = middle;
    else
      high = middle;
  }
  bool const exact = power(value(low), times, Toward::down) >= a;
  // Some above the power that was seen to be too great when rounded up: enough when rounded down.
  while (!exact && toward == Toward::up && power(value(high), times, Toward::down) < a)
    ++high;
  return value(toward == Toward::down || exact ? low : high).shifted(3 * thousands);
}

std::string Number::to_string(int places, Toward toward, int least) const {
  Wide whole = digits;
  int const drop = -exponent - places;  // digits behind the last place wanted
  if (drop > most_digits + 1)
    whole = divide_toward(whole, limit * 10, toward);
  else if (drop > 0)
    whole = divide_toward(whole, ten_to(drop), toward);
  else
    whole *= ten_to(std::min(-drop, most_digits));
  std::string text;
  for (Wide rest = magnitude_of(whole); rest > 0 || text.size() <= static_cast<std::size_t>(places);
       rest /= 10)
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  if (places > 0) text.insert(text.size() - static_cast<std::size_t>(places), ".");
  for (int left = places; left > least && text.back() == '0'; --left)
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return (whole < 0 ? "-" : "") + text;
}

}  // namespace jianbao::check
