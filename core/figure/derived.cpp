#include "figure/figure.h"

namespace jianbao::figure {

namespace {

constexpr Decimal hundred{100, 0};

data::Unit unit_named(std::string_view text) {
  return *data::Unit::parse(text);
}

// A figure of the same subject, derived from the two.
Figure derived(Figure const& main, Figure const& other, std::string formula) {
  Figure result = main;
  result.upper.reset();
  result.growth.reset();
  result.bound = main.bound == data::Bound::exact && other.bound == data::Bound::exact
                     ? data::Bound::exact
                     : data::Bound::about;
  result.kind = data::Kind::derived;
  result.formula = std::move(formula);
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

std::optional<Figure> share(Figure const& part, Figure const& whole, int places) {
  auto const pair = common(part, whole);
  if (!pair) return {};
  auto const scaled = multiply(pair->a, hundred);
  auto const value = scaled ? divide(*scaled, pair->b, places) : std::nullopt;
  if (!value) return {};
  Figure result = derived(part, whole, "part / whole * 100");
  result.value = value;
  result.unit = unit_named("%");
  return result;
}

std::optional<Figure> difference(Figure const& now, Figure const& before) {
  auto const pair = common(now, before);
  auto const value = pair ? subtract(pair->a, pair->b) : std::nullopt;
  if (!value) return {};
  Figure result = derived(now, before, "now - before");
  result.value = value;
  if (is_percentage(now)) result.unit = unit_named("个百分点");
  return result;
}

std::optional<Figure> change_between(Figure const& before, Figure const& now, int places) {
  if (is_percentage(now)) return difference(now, before);
  auto const pair = common(now, before);
  if (!pair || pair->b.is_negative()) return {};
  auto const gain = subtract(pair->a, pair->b);
  auto const scaled = gain ? multiply(*gain, hundred) : std::nullopt;
  auto const rate = scaled ? divide(*scaled, pair->b, places) : std::nullopt;
  if (!rate) return {};
  Figure result = derived(now, before, "(now / before - 1) * 100");
  result.value.reset();
  result.growth = rate;
  return result;
}

std::optional<Figure> multiple(Figure const& now, Figure const& before, int places) {
  auto const pair = common(now, before);
  auto const value = pair ? divide(pair->a, pair->b, places) : std::nullopt;
  if (!value) return {};
  Figure result = derived(now, before, "now / before");
  result.value = value;
  result.unit = unit_named("倍");
  return result;
}

}  // namespace jianbao::figure
