// GB/T 15835-2011 5.1: large numbers, groups, ranges.
#include "figure/quantity.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

constexpr int as_they_are = -1;

struct Case {
  std::string value, unit;
  Magnitude magnitude;
  int decimals;
  char const* expected;
};

std::string printed(Case const& given) {
  NumberForm form{.magnitude = given.magnitude};
  if (given.decimals != as_they_are) form.decimals = given.decimals;
  auto const found = quantity(*Decimal::parse(given.value), given.unit, form);
  return found ? found->digits + found->unit : "nothing";
}

Case const magnitudes[] = {
    // As given: the unit's own magnitude and all digits stay.
    {"18.70", "万辆", Magnitude::as_given, as_they_are, "18.70万辆"},
    {"345000000", "元", Magnitude::as_given, as_they_are, "345000000元"},
    {"1234567.8", "", Magnitude::as_given, 0, "1234568"},
    // Chosen so that the number is below ten thousand.
    {"9999", "", Magnitude::choose, as_they_are, "9999"},
    {"10000", "", Magnitude::choose, as_they_are, "1万"},
    {"34500", "", Magnitude::choose, as_they_are, "3.45万"},
    {"345000000", "元", Magnitude::choose, as_they_are, "3.45亿元"},
    {"345000000", "元", Magnitude::choose, 1, "3.5亿元"},
    {"99999999", "元", Magnitude::choose, as_they_are, "9999.9999万元"},
    {"99999999", "元", Magnitude::choose, 0, "1亿元"},
    {"9999.96", "元", Magnitude::choose, 1, "1.0万元"},
    {"9999.94", "元", Magnitude::choose, 1, "9999.9元"},
    {"1015986200000000", "元", Magnitude::choose, 1, "1016.0万亿元"},
    {"0.5", "元", Magnitude::choose, as_they_are, "0.5元"},
    {"0", "元", Magnitude::choose, as_they_are, "0元"},
    {"-187000", "辆", Magnitude::choose, as_they_are, "−18.7万辆"},
    {"31769", "亿元", Magnitude::choose, as_they_are, "3.1769万亿元"},
    {"3176.90", "亿元", Magnitude::choose, as_they_are, "3176.90亿元"},
    {"0.5", "亿元", Magnitude::choose, as_they_are, "5000万元"},
    {"12", "百亿元", Magnitude::choose, as_they_are, "1200亿元"},
    {"3", "千人", Magnitude::choose, as_they_are, "3000人"},
    {"123456", "千瓦时", Magnitude::choose, 1, "12.3万千瓦时"},
    {"150000", "元/平方米", Magnitude::choose, as_they_are, "15万元/平方米"},
    {"34500", "亿", Magnitude::choose, as_they_are, "3.45万亿"},
    {"20000", "份额", Magnitude::choose, as_they_are, "2万份额"},
    // Fixed.
    {"187000", "辆", Magnitude::wan, as_they_are, "18.7万辆"},
    {"187000", "辆", Magnitude::wan, 2, "18.70万辆"},
    {"500", "辆", Magnitude::wan, as_they_are, "0.05万辆"},
    {"500", "辆", Magnitude::wan, 1, "0.1万辆"},
    {"3176.9", "亿元", Magnitude::wan, as_they_are, "31769000万元"},
    {"3176.9", "亿元", Magnitude::wan_yi, 2, "0.32万亿元"},
    {"3450", "万", Magnitude::yi, as_they_are, "0.345亿"},
    {"3.45", "亿元", Magnitude::none, as_they_are, "345000000元"},
    // Units that no magnitude stands before.
    {"12345.6", "%", Magnitude::choose, as_they_are, "12345.6%"},
    {"20000", "年", Magnitude::choose, as_they_are, "20000年"},
    {"20000", "倍", Magnitude::wan, 0, "20000倍"},
    // Rounded once, on all digits: never by way of 2.45 or 9999.5.
    {"24449", "", Magnitude::wan, 1, "2.4万"},
    {"99994999.9", "", Magnitude::choose, 0, "9999万"},
    // Digits that do not fit.
    {"123456789012.34", "", Magnitude::choose, as_they_are, "nothing"},
    {"123456789012.34", "", Magnitude::choose, 2, "1234.57亿"},
    {"123456789012345678", "", Magnitude::as_given, 1, "nothing"},
};

}  // namespace

TEST_CASE("a magnitude is kept, chosen or fixed") {
  for (Case const& one : magnitudes)
    CHECK_MESSAGE(printed(one) == one.expected, one.value, one.unit);
}

TEST_CASE("digits are grouped from five on, one way") {
  struct Group {
    std::string value, comma, thin;
  };
  Group const groups[] = {
      {"7", "7", "7"},
      {"9999", "9999", "9999"},
      {"-9999.5", "−9999.5", "−9999.5"},
      {"10000", "10,000", "10\u2009000"},
      {"12345.6", "12,345.6", "12\u2009345.6"},
      {"-123456", "−123,456", "−123\u2009456"},
      {"1234567.1234", "1,234,567.1234", "1\u2009234\u2009567.1234"},
      {"0.123456", "0.123456", "0.123\u2009456"},
      {"1234.12345", "1234.12345", "1234.123\u200945"},
      {"999999999999999999", "999,999,999,999,999,999",
       "999\u2009999\u2009999\u2009999\u2009999\u2009999"},
  };
  for (auto const& [value, comma, thin] : groups) {
    Decimal const number = *Decimal::parse(value);
    CHECK(grouped(number, Grouping::none) == with_minus(number));
    CHECK(grouped(number, Grouping::comma) == comma);
    CHECK(grouped(number, Grouping::thin_space) == thin);
  }
}

TEST_CASE("the first unit of a range is dropped only where it cannot be misread") {
  struct Range {
    Quantity first, last;
    std::string joiner, expected;
  };
  Range const ranges[] = {
      {{"3", "年"}, {"5", "年"}, "～", "3～5年"},
      {{"2016", "年"}, {"2020", "年"}, "—", "2016—2020年"},
      {{"100", "公斤"}, {"150", "公斤"}, "—", "100—150公斤"},
      {{"15", "%"}, {"30", "%"}, "～", "15%～30%"},
      {{"5", "‰"}, {"7.5", "‰"}, "～", "5‰～7.5‰"},
      {{"−36", "℃"}, {"−8", "℃"}, "～", "−36℃～−8℃"},
      {{"9", "亿"}, {"16", "亿"}, "～", "9亿～16亿"},
      {{"13", "万元"}, {"17", "万元"}, "～", "13万元～17万元"},
      {{"2.88", "万元"}, {"3.88", "万元"}, "至", "2.88万元至3.88万元"},
      {{"1", "百万吨"}, {"2", "百万吨"}, "～", "1百万吨～2百万吨"},
      {{"12500", "元"}, {"20000", "元"}, "～", "12500～20000元"},
      {{"5000", "元"}, {"1.2", "万元"}, "～", "5000元～1.2万元"},
      {{"1", "个百分点"}, {"2", "个百分点"}, "至", "1至2个百分点"},
      {{"5", ""}, {"8", ""}, "～", "5～8"},
      {{"3.0", "亿元"}, {"3.0", "亿元"}, "～", "3.0亿元"},
      {{"3", "倍"}, {"5", "倍"}, "～", "3～5倍"},
      {{"100", "百户"}, {"200", "百户"}, "～", "100～200百户"},
  };
  for (auto const& [first, last, joiner, expected] : ranges)
    CHECK(range_of(first, last, joiner) == expected);
}

TEST_CASE("the rounding of the style decides about halves") {
  NumberForm form{.decimals = 1, .magnitude = Magnitude::wan};
  CHECK(quantity(*Decimal::parse("24500"), "元", form)->digits == "2.5");
  form.rounding = Rounding::half_even;
  CHECK(quantity(*Decimal::parse("24500"), "元", form)->digits == "2.4");
  CHECK(quantity(*Decimal::parse("24501"), "元", form)->digits == "2.5");
}
