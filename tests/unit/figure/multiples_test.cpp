#include "figure/multiples.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

TEST_CASE("a doubling is 翻一番, and only powers of two are") {
  struct Case {
    std::string multiple, expected;
  };
  Case const cases[] = {{"2", "翻一番"},   {"2.00", "翻一番"}, {"4", "翻两番"},
                        {"8", "翻三番"},   {"16", "翻四番"},   {"512", "翻九番"},
                        {"1", "nothing"},  {"3", "nothing"},   {"2.01", "nothing"},
                        {"-2", "nothing"}, {"0", "nothing"},   {"1024", "nothing"}};
  for (auto const& [multiple, expected] : cases)
    CHECK_MESSAGE(doubling_words(*Decimal::parse(multiple)).value_or("nothing") == expected,
                  multiple);
}

TEST_CASE("tenths are said of whole percents from ten to a hundred") {
  struct Case {
    std::string percent, half_up, half_even;
  };
  Case const cases[] = {
      {"10", "一成", "一成"},        {"30", "三成", "三成"},        {"35", "三成五", "三成五"},
      {"34.9", "三成五", "三成五"},  {"34.5", "三成五", "三成四"},  {"99.6", "十成", "十成"},
      {"100", "十成", "十成"},       {"9.5", "一成", "一成"},       {"9.4", "nothing", "nothing"},
      {"101", "nothing", "nothing"}, {"-30", "nothing", "nothing"}, {"61.2", "六成一", "六成一"}};
  for (auto const& [percent, half_up, half_even] : cases) {
    Decimal const value = *Decimal::parse(percent);
    CHECK(tenths_words(value, Rounding::half_up).value_or("nothing") == half_up);
    CHECK(tenths_words(value, Rounding::half_even).value_or("nothing") == half_even);
  }
}
