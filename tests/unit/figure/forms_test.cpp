// One record printed in two forms.
#include "figure/forms.h"

#include <numeric>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

data::Observation record(char const* value, char const* growth) {
  data::Observation one;
  one.value = Decimal::parse(value);
  one.growth = Decimal::parse(growth);
  return one;
}

std::size_t pairs(data::Observation const& one, std::vector<std::string> const& printed) {
  Ledger ledger;
  for (std::string const& words : printed) {
    LedgerLine line;
    line.printed = words;
    line.figure.value = one.value;
    line.figure.growth = one.growth;
    line.figure.unit = *data::Unit::parse("万辆");
    line.figure.records = {&one};
    ledger.add(std::move(line));
  }
  std::vector<std::uint32_t> all(printed.size());
  std::iota(all.begin(), all.end(), 1U);
  return printed_in_two_forms(ledger, all).size();
}

}  // namespace

TEST_CASE("one figure with other digits or another unit is told of") {
  auto const cars = record("18.7", "198.2");
  CHECK(pairs(cars, {"18.7万辆", "187000辆"}) == 1);
  CHECK(pairs(cars, {"18.7万辆", "19万辆"}) == 1);
  CHECK(pairs(cars, {"18.7万辆", "18.7", "18.70"}) == 1);
}

TEST_CASE("a level and its growth, words around the digits and grouping are no second form") {
  auto const cars = record("18.7", "198.2");
  CHECK(pairs(cars, {"18.7万辆", "18.7", "超过18.7万辆", "增长198.2%", "198.2"}) == 0);
  CHECK(pairs(record("4500", "-1.3"), {"4500万辆", "4,500万辆", "下降1.3%", "−1.3"}) == 0);
  CHECK(pairs(cars, {"18.7万辆", "增长198.2%", "增长198%"}) == 1);
  CHECK(pairs(cars, {"十八点七万辆", "18.7万辆"}) == 0);
}

TEST_CASE("a figure is told of once") {
  CHECK(pairs(record("18.7", "1"), {"18.7万辆", "19万辆", "187000辆"}) == 1);
}
