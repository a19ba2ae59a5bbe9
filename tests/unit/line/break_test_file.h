// Unicode's own test of UAX #14, as Debian's unicode-data installs it.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::line::test {

constexpr char const* unicode_data = "/usr/share/unicode/";

// A line of LineBreakTest.txt: code points, whether a line may break before each of them, and the
// rule named for it ("9.0", "25.01").
struct BreakTest {
  int number = 0;
  std::u32string text;
  std::vector<bool> may_break;
  std::vector<std::string> rules;
};

inline std::vector<BreakTest> read_break_tests() {
  std::ifstream file(std::string(unicode_data) + "auxiliary/LineBreakTest.txt");
  REQUIRE_MESSAGE(file, "install unicode-data");
  std::vector<BreakTest> tests;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    std::size_t const comment = line.find('#');
    if (comment == 0) continue;
    BreakTest test;
    test.number = number;
    std::istringstream words(line.substr(0, comment));
    for (std::string sign, code; words >> sign >> code;) {
      test.may_break.push_back(sign == "÷");
      test.text += static_cast<char32_t>(std::stoul(code, nullptr, 16));
    }
    for (std::size_t at = comment; (at = line.find(" [", at)) != std::string::npos; ++at)
      test.rules.push_back(line.substr(at + 2, line.find(']', at) - at - 2));
    tests.push_back(test);
  }
  return tests;
}

}  // namespace jianbao::line::test
