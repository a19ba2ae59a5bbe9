#include "chart/scale.h"

#include <algorithm>
#include <optional>

namespace jianbao::chart {

namespace {

constexpr int least_power = -15, most_power = 18;
// 2.5 × 10^n is 25 × 10^(n−1): a quarter needs one place more.
struct Mantissa {
  std::int64_t digits;
  int shift;
};
constexpr Mantissa mantissas[] = {{1, 0}, {2, 0}, {25, -1}, {5, 0}};

// 10^n is an exact double up to n = 22.
double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i)
    power *= 10;
  return power;
}

double times_power(double digits, int exponent) {
  return exponent < 0 ? digits / power_of_ten(-exponent) : digits * power_of_ten(exponent);
}

std::int64_t whole_below(double value) {
  auto const cut = static_cast<std::int64_t>(value);
  return static_cast<double>(cut) > value ? cut - 1 : cut;
}

// The multiple of `step` at or below (above) a value; a value a hair beside a multiple counts as
// that multiple.
constexpr double dust = 1e-9;
// Beyond it the values' own digits do not reach down to the step.
constexpr double most_multiple = 1e14;
std::int64_t multiple_below(double value, double step) {
  return whole_below(value / step + dust);
}
std::int64_t multiple_above(double value, double step) {
  return -whole_below(-(value / step) + dust);
}

Range widened(Range range) {
  if (range.low > range.high) std::swap(range.low, range.high);
  if (range.low < range.high) return range;
  if (range.low > 0) return {0, range.high};
  if (range.low < 0) return {range.low, 0};
  return {0, 1};
}

}  // namespace

double Tick::value() const {
  return times_power(static_cast<double>(digits), exponent);
}

std::string Tick::text() const {
  if (digits == 0) return "0";
  std::string text = std::to_string(digits < 0 ? -digits : digits);
  if (exponent > 0) text.append(static_cast<std::size_t>(exponent), '0');
  if (exponent < 0) {
    auto const places = static_cast<std::size_t>(-exponent);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return digits < 0 ? "\u2212" + text : text;
}

Scale nice_scale(Range range, int most_steps, bool whole) {
  range = widened(range);
  most_steps = std::max(most_steps, 2);
  for (int power = least_power; power <= most_power; ++power)
    for (Mantissa const& mantissa : mantissas) {
      int const exponent = power + mantissa.shift;
      if (whole && exponent < 0) continue;
      double const step = times_power(static_cast<double>(mantissa.digits), exponent);
      if ((range.high - range.low) / step > most_steps + dust) continue;
      if (std::max(range.high, -range.low) / step > most_multiple) continue;
      std::int64_t const first = multiple_below(range.low, step);
      std::int64_t const last = std::max(multiple_above(range.high, step), first + 1);
      if (last - first > most_steps) continue;
      Scale scale;
      for (std::int64_t i = first; i <= last; ++i)
        scale.ticks.push_back({i * mantissa.digits, exponent});
      return scale;
    }
  return {{{0, most_power}, {1, most_power}}};
}

namespace {

// The least nice step of which `above` reach the range's top and `below` its foot; nothing when
// there are no steps on a side that has values.
std::optional<Tick> least_step(Range range, int above, int below) {
  if ((range.high > 0 && above == 0) || (range.low < 0 && below == 0)) return {};
  double needed = 0;
  if (above > 0) needed = range.high / above;
  if (below > 0) needed = std::max(needed, -range.low / below);
  if (needed <= 0) return Tick{1, 0};
  for (int power = least_power; power <= most_power; ++power)
    for (Mantissa const& mantissa : mantissas) {
      Tick const step{mantissa.digits, power + mantissa.shift};
      if (step.value() >= needed * (1 - dust)) return step;
    }
  return {};
}

Scale steps_of(Tick step, int above, int below) {
  Scale scale;
  for (int i = -below; i <= above; ++i)
    scale.ticks.push_back({i * step.digits, step.exponent});
  return scale;
}

// How much of an axis its values take.
double use_of(Range range, Tick step, int steps) {
  return (range.high - range.low) / (step.value() * steps);
}

}  // namespace

ScalePair paired_scales(Range left, Range right, int most_steps) {
  for (Range* range : {&left, &right})
    *range = {std::min(range->low, 0.0), std::max(range->high, 0.0)};
  ScalePair best;
  double best_use = -1;
  for (int steps = 2; steps <= std::max(most_steps, 3); ++steps)
    for (int below = 0; below < steps; ++below) {
      int const above = steps - below;
      auto const a = least_step(left, above, below), b = least_step(right, above, below);
      if (!a || !b) continue;
      double const use = use_of(left, *a, steps) + use_of(right, *b, steps);
      if (use <= best_use + dust) continue;
      best_use = use;
      best = {steps_of(*a, above, below), steps_of(*b, above, below)};
    }
  return best;
}

Range axis_range(std::vector<double> const& values, bool from_zero) {
  if (values.empty()) return {0, 1};
  auto const [low, high] = std::minmax_element(values.begin(), values.end());
  Range range{*low, *high};
  double const farthest = std::max(range.high, -range.low);
  bool const one_sided = range.low > 0 || range.high < 0;
  if (from_zero || (one_sided && (range.high - range.low) * 3 >= farthest) || *low == *high)
    range = {std::min(range.low, 0.0), std::max(range.high, 0.0)};
  return range;
}

Range axis_range(doc::Chart const& chart, std::vector<double> const& values, bool from_zero) {
  Range range = axis_range(values, from_zero);
  if (!chart.from || values.empty()) return range;
  double const high = *std::max_element(values.begin(), values.end());
  return {*chart.from, high > *chart.from ? high : *chart.from + 1};
}

Length Axis::place(double value) const {
  double const share = (value - scale.low()) / (scale.high() - scale.low());
  return start + (end - start).scaled(share);
}

Length Axis::base() const {
  return place(std::clamp(0.0, scale.low(), scale.high()));
}

}  // namespace jianbao::chart
