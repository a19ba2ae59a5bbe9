// Interval: all values a printed figure can stand for, and exact or widened arithmetic over them. A
// tolerance of the check is always the width of such an interval, never a guess.
#pragma once

#include "check/number.h"
#include "data/dataset.h"

#include <optional>
#include <string>

namespace jianbao::check {

// An end of an interval; without a number it lies at infinity.
struct End {
  std::optional<Number> at;
  bool open = false;  // the number itself is outside
};

struct Interval {
  End low, high;

  static Interval exactly(Number value) { return {{value, false}, {value, false}}; }
  [[nodiscard]] bool is_bounded() const { return low.at && high.at; }
  [[nodiscard]] bool contains(Number value) const;
  [[nodiscard]] bool is_not_negative() const { return low.at && !low.at->is_negative(); }
  [[nodiscard]] bool is_positive() const;
};

// Whether no value lies in both.
[[nodiscard]] bool disjoint(Interval const& a, Interval const& b);
// Whether every value of a lies below every value of b.
[[nodiscard]] bool below(Interval const& a, Interval const& b);

[[nodiscard]] Interval add(Interval const& a, Interval const& b);
[[nodiscard]] Interval subtract(Interval const& a, Interval const& b);
// Of values that are not negative, which is what levels, shares and multiples are.
[[nodiscard]] Interval multiply(Interval const& a, Interval const& b);
// a / b of values that are not negative; nothing when b can be zero.
[[nodiscard]] std::optional<Interval> divide(Interval const& a, Interval const& b);
[[nodiscard]] Interval shifted(Interval const& a, int power_of_ten);
[[nodiscard]] Interval scaled(Interval const& a, Number by);  // by more than zero
[[nodiscard]] Interval root(Interval const& a, int times);    // of values that are not negative

// What the printed digits stand for: 18.7 is [18.65, 18.75), half a unit of the last place to both
// sides, a half rounded away from zero; a whole number of things counted one by one is exact.
[[nodiscard]] Interval of_digits(Decimal printed, bool counted = false);
// With its bound: above (以上, 超过) reaches up without end, below (以内, 不足) down; about (约,
// 近) holds the last digit that is not zero only: 50 is [45, 55).
[[nodiscard]] Interval of_bound(Decimal printed, std::optional<Decimal> upper, data::Bound bound,
                                bool counted);
// Of an observation's value in its own unit, and of its growth rate in %; nothing when not given.
[[nodiscard]] std::optional<Interval> value_of(data::Observation const& observation,
                                               data::Unit const& unit);
[[nodiscard]] std::optional<Interval> growth_of(data::Observation const& observation);
// The same values in another unit of the dimension; nothing across dimensions.
[[nodiscard]] std::optional<Interval> in_unit(Interval const& a, data::Unit const& from,
                                              data::Unit const& to);

}  // namespace jianbao::check
