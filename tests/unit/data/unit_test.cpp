#include "data/unit.h"

#include <string>

#include <doctest/doctest.h>

using jianbao::Decimal;
using jianbao::data::convert;
using jianbao::data::Unit;

namespace {

std::string converted(char const* value, char const* from, char const* to) {
  auto const source = Unit::parse(from), target = Unit::parse(to);
  REQUIRE(source);
  REQUIRE(target);
  auto const result = convert(*Decimal::parse(value), *source, *target);
  return result ? result->to_string() : "nothing";
}

std::string dimension(char const* text) {
  auto const unit = Unit::parse(text);
  return unit ? unit->dimension : "nothing";
}

}  // namespace

TEST_CASE("a unit is a magnitude and a base unit") {
  auto const cars = Unit::parse("万辆");
  REQUIRE(cars);
  CHECK(cars->text == "万辆");
  CHECK(cars->dimension == "辆");
  CHECK(cars->power == 4);
  CHECK(Unit::parse("万亿元")->power == 12);
  CHECK(Unit::parse("亿元")->power == 8);
  CHECK(Unit::parse("千万元")->power == 7);
  CHECK(Unit::parse("元")->power == 0);
}

TEST_CASE("a bare name wins over a magnitude") {
  CHECK(Unit::parse("千瓦时")->power == 0);
  CHECK(Unit::parse("亿千瓦时")->power == 8);
  CHECK(Unit::parse("千米")->power == 0);
  CHECK(dimension("千米") == "长度");
  CHECK(dimension("个百分点") == "百分点");
}

TEST_CASE("each counter and each currency is a dimension of its own") {
  CHECK(dimension("元") == "货币·人民币");
  CHECK(dimension("万美元") == "货币·美元");
  CHECK(dimension("个") == dimension("家"));
  CHECK(dimension("家") == dimension("户"));
  CHECK(dimension("户") != dimension("所"));
  CHECK(dimension("人") != dimension("人次"));
  CHECK(dimension("%") != dimension("个百分点"));
  CHECK(dimension("工作日") != dimension("天"));
}

TEST_CASE("every unit of the sources is in the table") {
  for (char const* text :
       {"%",           "GWh",          "万个",     "万亩", "万人", "万人次",   "万亿元",
        "万元",        "万吨",         "万名",     "万头", "万家", "万户",     "万株",
        "万辆",        "万平方米",     "万美元",   "个",   "个月", "个百分点", "亩",
        "亿件",        "亿元",         "亿美元",   "人",   "人次", "件",       "位",
        "元",          "元/美元",      "公里",     "公顷", "分钟", "台",       "名",
        "倍",          "套",           "套（间）", "家",   "小时", "岁",       "工作日",
        "平方公里",    "平方米",       "年",       "座",   "张",   "所",       "条",
        "枚",          "档",           "次",       "类",   "级",   "米",       "项",
        "微克/立方米", "吨标准煤/万元"}) {
    CAPTURE(text);
    CHECK(Unit::parse(text));
  }
}

TEST_CASE("what is no unit is refused") {
  for (char const* text : {"", "万", "亿", "万%", "万倍", "亿万元", "万万元", "元 ", "％", "元/",
                           "/元", "元/美元/年", "辆车", "GWH", "万GWh", "yuan"}) {
    CAPTURE(text);
    CHECK_FALSE(Unit::parse(text));
  }
}

TEST_CASE("conversion moves the point and keeps the digits") {
  CHECK(converted("18.7", "万辆", "辆") == "187000");
  CHECK(converted("3176.9", "亿元", "万亿元") == "0.31769");
  CHECK(converted("1", "万亿元", "亿元") == "10000");
  CHECK(converted("1.50", "亿元", "亿元") == "1.50");
  CHECK(converted("-12.3", "亿元", "万元") == "-123000");
  CHECK(converted("0", "亿元", "元") == "0");
}

TEST_CASE("conversion within length, area, time and energy is exact") {
  CHECK(converted("3", "亩", "平方米") == "2000");
  CHECK(converted("1", "平方公里", "亩") == "1500");
  CHECK(converted("1.5", "万亩", "平方公里") == "10");
  CHECK(converted("15", "亩", "公顷") == "1");
  CHECK(converted("1", "亩", "平方米") == "666.666666667");
  CHECK(converted("2", "公里", "米") == "2000");
  CHECK(converted("90", "分钟", "小时") == "1.5");
  CHECK(converted("2", "年", "个月") == "24");
  CHECK(converted("1", "GWh", "万千瓦时") == "100");
  CHECK(converted("5", "‰", "%") == "0.5");
  CHECK(converted("9", "元/平方米", "万元/亩") == "0.6");
}

TEST_CASE("there is no conversion across dimensions nor beyond eighteen digits") {
  CHECK(converted("1", "亿元", "亿美元") == "nothing");
  CHECK(converted("1", "家", "个") == "1");
  CHECK(converted("1", "公里", "平方公里") == "nothing");
  CHECK(converted("999999999999", "万亿元", "元") == "nothing");
  CHECK(converted("0.000000001", "元", "万亿元") == "0.000000000");
}
