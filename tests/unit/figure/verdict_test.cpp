// Outcomes against targets.
#include "figure/verdict.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

Figure level(char const* value, char const* unit, data::Bound bound = data::Bound::exact) {
  Figure figure;
  figure.value = Decimal::parse(value);
  figure.unit = *data::Unit::parse(unit);
  figure.bound = bound;
  return figure;
}

Figure rate(char const* growth) {
  Figure figure;
  figure.growth = Decimal::parse(growth);
  return figure;
}

std::string judged(Figure const& target, std::optional<Figure> const& outcome) {
  return verdict_words(judge(target, outcome));
}

}  // namespace

TEST_CASE("a target is met when the outcome reaches it, over units of one dimension") {
  CHECK(judged(level("200", "家", data::Bound::above), level("202", "家")) == "完成");
  CHECK(judged(level("200", "家", data::Bound::above), level("200", "家")) == "完成");
  CHECK(judged(level("200", "家", data::Bound::above), level("199", "家")) == "未完成");
  CHECK(judged(level("1", "亿元"), level("9999", "万元")) == "未完成");
  CHECK(judged(level("1", "亿元"), level("10000", "万元")) == "完成");
  CHECK(judged(rate("8.5"), rate("8.5")) == "完成");
  CHECK(judged(rate("8.5"), rate("-1.3")) == "未完成");
}

TEST_CASE("a target that is an upper bound is met from below") {
  CHECK(judged(level("4.5", "%", data::Bound::below), level("3.61", "%")) == "完成");
  CHECK(judged(level("4.5", "%", data::Bound::below), level("4.6", "%")) == "未完成");
}

TEST_CASE("what cannot be judged says why") {
  CHECK(judged(level("200", "家"), std::nullopt) == "无法判断（来源未给出实际值）");
  CHECK(judged(level("200", "家"), rate("3")) == "无法判断（目标为总量，实际值只有增速）");
  CHECK(judged(rate("3"), level("200", "家")) == "无法判断（目标为增速，实际值只有总量）");
  CHECK(judged(level("200", "家"), level("200", "亿元")) == "无法判断（计量单位不可比）");
}

TEST_CASE("an outcome known only by a bound is judged where the bound decides") {
  CHECK(judged(level("200", "家"), level("200", "家", data::Bound::above)) == "完成");
  CHECK(judged(level("200", "家"), level("180", "家", data::Bound::above)) ==
        "无法判断（实际值只给出范围）");
  CHECK(judged(level("200", "家"), level("180", "家", data::Bound::below)) == "未完成");
  CHECK(judged(level("200", "家"), level("220", "家", data::Bound::below)) ==
        "无法判断（实际值只给出范围）");
}
