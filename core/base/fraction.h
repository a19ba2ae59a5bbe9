// Fraction: an exact quotient of whole numbers, for sums that are rounded once at their end.
#pragma once

#include "base/decimal.h"

#include <optional>

namespace jianbao {

// Operations that leave 128 bits make it worthless: the results below are then nothing.
class Fraction {
 public:
  explicit Fraction(Decimal value);

  void multiply(Decimal by);
  void divide(Decimal by);  // by zero: worthless
  void divide(Fraction const& by);
  void subtract_one();
  void shift(int power_of_ten);

  [[nodiscard]] std::optional<Decimal> rounded(int places, Rounding rounding) const;
  // The shortest decimal from `least` places up that is exact; nothing when 9 places do not do.
  [[nodiscard]] std::optional<Decimal> exact(int least) const;

 private:
  void scale(Wide& grows, Wide& other, Wide by);

  Wide numerator_, denominator_ = 1;
  bool ok_ = true;
};

}  // namespace jianbao
