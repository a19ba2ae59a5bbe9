// Properties of decimals, rounding and units, on numbers drawn from a fixed sequence.
#include "base/decimal.h"
#include "data/unit.h"
#include "data/unit_table.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::data;

namespace {

// Knuth's MMIX generator: the same numbers on every machine.
struct Drawn {
  std::uint64_t state = 20201231;
  std::uint64_t next(std::uint64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 20) % below;
  }
  Decimal decimal(std::uint64_t below = 1'000'000'000, int places = 6) {
    auto const digits = static_cast<std::int64_t>(next(below));
    auto const scale = static_cast<std::int8_t>(next(static_cast<std::uint64_t>(places) + 1));
    return {next(2) ? digits : -digits, scale};
  }
};

constexpr int times = 3000;

// Units that convert within one dimension by powers of ten, and within area by 亩 as well.
std::vector<std::vector<char const*>> const families = {
    {"元", "百元", "千元", "万元", "百万元", "千万元", "亿元", "百亿元", "千亿元", "万亿元"},
    {"美元", "万美元", "亿美元"},
    {"辆", "万辆", "千辆"},
    {"人次", "万人次", "亿人次"},
    {"平方米", "公顷", "平方公里", "亩", "万亩"},
    {"%", "‰"},
    {"个百分点", "个千分点"}};

Unit unit(char const* text) {
  return *Unit::parse(text);
}

}  // namespace

TEST_CASE("a decimal comes back digit by digit") {
  Drawn drawn;
  for (int i = 0; i < times; ++i) {
    Decimal const d = drawn.decimal(1'000'000'000'000'000'000, 9);
    auto const again = Decimal::parse(d.to_string());
    REQUIRE(again);
    CHECK(again->digits == d.digits);
    CHECK(again->scale == d.scale);
  }
  CHECK(Decimal::parse("18.7")->to_string() == "18.7");
}

TEST_CASE("sums are exact, in any order") {
  Drawn drawn;
  for (int i = 0; i < times; ++i) {
    Decimal const a = drawn.decimal(), b = drawn.decimal(), c = drawn.decimal();
    CHECK(*add(*add(a, b), c) == *add(a, *add(b, c)));
    CHECK(*add(a, b) == *add(b, a));
    CHECK(*subtract(*add(a, b), b) == a);
  }
}

TEST_CASE("products are exact and distribute where nine places hold them") {
  Drawn drawn;
  for (int i = 0; i < times; ++i) {
    Decimal const a = drawn.decimal(100'000, 3), b = drawn.decimal(100'000, 3),
                  c = drawn.decimal(100'000, 3);
    CHECK(*multiply(*multiply(a, b), c) == *multiply(a, *multiply(b, c)));
    CHECK(*multiply(a, *add(b, c)) == *add(*multiply(a, b), *multiply(a, c)));
    if (!b.is_zero()) CHECK(*divide(*multiply(a, b), b, 6) == a);
  }
}

TEST_CASE("rounding moves a number by half a place at most, once and for all") {
  Drawn drawn;
  for (int i = 0; i < times; ++i) {
    Decimal const d = drawn.decimal(1'000'000'000, 9);
    int const places = static_cast<int>(drawn.next(9));
    Decimal const half{5, static_cast<std::int8_t>(places + 1)};
    for (Rounding const rounding : {Rounding::half_up, Rounding::half_even}) {
      Decimal const rounded = d.rounded(places, rounding);
      CHECK(rounded.scale == places);
      CHECK(subtract(rounded, d)->absolute() <= half);
      CHECK(rounded.rounded(places, rounding).digits == rounded.digits);
      // A number and its negative round alike.
      CHECK(Decimal{-d.digits, d.scale}.rounded(places, rounding).digits == -rounded.digits);
    }
    // The two rules part at exact halves alone.
    bool const part =
        d.rounded(places, Rounding::half_up) != d.rounded(places, Rounding::half_even);
    if (part) CHECK(subtract(d.rounded(places), d)->absolute() == half);
  }
}

TEST_CASE("a conversion there and back gives the number, and detours change nothing") {
  Drawn drawn;
  for (auto const& family : families)
    for (int i = 0; i < 400; ++i) {
      Unit const a = unit(family[drawn.next(family.size())]);
      Unit const b = unit(family[drawn.next(family.size())]);
      Unit const c = unit(family[drawn.next(family.size())]);
      Decimal const d = drawn.decimal(1'000'000, 2);
      CAPTURE(a.text);
      CAPTURE(b.text);
      CAPTURE(c.text);
      auto const there = in_unit(d, a, b);
      REQUIRE(there);
      auto const exact = there->exact(0);
      if (!exact) continue;  // thirds of 亩, or too small for nine places
      CHECK(*convert(*exact, b, a) == d);
      auto const detour = in_unit(*exact, b, c)->exact(0), direct = in_unit(d, a, c)->exact(0);
      CHECK(detour == direct);
    }
}

TEST_CASE("what lies beyond one dimension is never converted") {
  Drawn drawn;
  for (std::size_t i = 0; i < families.size(); ++i)
    for (std::size_t j = 0; j < families.size(); ++j) {
      if (i == j) continue;
      for (char const* from : families[i])
        for (char const* to : families[j])
          CHECK_FALSE(convert(drawn.decimal(), unit(from), unit(to)));
    }
}

TEST_CASE("a conversion adds: the sum converted is the sum of the conversions") {
  Drawn drawn;
  Unit const from = unit("亿元"), to = unit("万元");
  for (int i = 0; i < times; ++i) {
    Decimal const a = drawn.decimal(1'000'000, 4), b = drawn.decimal(1'000'000, 4);
    CHECK(*convert(*add(a, b), from, to) == *add(*convert(a, from, to), *convert(b, from, to)));
  }
}

TEST_CASE("no room that works on figures knows binary floating point") {
  std::regex const binary("\\b(double|float|strtod|stod|atof)\\b");
  namespace fs = std::filesystem;
  int seen = 0;
  for (char const* room : {"data", "figure"})
    for (auto const& entry :
         fs::recursive_directory_iterator(fs::path(JIANBAO_SOURCE_DIR) / "core" / room)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        std::string const code = line.substr(0, line.find("//"));
        CHECK_MESSAGE(!std::regex_search(code, binary), entry.path().string(), ": ", line);
      }
      ++seen;
    }
  CHECK(seen > 40);
}
