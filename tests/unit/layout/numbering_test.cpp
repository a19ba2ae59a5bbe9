// Numbers of headings (GB/T 9704-2012 7.3.3).
#include "layout/numbering.h"

#include "base/utf8.h"

#include <set>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;

TEST_CASE("Chinese numbers to ninety-nine") {
  CHECK(chinese_number(1) == "一");
  CHECK(chinese_number(9) == "九");
  CHECK(chinese_number(10) == "十");
  CHECK(chinese_number(11) == "十一");
  CHECK(chinese_number(19) == "十九");
  CHECK(chinese_number(20) == "二十");
  CHECK(chinese_number(21) == "二十一");
  CHECK(chinese_number(30) == "三十");
  CHECK(chinese_number(99) == "九十九");
}

TEST_CASE("every number to ninety-nine reads back as itself") {
  std::u32string const digits = U"一二三四五六七八九";
  std::set<std::string> seen;
  for (int number = 1; number <= 99; ++number) {
    std::string const text = chinese_number(number);
    CHECK(seen.insert(text).second);
    int value = 0, unit = 0;
    bool tens = false;
    for (char32_t one : utf8::to_utf32(text)) {
      if (one == U'十') {
        value = unit == 0 ? 10 : unit * 10;
        unit = 0;
        CHECK_FALSE(tens);
        tens = true;
        continue;
      }
      auto const place = digits.find(one);
      REQUIRE(place != std::u32string::npos);
      unit = static_cast<int>(place) + 1;
    }
    CHECK(value + unit == number);
  }
}

TEST_CASE("beyond ninety-nine and below one the digits are Arabic") {
  CHECK(chinese_number(100) == "100");
  CHECK(chinese_number(0) == "0");
  CHECK(chinese_number(-3) == "-3");
}

TEST_CASE("the marks of the three levels") {
  CHECK(heading_mark(1, 1) == "一、");
  CHECK(heading_mark(1, 12) == "十二、");
  CHECK(heading_mark(2, 1) == "（一）");
  CHECK(heading_mark(2, 20) == "（二十）");
  CHECK(heading_mark(3, 1) == "1. ");
  CHECK(heading_mark(3, 12) == "12. ");
}
