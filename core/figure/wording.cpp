#include "figure/wording.h"

namespace jianbao::figure {

namespace {

// Rates and shares rise by 提高, quantities by 增长 (typography 3.3; prices are not in the
// catalogue's units).
std::string_view rising_word(Figure const& figure) {
  return figure.unit.text == "个百分点" ? "提高" : "增长";
}

std::optional<Decimal> rate(Figure const& figure) {
  if (figure.unit.text == "个百分点") return figure.value;
  return figure.growth;
}

}  // namespace

Trend trend(Figure const& figure) {
  auto const change = rate(figure);
  if (!change) return Trend::unknown;
  if (change->is_zero()) return Trend::flat;
  return change->is_negative() ? Trend::down : Trend::up;
}

std::string change_words(Figure const& figure) {
  auto const change = rate(figure);
  if (!change) return {};
  if (change->is_zero()) return figure.growth_basis.empty() ? "与上年持平" : "持平";
  bool const points = figure.unit.text == "个百分点";
  std::string words = change->is_negative() ? "下降" : std::string(rising_word(figure));
  // The bound belongs to the growth rate only where there is no level beside it.
  data::Bound const bound = figure.value && !points ? data::Bound::exact : figure.bound;
  bool const aim = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  if (!aim && bound == data::Bound::above) words += "超过";
  if (bound == data::Bound::about) words += "约";
  words += change->absolute().to_string() + (points ? "个百分点" : "%");
  if (aim && bound == data::Bound::above) words += "以上";
  if (aim && bound == data::Bound::below) words += "以内";
  return words;
}

std::string change_number(Figure const& figure) {
  auto const change = rate(figure);
  if (!change) return {};
  std::string const digits = change->absolute().to_string();
  return change->is_negative() ? "\u2212" + digits : digits;
}

std::string outcome_words(Figure const& outcome, Figure const& target) {
  std::optional<int> order;
  if (outcome.value && target.value) {
    order = compare(outcome, target);
  } else if (outcome.growth && target.growth) {
    order = *outcome.growth < *target.growth ? -1 : (*target.growth < *outcome.growth ? 1 : 0);
  }
  if (!order) return {};
  if (*order == 0) return "达到目标";
  if (target.bound == data::Bound::below) return *order < 0 ? "控制在目标以内" : "超出控制目标";
  return *order > 0 ? "超过目标" : "低于目标";
}

std::string enumerate(std::vector<std::string> const& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? "和" : "、";
    text += names[i];
  }
  return text;
}

}  // namespace jianbao::figure
