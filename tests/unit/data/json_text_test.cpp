#include "data/json_text.h"

#include <doctest/doctest.h>

using namespace jianbao;

TEST_CASE("JSON is written with its keys in order and its digits as they were") {
  Diagnostics out;
  auto const json = data::parse_json(
      R"({"b": [1.50, true, null, "引\"号\n"], "a": {"d": [], "c": -0}})", "x", out);
  REQUIRE(json);
  std::string const text = data::json_text(*json);
  auto const again = data::parse_json(text, "y", out);
  REQUIRE(again);
  CHECK(out.empty());
  CHECK(data::json_text(*again) == text);
  CHECK(text.find("\"a\"") < text.find("\"b\""));
  CHECK(text.find("\"c\": -0") < text.find("\"d\": []"));
  CHECK(text.find("1.50") != std::string::npos);
  auto const other = data::parse_json(
      R"({"a": {"c": -0, "d": []}, "b": [1.50, true, null, "引\"号\n"]})", "z", out);
  REQUIRE(other);
  CHECK(data::json_text(*other) == text);
}
