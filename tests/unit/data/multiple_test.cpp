#include "data/multiple.h"

#include <string>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::data;

namespace {

std::string multiple(char const* text) {
  auto const found = read_multiple(text);
  return found ? found->to_string() : "nothing";
}

}  // namespace

TEST_CASE("翻番 counts doublings") {
  CHECK(multiple("翻一番") == "2");
  CHECK(multiple("翻了一番") == "2");
  CHECK(multiple("翻两番") == "4");
  CHECK(multiple("翻三番") == "8");
  CHECK(multiple("翻 2 番") == "4");
  CHECK(multiple("翻零番") == "nothing");
  CHECK(multiple("翻40番") == "nothing");
}

TEST_CASE("what something is a multiple of differs from what was added to it") {
  CHECK(multiple("1.61倍") == "1.61");
  CHECK(multiple("是2015年的1.61倍") == "1.61");
  CHECK(multiple("为上年的3倍") == "3");
  CHECK(multiple("增长1.5倍") == "2.5");
  CHECK(multiple("增加两倍") == "3");
  CHECK(multiple("增加到3倍") == "3");
  CHECK(multiple("持平") == "1");
}

TEST_CASE("other texts are no multiples") {
  for (char const* text : {"", "倍", "翻", "下降1.5倍", "约3倍", "1.61", "番", "-2倍", "3倍多"}) {
    CAPTURE(text);
    CHECK_FALSE(read_multiple(text));
  }
}

TEST_CASE("a multiple of 1.61 is a growth of 61 %, and back") {
  CHECK(growth_of_multiple(*Decimal::parse("1.61"))->to_string() == "61");
  CHECK(growth_of_multiple(*Decimal::parse("2"))->to_string() == "100");
  CHECK(growth_of_multiple(*Decimal::parse("0.955"))->to_string() == "-4.5");
  CHECK(multiple_of_growth(*Decimal::parse("61"))->to_string() == "1.61");
  CHECK(multiple_of_growth(*Decimal::parse("-4.5"))->to_string() == "0.955");
}
