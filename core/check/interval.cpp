#include "check/interval.h"

namespace jianbao::check {

namespace {

using Operation = Number (*)(Number, Number, Toward);

End join(End const& a, End const& b, Operation operation, Toward toward) {
  if (!a.at || !b.at) return {};
  return {operation(*a.at, *b.at, toward), a.open || b.open};
}

// The value of `end` is zero and so is any product with it, however large the other is.
End product(End const& a, End const& b, Toward toward) {
  bool const zero = (a.at && a.at->is_zero()) || (b.at && b.at->is_zero());
  if (zero) return {Number{}, false};
  return join(a, b, multiply, toward);
}

}  // namespace

bool Interval::contains(Number value) const {
  if (low.at && (value < *low.at || (low.open && value == *low.at))) return false;
  return !high.at || value < *high.at || (!high.open && value == *high.at);
}

bool Interval::is_positive() const {
  return low.at && (low.at->digits > 0 || (low.at->is_zero() && low.open));
}

bool below(Interval const& a, Interval const& b) {
  if (!a.high.at || !b.low.at) return false;
  return *a.high.at < *b.low.at || (*a.high.at == *b.low.at && (a.high.open || b.low.open));
}

bool disjoint(Interval const& a, Interval const& b) {
  return below(a, b) || below(b, a);
}

Interval add(Interval const& a, Interval const& b) {
  return {join(a.low, b.low, add, Toward::down), join(a.high, b.high, add, Toward::up)};
}

Interval subtract(Interval const& a, Interval const& b) {
  return {join(a.low, b.high, subtract, Toward::down), join(a.high, b.low, subtract, Toward::up)};
}

Interval multiply(Interval const& a, Interval const& b) {
  return {product(a.low, b.low, Toward::down), product(a.high, b.high, Toward::up)};
}

std::optional<Interval> divide(Interval const& a, Interval const& b) {
  if (!b.is_positive() || b.low.at->is_zero()) return {};
  End const low = b.high.at ? join(a.low, b.high, divide, Toward::down) : End{Number{}, true};
  return Interval{low, join(a.high, b.low, divide, Toward::up)};
}

Interval shifted(Interval const& a, int power_of_ten) {
  Interval result = a;
  for (End* end : {&result.low, &result.high})
    if (end->at) end->at = end->at->shifted(power_of_ten);
  return result;
}

Interval scaled(Interval const& a, Number by) {
  Interval result = a;
  if (a.low.at) result.low.at = multiply(*a.low.at, by, Toward::down);
  if (a.high.at) result.high.at = multiply(*a.high.at, by, Toward::up);
  return result;
}

Interval root(Interval const& a, int times) {
  Interval result = a;
  if (a.low.at) result.low.at = root(*a.low.at, times, Toward::down);
  if (a.high.at) result.high.at = root(*a.high.at, times, Toward::up);
  return result;
}

Interval of_digits(Decimal printed, bool counted) {
  Number const value = Number::of(printed);
  if (counted && printed.scale == 0) return Interval::exactly(value);
  Number const half = Number::half_unit(-printed.scale);
  // A half goes away from zero, so the end away from zero is outside.
  bool const negative = printed.is_negative(), zero = printed.is_zero();
  return {{subtract(value, half, Toward::down), negative || zero},
          {add(value, half, Toward::up), !negative}};
}

Interval of_bound(Decimal printed, std::optional<Decimal> upper, data::Bound bound, bool counted) {
  Interval const near = of_digits(printed, counted);
  Number const value = Number::of(printed);
  switch (bound) {
    case data::Bound::exact:
      return near;
    case data::Bound::above:
      return {{value, false}, {}};
    case data::Bound::below:
      return {{}, {value, false}};
    case data::Bound::range:
      return {near.low, of_digits(upper.value_or(printed), counted).high};
    case data::Bound::about:
      break;
  }
  Decimal rough = printed;
  int place = -rough.scale;
  for (; rough.digits != 0 && rough.digits % 10 == 0; ++place)
    rough.digits /= 10;
  Number const half = Number::half_unit(place);
  return {{subtract(value, half, Toward::down), false}, {add(value, half, Toward::up), true}};
}

std::optional<Interval> value_of(data::Observation const& observation, data::Unit const& unit) {
  if (!observation.value) return {};
  bool const counted = (unit.counts && unit.power == 0) || unit.dimension == "位";
  Interval result = of_bound(*observation.value, observation.upper, observation.bound, counted);
  // A level that is below a limit is not below nothing.
  if (!result.low.at && !observation.value->is_negative()) result.low = {Number{}, false};
  return result;
}

std::optional<Interval> growth_of(data::Observation const& observation) {
  if (!observation.growth) return {};
  // The bound belongs to the growth rate when there is no value (data/README.md).
  if (observation.value) return of_digits(*observation.growth);
  return of_bound(*observation.growth, observation.upper, observation.bound, false);
}

std::optional<Interval> in_unit(Interval const& a, data::Unit const& from, data::Unit const& to) {
  if (from.dimension != to.dimension) return {};
  if (from.text == to.text) return a;
  Interval result = a;
  if (from.factor != to.factor || from.divisor != to.divisor) {
    result = scaled(result, Number::of(from.factor));
    result = scaled(result, Number::of(to.divisor));
    auto const quotient = [&](End& end, Toward toward) {
      if (!end.at) return;
      end.at = divide(*end.at, Number::of(from.divisor), toward);
      end.at = divide(*end.at, Number::of(to.factor), toward);
    };
    quotient(result.low, Toward::down);
    quotient(result.high, Toward::up);
  }
  return shifted(result, from.power - to.power);
}

}  // namespace jianbao::check
