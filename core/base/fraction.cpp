#include "base/fraction.h"

namespace jianbao {

namespace {

constexpr int most_places = 9;

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

}  // namespace

Fraction::Fraction(Decimal value) : numerator_(value.digits) {
  shift(-value.scale);
}

void Fraction::multiply(Decimal by) {
  scale(numerator_, denominator_, by.digits);
  shift(-by.scale);
}

void Fraction::divide(Decimal by) {
  if (by.is_zero()) ok_ = false;
  if (!ok_) return;
  scale(denominator_, numerator_, by.digits);
  shift(by.scale);
}

void Fraction::divide(Fraction const& by) {
  if (by.numerator_ == 0 || !by.ok_) ok_ = false;
  if (!ok_) return;
  scale(denominator_, numerator_, by.numerator_);
  scale(numerator_, denominator_, by.denominator_);
}

void Fraction::subtract_one() {
  if (__builtin_sub_overflow(numerator_, denominator_, &numerator_)) ok_ = false;
}

void Fraction::shift(int power_of_ten) {
  for (; power_of_ten > 0; --power_of_ten)
    scale(numerator_, denominator_, 10);
  for (; power_of_ten < 0; ++power_of_ten)
    scale(denominator_, numerator_, 10);
}

// One side grows by a factor, after what it has in common with the other side is taken off both.
void Fraction::scale(Wide& grows, Wide& other, Wide by) {
  Wide const common = greatest_divisor(magnitude_of(by), magnitude_of(other));
  if (common != 0) by /= common, other /= common;
  if (__builtin_mul_overflow(grows, by, &grows)) ok_ = false;
}

std::optional<Decimal> Fraction::rounded(int places, Rounding rounding) const {
  constexpr Wide most = 1'000'000'000'000'000'000;
  Fraction shifted = *this;
  shifted.shift(places);
  if (!shifted.ok_) return {};
  Wide const digits = divide_rounded(shifted.numerator_, shifted.denominator_, rounding);
  if (magnitude_of(digits) >= most) return {};
  return Decimal{static_cast<std::int64_t>(digits), static_cast<std::int8_t>(places)};
}

std::optional<Decimal> Fraction::exact(int least) const {
  Fraction shifted = *this;
  shifted.shift(least);
  for (int places = least; places <= most_places && shifted.ok_; ++places, shifted.shift(1))
    if (magnitude_of(shifted.denominator_) == 1) return rounded(places, Rounding::half_up);
  return {};
}

}  // namespace jianbao
