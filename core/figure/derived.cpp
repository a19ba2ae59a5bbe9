#include "figure/figure.h"
#include "figure/formulas.h"

namespace jianbao::figure {

namespace {

constexpr Decimal hundred{100, 0};

data::Unit unit_named(std::string_view text) {
  return *data::Unit::parse(text);
}

// A figure of the same subject, derived from the two.
Figure derived(Figure const& main, Figure const& other, std::string_view formula) {
  Figure result = main;
  result.upper.reset();
  result.growth.reset();
  result.bound = main.bound == data::Bound::exact && other.bound == data::Bound::exact
                     ? data::Bound::exact
                     : data::Bound::about;
  result.kind = data::Kind::derived;
  result.formula = formula;
  result.records.insert(result.records.end(), other.records.begin(), other.records.end());
  return result;
}

// Both values in the unit of `a`.
struct Pair {
  Decimal a, b;
};
std::optional<Pair> common(Figure const& a, Figure const& b) {
  if (!a.value || !b.value) return {};
  auto const converted = data::convert(*b.value, b.unit, a.unit);
  if (!converted) return {};
  return Pair{*a.value, *converted};
}

// a / b, exact.
std::optional<Fraction> ratio_of(Figure const& a, Figure const& b) {
  if (!a.value || !b.value) return {};
  auto ratio = data::in_unit(*a.value, a.unit, b.unit);
  if (ratio) ratio->divide(*b.value);
  return ratio;
}

bool is_percentage(Figure const& figure) {
  return figure.unit.text == "%";
}

}  // namespace

std::optional<int> compare(Figure const& a, Figure const& b) {
  auto const pair = common(a, b);
  if (!pair) return {};
  if (pair->a == pair->b) return 0;
  return pair->a < pair->b ? -1 : 1;
}

std::optional<Figure> share(Figure const& part, Figure const& whole, int places,
                            Rounding rounding) {
  auto ratio = ratio_of(part, whole);
  if (!ratio) return {};
  ratio->multiply(hundred);
  auto const value = ratio->rounded(places, rounding);
  if (!value) return {};
  Figure result = derived(part, whole, formulas::share);
  result.value = value;
  result.unit = unit_named("%");
  return result;
}

std::optional<Figure> difference(Figure const& now, Figure const& before) {
  auto const pair = common(now, before);
  auto const value = pair ? subtract(pair->a, pair->b) : std::nullopt;
  if (!value) return {};
  Figure result = derived(now, before, formulas::difference);
  result.value = value;
  if (is_percentage(now)) result.unit = unit_named("个百分点");
  return result;
}

std::optional<Figure> change_between(Figure const& before, Figure const& now, int places,
                                     Rounding rounding) {
  if (is_percentage(now)) return difference(now, before);
  auto ratio = ratio_of(now, before);
  if (!ratio || before.value->is_negative()) return {};
  ratio->subtract_one();
  ratio->multiply(hundred);
  auto const rate = ratio->rounded(places, rounding);
  if (!rate) return {};
  Figure result = derived(now, before, formulas::change);
  result.value.reset();
  result.growth = rate;
  return result;
}

std::optional<Figure> multiple(Figure const& now, Figure const& before, int places,
                               Rounding rounding) {
  auto const ratio = ratio_of(now, before);
  auto const value = ratio ? ratio->rounded(places, rounding) : std::nullopt;
  if (!value) return {};
  Figure result = derived(now, before, formulas::multiple);
  result.value = value;
  result.unit = unit_named("倍");
  return result;
}

std::optional<Figure> span(Figure const& first, Figure const& last) {
  bool const exact = first.bound == data::Bound::exact && last.bound == data::Bound::exact;
  auto const pair = common(first, last);
  if (!pair || !exact || pair->a > pair->b) return {};
  Figure result = derived(first, last, formulas::span);
  result.bound = data::Bound::range;
  result.upper = pair->b;
  return result;
}

}  // namespace jianbao::figure
