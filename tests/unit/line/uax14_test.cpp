#include "line/uax14.h"

#include "unit/line/break_test_file.h"

#include <map>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

std::vector<LineBreakClass> classes_of(std::u32string const& text) {
  std::vector<LineBreakClass> classes;
  for (char32_t const code : text)
    classes.push_back(line_break_class(code));
  return classes;
}

// The test file numbers LB12a 12.1, LB25 25.01 and so on; a rule's parts follow the second point.
LineBreakRule rule_of(std::string const& number) {
  using enum LineBreakRule;
  static std::map<std::string, LineBreakRule> const special = {
      {"0.3", LB2},     {"8.1", LB8a},   {"12.1", LB12a},  {"12.2", LB12a},  {"12.3", LB12a},
      {"21.1", LB21a},  {"21.2", LB21b}, {"23.12", LB23a}, {"23.13", LB23a}, {"30.11", LB30a},
      {"30.12", LB30a}, {"30.13", LB31}, {"30.21", LB30b}, {"30.22", LB30b}};
  static std::map<int, LineBreakRule> const plain = {
      {4, LB4},   {5, LB5},   {6, LB6},   {7, LB7},   {8, LB8},   {9, LB9},   {11, LB11},
      {12, LB12}, {13, LB13}, {14, LB14}, {15, LB15}, {16, LB16}, {17, LB17}, {18, LB18},
      {19, LB19}, {20, LB20}, {21, LB21}, {22, LB22}, {23, LB23}, {24, LB24}, {25, LB25},
      {26, LB26}, {27, LB27}, {28, LB28}, {29, LB29}, {30, LB30}, {999, LB31}};
  auto const found = special.find(number);
  return found != special.end() ? found->second : plain.at(std::stoi(number));
}

}  // namespace

TEST_CASE("uax14: Unicode's own test passes to the last line, each place by the rule it names") {
  int lines = 0;
  for (BreakTest const& test : read_break_tests()) {
    ++lines;
    auto const places = base_breaks(classes_of(test.text));
    REQUIRE_EQ(places.size(), test.may_break.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      CAPTURE(test.number);
      CAPTURE(i);
      REQUIRE_EQ(places[i].may_break, test.may_break[i]);
      REQUIRE_EQ(places[i].rule, rule_of(test.rules[i]));
    }
  }
  CHECK_EQ(lines, 7654);
}

TEST_CASE("uax14: every code point that LineBreak.txt lists has its class") {
  using enum LineBreakClass;
  std::map<std::string, LineBreakClass> const kinds = {
      {"BK", BK}, {"CR", CR}, {"LF", LF}, {"NL", NL}, {"SP", SP}, {"ZW", ZW},   {"WJ", WJ},
      {"CM", CM}, {"GL", GL}, {"CL", CL}, {"CP", CP}, {"QU", QU}, {"EX", EX},   {"NS", NS},
      {"CJ", NS}, {"IS", IS}, {"SY", SY}, {"IN", IN}, {"B2", B2}, {"BA", BA},   {"BB", BB},
      {"HY", HY}, {"CB", CB}, {"NU", NU}, {"PR", PR}, {"PO", PO}, {"AL", AL},   {"AI", AI},
      {"XX", AL}, {"SG", AL}, {"HL", HL}, {"EB", EB}, {"EM", EM}, {"RI", RI},   {"H2", H2},
      {"H3", H3}, {"JL", JL}, {"JV", JV}, {"JT", JT}, {"ID", ID}, {"ZWJ", ZWJ}, {"OP", OP}};
  std::ifstream file(std::string(unicode_data) + "LineBreak.txt");
  REQUIRE(file);
  int seen = 0;
  for (std::string line; std::getline(file, line);) {
    std::size_t const semicolon = line.find(';');
    if (line.starts_with('#') || semicolon == std::string::npos) continue;
    std::string const name = line.substr(semicolon + 1, line.find(' ', semicolon) - semicolon - 1);
    if (name == "SA") continue;  // CM or AL, by a property that is not in this file
    auto const first = static_cast<char32_t>(std::stoul(line, nullptr, 16));
    std::size_t const dots = line.find("..");
    auto const last = dots > semicolon
                          ? first
                          : static_cast<char32_t>(std::stoul(line.substr(dots + 2), nullptr, 16));
    for (char32_t code = first; code <= last; ++code, ++seen) {
      LineBreakClass kind = line_break_class(code);
      if (kind == OP_wide) kind = OP;
      if (kind == ID_unassigned) kind = ID;
      if (kind != kinds.at(name)) FAIL_CHECK(line);
    }
  }
  CHECK(seen > 280000);
}

TEST_CASE("uax14: classes of code points that no file lists, and of those the rules split") {
  using enum LineBreakClass;
  CHECK_EQ(line_break_class(0x10FFFF), AL);
  CHECK_EQ(line_break_class(0x2FFFD), ID);  // undesignated, plane 2
  CHECK_EQ(line_break_class(0x20C1), PR);   // unassigned currency sign
  CHECK_EQ(line_break_class(0x1FC00), ID_unassigned);
  CHECK_EQ(line_break_class(U'（'), OP_wide);
  CHECK_EQ(line_break_class(U'('), OP);
  CHECK_EQ(line_break_class(0x0E31), CM);  // a Thai vowel sign
  CHECK_EQ(line_break_class(0x0E01), AL);  // a Thai letter
  CHECK_EQ(line_break_class(U'ー'), NS);
}
