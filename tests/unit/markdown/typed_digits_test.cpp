#include "markdown/typed_digits.h"

#include <doctest/doctest.h>

using namespace jianbao::markdown;
using Numbers = std::vector<std::string>;

TEST_CASE("a number in words is found whole, in ASCII and in full-width digits") {
  CHECK(typed_digits("产量18.7万辆，增长3%") == Numbers{"18.7", "3"});
  CHECK(typed_digits("共1,270.2亿元。") == Numbers{"1,270.2"});
  CHECK(typed_digits("第３位") == Numbers{"３"});
  CHECK(typed_digits("稳中有进，一是扩大内需") == Numbers{});
}

TEST_CASE("years are no typed numbers, years of five digits and bare ones are") {
  CHECK(typed_digits("2020年，2016—2020年，2021-2025年") == Numbers{});
  CHECK(typed_digits("12020年") == Numbers{"12020"});
  CHECK(typed_digits("2020户") == Numbers{"2020"});
  CHECK(typed_digits("3020年") == Numbers{"3020"});
  CHECK(typed_digits("2016—2020户") == Numbers{"2016", "2020"});
}
