#include "report/read_style.h"

#include <doctest/doctest.h>

using namespace jianbao;
using report::parse_length;

namespace {

constexpr Length em = Length::pt(12);

}  // namespace

TEST_CASE("lengths have their unit") {
  CHECK(parse_length("12pt", em) == Length::pt(12));
  CHECK(parse_length("10.5pt", em) == Length::pt(10.5));
  CHECK(parse_length("27mm", em) == Length::mm(27));
  CHECK(parse_length("2.7cm", em) == Length::mm(27));
  CHECK(parse_length("1.5em", em) == Length::pt(18));
  CHECK(parse_length("0pt", em) == Length{});
  CHECK(parse_length("0.35pt", em) == Length::pt(0.35));
}

TEST_CASE("a centimetre is ten millimetres, an inch is 72 pt") {
  CHECK(parse_length("1cm", em) == parse_length("10mm", em));
  CHECK(parse_length("25.4mm", em) == Length::pt(72));
}

TEST_CASE("the sizes that word processors name") {
  CHECK(parse_length("初号", em) == Length::pt(42));
  CHECK(parse_length("二号", em) == Length::pt(22));
  CHECK(parse_length("小四", em) == Length::pt(12));
  CHECK(parse_length("五号", em) == Length::pt(10.5));
  CHECK(parse_length("八号", em) == Length::pt(5));
}

TEST_CASE("anything else is no length") {
  for (char const* text :
       {"",     "12",   "pt",        "mm",    "12 pt",  " 12pt",  "12pt ", "12px",
        "12in", "12PT", "twelve pt", "1e3pt", "0x10pt", "1,5pt",  "--1pt", "+1pt",
        "九号", "四",   "NaNpt",     "infpt", "12%",    "1..2pt", "１２pt"})
    CHECK_FALSE_MESSAGE(parse_length(text, em), std::string(text));
}

TEST_CASE("a length that no page has is no length") {
  for (char const* text : {"99999999999999999999pt", "1000000mm", "20000pt", "-20000pt"})
    CHECK_FALSE_MESSAGE(parse_length(text, em), std::string(text));
}

TEST_CASE("an em is no length where there is no font size") {
  CHECK_FALSE(parse_length("1em", Length{}));
}
