#include "figure/wording.h"

namespace jianbao::figure {

namespace {

constexpr std::string_view points = "个百分点";

bool is_difference(Figure const& figure) {
  return figure.unit.text == points;
}

std::string given_or(std::string const& given, std::string_view usual) {
  return given.empty() ? std::string(usual) : given;
}

}  // namespace

std::optional<Decimal> change_of(Figure const& figure) {
  return is_difference(figure) ? figure.value : figure.growth;
}

Trend trend(Figure const& figure) {
  auto const change = change_of(figure);
  if (!change) return Trend::unknown;
  if (change->is_zero()) return Trend::flat;
  return change->is_negative() ? Trend::down : Trend::up;
}

std::string change_words(Figure const& figure, ChangeForm const& form) {
  auto change = change_of(figure);
  if (!change) return {};
  if (form.number.decimals) change = change->rounded(*form.number.decimals, form.number.rounding);
  if (change->is_zero())
    return given_or(form.flat, figure.growth_basis.empty() ? "与上年持平" : "持平");
  std::string const unit = given_or(form.unit, is_difference(figure) ? points : "%");
  // Rates and shares rise by 提高, quantities by 增长 (typography 3.3; prices are not in the
  // catalogue's units).
  std::string words = change->is_negative() ? given_or(form.down, "下降")
                                            : given_or(form.up, unit == points ? "提高" : "增长");
  // The bound belongs to the growth rate only where there is no level beside it.
  bool const beside = figure.value && !is_difference(figure);
  data::Bound const bound = beside ? data::Bound::exact : figure.bound;
  bool const aim = figure.kind == data::Kind::target || figure.kind == data::Kind::plan;
  if (!aim && bound == data::Bound::above) words += "超过";
  if (bound == data::Bound::about) words += "约";
  words += grouped(change->absolute(), form.number.grouping) + unit;
  if (aim && bound == data::Bound::above) words += "以上";
  if (aim && bound == data::Bound::below) words += "以内";
  return words;
}

std::string change_number(Figure const& figure) {
  auto const change = change_of(figure);
  if (!change) return {};
  return with_minus(*change);
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
