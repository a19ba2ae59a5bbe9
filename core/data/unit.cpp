#include "data/unit.h"

#include "data/magnitude.h"
#include "data/unit_table.h"

#include <algorithm>

namespace jianbao::data {

namespace {

BaseUnit const* find_base(std::string_view text) {
  for (BaseUnit const& unit : base_units())
    if (unit.text == text) return &unit;
  return nullptr;
}

Unit make(std::string_view text, BaseUnit const& base, std::int8_t power) {
  auto const dimension = base.dimension.empty() ? base.text : base.dimension;
  bool const counts = base.magnitudes && (base.dimension.empty() || base.dimension == "家数");
  return {std::string(text), std::string(dimension), power,
          {base.factor, 0},  {base.divisor, 0},      counts};
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
  return Unit{std::string(text),
              above->dimension + "/" + below->dimension,
              static_cast<std::int8_t>(above->power - below->power),
              *factor,
              *divisor,
              false};
}

}  // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
  if (auto unit = parse_simple(text)) return unit;
  std::size_t const stroke = text.find('/');
  if (stroke == std::string_view::npos) return {};
  return parse_quotient(text, stroke);
}

std::optional<Fraction> in_unit(Decimal value, Unit const& from, Unit const& to) {
  if (from.dimension != to.dimension) return {};
  Fraction fraction(value);
  if (from.text == to.text) return fraction;
  fraction.multiply(from.factor);
  fraction.divide(from.divisor);
  fraction.divide(to.factor);
  fraction.multiply(to.divisor);
  fraction.shift(from.power - to.power);
  return fraction;
}

std::optional<Decimal> convert(Decimal value, Unit const& from, Unit const& to) {
  auto const fraction = in_unit(value, from, to);
  if (!fraction || from.text == to.text) return fraction ? std::optional(value) : std::nullopt;
  // Between magnitudes of one unit the printed places move with the point: 1.50 亿元 is 15000 万元
  // and 0.000150 万亿元.
  constexpr int most_places = 9;
  bool const one_unit = from.factor == to.factor && from.divisor == to.divisor;
  int const least = one_unit ? value.scale - (from.power - to.power) : 0;
  if (auto const exact = fraction->exact(std::clamp(least, 0, most_places))) return exact;
  return fraction->rounded(most_places, Rounding::half_up);
}

}  // namespace jianbao::data
