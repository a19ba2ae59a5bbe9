#include "figure/wording.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

Figure made(char const* value, char const* unit, data::Bound bound = data::Bound::exact,
            data::Kind kind = data::Kind::actual) {
  Figure one;
  if (*value) one.value = Decimal::parse(value);
  one.unit = *data::Unit::parse(unit);
  one.bound = bound;
  one.kind = kind;
  return one;
}

Figure growing(char const* growth, data::Bound bound = data::Bound::exact,
               data::Kind kind = data::Kind::actual) {
  Figure one = made("", "亿元", bound, kind);
  one.growth = Decimal::parse(growth);
  return one;
}

}  // namespace

TEST_CASE("the word of the change follows the sign") {
  CHECK(change_words(growing("198.2")) == "增长198.2%");
  CHECK(change_words(growing("-1.3")) == "下降1.3%");
  CHECK(change_words(growing("0.0")) == "与上年持平");
  CHECK(change_words(made("18.7", "万辆")).empty());
  CHECK(change_number(growing("-1.3")) == "\u22121.3");
}

TEST_CASE("differences of shares are percentage points") {
  CHECK(change_words(made("2.2", "个百分点")) == "提高2.2个百分点");
  CHECK(change_words(made("-9.3", "个百分点")) == "下降9.3个百分点");
}

TEST_CASE("the word of the bound comes from the figure") {
  CHECK(printed(made("18.7", "万辆")) == "18.7万辆");
  CHECK(printed(made("1000", "家", data::Bound::above)) == "超过1000家");
  CHECK(printed(made("500", "家", data::Bound::below)) == "不足500家");
  CHECK(printed(made("50", "%", data::Bound::about)) == "约50%");
  CHECK(printed(made("200", "家", data::Bound::above, data::Kind::target)) == "200家以上");
  CHECK(printed(growing("8", data::Bound::above, data::Kind::target)) == "增长8%以上");
  CHECK(printed(made("6", "位", data::Bound::exact, data::Kind::rank)) == "第6位");
  CHECK(printed(made("5", "位", data::Bound::below, data::Kind::rank)) == "前5位");
  CHECK(table_number(made("1000", "家", data::Bound::above)) == "1000以上");
  CHECK(table_number(made("50", "%", data::Bound::about)) == "约50");
  Figure range = made("2.88", "万元", data::Bound::range);
  range.upper = Decimal::parse("3.88");
  CHECK(printed(range) == "2.88万元至3.88万元");
}

TEST_CASE("an outcome is judged against its target in the target's direction") {
  CHECK(outcome_words(made("202", "家"), made("200", "家")) == "超过目标");
  CHECK(outcome_words(made("200", "家"), made("200", "家")) == "达到目标");
  CHECK(outcome_words(made("3", "%"), made("4", "%", data::Bound::below)) == "控制在目标以内");
  CHECK(outcome_words(growing("5"), growing("8")) == "低于目标");
  CHECK(outcome_words(made("1", "家"), growing("8")).empty());
}

TEST_CASE("derived figures are rounded half up on decimal digits") {
  CHECK(number(*share(made("79.67", "亿元"), made("228.12", "亿元"), 1)) == "34.9");
  CHECK(printed(*share(made("7131", "万美元"), made("35", "亿美元"), 1)) == "2.0%");
  CHECK_FALSE(share(made("7131", "万美元"), made("35", "亿元"), 1).has_value());
  CHECK(change_words(*change_between(made("18.7", "万辆"), made("48.2", "万辆"), 1)) ==
        "增长157.8%");
  CHECK(change_words(*change_between(made("20", "%"), made("41.6", "%"), 1)) == "提高21.6个百分点");
  CHECK(share(made("1000", "家", data::Bound::above), made("2000", "家"), 1)->bound ==
        data::Bound::about);
}

TEST_CASE("names are enumerated with one 和") {
  CHECK(enumerate({"甲", "乙", "丙"}) == "甲、乙和丙");
  CHECK(enumerate({"甲"}) == "甲");
  CHECK(enumerate({}).empty());
}
