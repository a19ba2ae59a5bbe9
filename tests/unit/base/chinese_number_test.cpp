#include "base/chinese_number.h"

#include "base/level_mark.h"

#include <doctest/doctest.h>

using namespace jianbao;

namespace {

struct Case {
  std::string given, expected;
};

Case const values[] = {
    {"0", "零"},
    {"1", "一"},
    {"10", "十"},
    {"11", "十一"},
    {"12", "十二"},
    {"20", "二十"},
    {"99", "九十九"},
    {"100", "一百"},
    {"101", "一百零一"},
    {"110", "一百一十"},
    {"112", "一百一十二"},
    {"305", "三百零五"},
    {"1000", "一千"},
    {"1001", "一千零一"},
    {"1010", "一千零一十"},
    {"1100", "一千一百"},
    {"2021", "二千零二十一"},
    {"9999", "九千九百九十九"},
    {"10000", "一万"},
    {"10001", "一万零一"},
    {"10030", "一万零三十"},
    {"10500", "一万零五百"},
    {"12000", "一万二千"},
    {"100000", "十万"},
    {"100300", "十万零三百"},
    {"101000", "十万一千"},
    {"120000", "十二万"},
    {"1001000", "一百万一千"},
    {"10010000", "一千零一万"},
    {"10100010", "一千零一十万零一十"},
    {"100000000", "一亿"},
    {"100000001", "一亿零一"},
    {"100010000", "一亿零一万"},
    {"100100000", "一亿零一十万"},
    {"101000000", "一亿零一百万"},
    {"110000000", "一亿一千万"},
    {"1200000000", "十二亿"},
    {"3600000000", "三十六亿"},
    {"1000100001000", "一万零一亿零一千"},
    {"1000000000000", "一万亿"},
    {"1000000000001", "一万亿零一"},
    {"1234567890123", "一万二千三百四十五亿六千七百八十九万零一百二十三"},
    {"9999999999999999", "九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九"},
    {"10000000000000000", "一亿亿"},
    {"-12", "负十二"},
    {"-3.5", "负三点五"},
    {"0.05", "零点零五"},
    {"-0.5", "负零点五"},
    {"10.10", "十点一零"},
    {"3.50", "三点五零"},
    {"105.06", "一百零五点零六"},
};

}  // namespace

TEST_CASE("a value is written in Han numerals with one 零 for empty places") {
  for (auto const& [given, expected] : values)
    CHECK_MESSAGE(chinese_number(*Decimal::parse(given)) == expected, given);
}

TEST_CASE("Han numerals end at ten thousand million million") {
  CHECK_FALSE(chinese_number(*Decimal::parse("10000000000000001")).has_value());
  CHECK_FALSE(chinese_number(*Decimal::parse("-99999999999999999")).has_value());
}

TEST_CASE("serial digits take 〇, and nothing but digits is serial") {
  CHECK(chinese_serial("2021") == "二〇二一");
  CHECK(chinese_serial("007") == "〇〇七");
  CHECK(chinese_serial("1949") == "一九四九");
  for (char const* text : {"", "-1", "2.5", "２", "20 21"})
    CHECK_FALSE(chinese_serial(text).has_value());
}

TEST_CASE("each level has its mark and its last number") {
  struct Mark {
    int level, number;
    char const* expected;
  };
  Mark const marks[] = {{1, 1, "一、"},        {1, 10, "十、"},     {1, 12, "十二、"},
                        {1, 20, "二十、"},     {1, 99, "九十九、"}, {2, 1, "（一）"},
                        {2, 21, "（二十一）"}, {3, 1, "1."},        {3, 99, "99."},
                        {4, 1, "（1）"},       {4, 30, "（30）"},   {5, 1, "①"},
                        {5, 10, "⑩"},          {5, 20, "⑳"},        {5, 21, "㉑"},
                        {5, 35, "㉟"},         {5, 36, "㊱"},       {5, 50, "㊿"}};
  for (auto const& [level, number, expected] : marks)
    CHECK_MESSAGE(level_mark(level, number) == expected, level, " ", number);
  for (auto const& [level, number] :
       {std::pair{1, 100}, {2, 0}, {3, -1}, {4, 100}, {5, 51}, {0, 1}, {6, 1}})
    CHECK_FALSE_MESSAGE(level_mark(level, number).has_value(), level, " ", number);
  CHECK(last_of_level(1) == 99);
  CHECK(last_of_level(5) == 50);
}
