#include "figure/quantity.h"

#include "base/fraction.h"
#include "data/magnitude.h"
#include "data/unit.h"

#include <algorithm>
#include <array>

namespace jianbao::figure {

namespace {

using data::magnitudes;

// What is printed, from none to 万亿.
struct Power {
  std::string_view text;
  int power = 0;
};
constexpr std::array<Power, 4> printed_powers = [] {
  std::array<Power, 4> result = {};
  std::size_t count = result.size();
  for (auto const& one : magnitudes)  // 万亿, 亿, 万
    if (one.printed) result.at(--count) = {one.text, one.power};
  return result;
}();
static_assert(printed_powers[0].text.empty() && printed_powers[1].power == 4);

// A unit without its magnitude. 千瓦时 and 千米 have none.
struct BaseUnit {
  std::string text;
  int power = 0;
};
BaseUnit base_of(std::string const& unit) {
  auto const known = data::Unit::parse(unit);
  for (auto const& [text, power, printed] : magnitudes) {
    if (!unit.starts_with(text)) continue;
    std::string const rest = unit.substr(text.size());
    auto const base = data::Unit::parse(rest);
    bool const fits =
        known ? base && base->dimension == known->dimension && base->power + power == known->power
              : printed;
    if (fits) return {rest, power};
  }
  return {unit, 0};
}

std::string in_groups(std::string_view digits, std::size_t first, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % 3 == first) text += separator;
    text += digits[i];
  }
  return text;
}

std::optional<Quantity> at_power(Decimal value, BaseUnit const& base, Power const& power,
                                 NumberForm const& form, Decimal& rounded) {
  Fraction fraction(value);
  fraction.shift(base.power - power.power);
  auto const found = form.decimals               ? fraction.rounded(*form.decimals, form.rounding)
                     : base.power == power.power ? std::optional(value)
                                                 : fraction.exact(0);
  if (!found) return {};
  rounded = *found;
  return Quantity{grouped(*found, form.grouping), std::string(power.text) + base.text};
}

// 千 and 百 begin units that are no multiples (千瓦时, 百分点).
bool is_magnitude(std::string_view unit) {
  data::Magnitude const* found = data::leading_magnitude(unit);
  return found && found->power > 3;
}

// GB/T 15835-2011 5.1.7: 15%～30% and 9亿～16亿, not 15～30% and 9～16亿.
bool is_repeated(std::string_view unit) {
  for (std::string_view symbol : {"%", "‰", "℃", "°", "′", "″", "成"})
    if (unit == symbol) return true;
  return is_magnitude(unit);
}

}  // namespace

std::string with_minus(Decimal value) {
  std::string const digits = value.absolute().to_string();
  return value.is_negative() ? "\u2212" + digits : digits;
}

std::string grouped(Decimal value, Grouping grouping) {
  std::string const digits = value.absolute().to_string();
  std::size_t const point = std::min(digits.find('.'), digits.size());
  std::string text = digits.substr(0, point), places = digits.substr(point);
  constexpr std::size_t longest = 4;  // four digits and fewer stay whole
  std::string_view const separator = grouping == Grouping::comma ? "," : "\u2009";
  if (grouping != Grouping::none && text.size() > longest)
    text = in_groups(text, text.size() % 3, separator);
  if (grouping == Grouping::thin_space && places.size() > longest + 1)
    places = "." + in_groups(std::string_view(places).substr(1), 0, separator);
  return (value.is_negative() ? "\u2212" : "") + text + places;
}

bool takes_magnitude(std::string const& unit) {
  std::string const base = base_of(unit).text;
  return !data::Unit::parse(base) || data::Unit::parse("万" + base);
}

std::optional<Quantity> quantity(Decimal value, std::string const& unit, NumberForm const& form) {
  Decimal rounded;
  BaseUnit base = base_of(unit);
  if (form.magnitude == Magnitude::as_given || !takes_magnitude(unit)) {
    base = {unit, 0};
    return at_power(value, base, printed_powers[0], form, rounded);
  }
  if (form.magnitude != Magnitude::choose) {
    auto const steps =
        static_cast<std::size_t>(form.magnitude) - static_cast<std::size_t>(Magnitude::wan);
    auto const& power =
        form.magnitude == Magnitude::none ? printed_powers[0] : printed_powers.at(steps + 1);
    return at_power(value, base, power, form, rounded);
  }
  // Chosen by what is printed: 99999999 without places is 1亿, not 10000万. Each try rounds the
  // given digits anew.
  constexpr Decimal limit{10'000, 0};
  std::optional<Quantity> found;
  for (Power const& power : printed_powers) {
    found = at_power(value, base, power, form, rounded);
    if (found && rounded.absolute() < limit) break;
  }
  return found;
}

std::string range_of(Quantity const& first, Quantity const& last, std::string_view joiner) {
  bool const same_unit = first.unit == last.unit;
  if (same_unit && first.digits == last.digits) return first.digits + first.unit;
  bool const repeated = !same_unit || is_repeated(first.unit);
  return first.digits + (repeated ? first.unit : "") + std::string(joiner) + last.digits +
         last.unit;
}

}  // namespace jianbao::figure
