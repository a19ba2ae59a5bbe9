#include "sheet/cell_number.h"

#include "sheet/grid.h"

#include <doctest/doctest.h>

using namespace jianbao::sheet;

namespace {

std::string typed(char const* stored) {
  return typed_digits(stored).value_or("nothing");
}
std::string shown(char const* digits, char const* code) {
  return shown_digits(digits, parse_number_format(code));
}
std::string date(char const* serial, bool since_1904 = false) {
  return date_of_serial(serial, since_1904).value_or("nothing");
}

}  // namespace

TEST_CASE("the digits that were typed come back out of a stored double") {
  CHECK(typed("18.699999999999999") == "18.7");
  CHECK(typed("1.8699999999999999E1") == "18.7");
  CHECK(typed("0.10000000000000001") == "0.1");
  CHECK(typed("2.2999999999999998") == "2.3");
  CHECK(typed("99999.999999999999") == "100000");
  CHECK(typed("-4.5") == "-4.5");
  CHECK(typed("1.5E-3") == "0.0015");
  CHECK(typed("3.1769E+3") == "3176.9");
  CHECK(typed("12345678901234567") == "12345678901234600");
  CHECK(typed("0") == "0");
  CHECK(typed("-0") == "0");
  CHECK(typed("100") == "100");
}

TEST_CASE("what is no number has no digits") {
  for (char const* text :
       {"", "-", ".", "1e", "1e9999", "1e300", "0x10", "1.2.3", "nan", "1,000"}) {
    CAPTURE(text);
    CHECK(typed(text) == "nothing");
  }
}

TEST_CASE("a format with places decides the digits") {
  CHECK(shown("18.74", "0.0") == "18.7");
  CHECK(shown("18.75", "0.0") == "18.8");
  CHECK(shown("-18.75", "0.0_ ") == "-18.8");
  CHECK(shown("3", "0.0") == "3.0");
  CHECK(shown("0", "0.00") == "0.00");
  CHECK(shown("-0.04", "0.0") == "0.0");
  CHECK(shown("12345.678", "#,##0.00") == "12345.68");
  CHECK(shown("0.187", "0.0%") == "18.7%");
  CHECK(shown("9.96", "0.0;[Red]-0.0") == "10.0");
  CHECK(shown("99.6", "0") == "100");
}

TEST_CASE("formats that decide no digits leave them alone") {
  for (char const* code : {"General", "", "@", "0.00E+00", "# ?/?", "0.0,", "0.##", "[>100]0.0"}) {
    CAPTURE(code);
    CHECK(shown("18.74", code) == "18.74");
  }
}

TEST_CASE("serial numbers are days in both systems") {
  CHECK(date("44196") == "2020-12-31");
  CHECK(date("44196.75") == "2020-12-31");
  CHECK(date("43890") == "2020-02-29");
  CHECK(date("1") == "1900-01-01");
  CHECK(date("59") == "1900-02-28");
  CHECK(date("60") == "nothing");
  CHECK(date("61") == "1900-03-01");
  CHECK(date("42734", true) == "2020-12-31");
  CHECK(date("-1") == "nothing");
  CHECK(date("9999999") == "nothing");
  CHECK(parse_number_format("yyyy\"年\"m\"月\"").kind == FormatKind::date);
  CHECK(parse_number_format("[$-804]yyyy\\-mm").kind == FormatKind::date);
  CHECK(parse_number_format("0\"年\"").kind == FormatKind::number);
}

TEST_CASE("addresses and their rows and columns") {
  CHECK(address(7, 2) == "B7");
  CHECK(address(1048576, 16384) == "XFD1048576");
  CHECK(parse_address("AB12")->column == 28);
  CHECK(parse_address("AB12")->row == 12);
  for (char const* text : {"", "A", "12", "A0", "XFE1", "A1048577", "a1", "A1B", "AAAA1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_address(text));
  }
  CHECK(parse_area("B2:C3")->last_column == 3);
  CHECK_FALSE(parse_area("C3:B2"));
}
