#include "figure/verdict.h"

namespace jianbao::figure {

namespace {

Judgement unknown(std::string reason) {
  return {Verdict::unknown, std::move(reason)};
}

// −1, 0, 1: the outcome's rate below, at or above the target's.
int compare_rates(Decimal const& outcome, Decimal const& target) {
  if (outcome < target) return -1;
  return target < outcome ? 1 : 0;
}

// Whether `order`, which holds for the value that is printed, holds for the outcome itself: of an
// outcome that is only bounded from below, nothing but "at least so much" is known.
bool decides(data::Bound bound, bool reached, bool from_above) {
  switch (bound) {
    case data::Bound::exact:
    case data::Bound::about:
      return true;
    case data::Bound::above:
      return reached == from_above;
    case data::Bound::below:
      return reached != from_above;
    default:
      return false;
  }
}

}  // namespace

Judgement judge(Figure const& target, std::optional<Figure> const& outcome) {
  if (!outcome) return unknown("来源未给出实际值");
  std::optional<int> order;
  if (target.value && outcome->value) {
    order = compare(*outcome, target);
    if (!order) return unknown("计量单位不可比");
  } else if (target.growth && outcome->growth) {
    order = compare_rates(*outcome->growth, *target.growth);
  } else {
    return unknown(target.value ? "目标为总量，实际值只有增速" : "目标为增速，实际值只有总量");
  }
  bool const from_above = target.bound != data::Bound::below;
  bool const reached = from_above ? *order >= 0 : *order <= 0;
  if (target.value && !decides(outcome->bound, reached, from_above))
    return unknown("实际值只给出范围");
  return {reached ? Verdict::met : Verdict::missed, {}};
}

std::string verdict_words(Judgement const& judgement) {
  switch (judgement.verdict) {
    case Verdict::met:
      return "完成";
    case Verdict::missed:
      return "未完成";
    case Verdict::unknown:
      break;
  }
  return "无法判断（" + judgement.reason + "）";
}

}  // namespace jianbao::figure
