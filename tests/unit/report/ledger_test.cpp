#include "report/ledger_file.h"

#include <doctest/doctest.h>

namespace jianbao::report {

namespace {

constexpr std::string_view ledger = R"({"format": 2, "title": "试", "files": {"s": "s.csv"},
"records": {
"indicator": ["gdp","gdp"],
"region": "a",
"period": ["2019","2020"],
"value": ["100","107"],
"unit": ["亿元","亿元"],
"status": ["A","P"],
"source": "s",
"where": ["表1",""]},
"columns": {"figures": ["printed","line","records","places","own"], "places": ["page","x","y","width","height"]},
"sections": [
{"section": "one", "plugin": "plugins/one.lua", "figures": [
["107亿元",3,[2],[[4,72,144,36,18]]],
["增长7%",9,[2,1],[],{"value": "7", "unit": "%", "kind": "derived", "formula": "now / before - 1"}]]}]}
)";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  std::size_t const at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

std::string fault_of(std::string const& text) {
  Diagnostics out;
  (void)read_ledger(text, "l.json", out);
  REQUIRE(out.items().size() == 1);
  return out.items().front().id + " " + out.items().front().place.pointer;
}

}  // namespace

TEST_CASE(
    "a figure of a ledger takes over what its first record tells, but for what it tells itself") {
  Diagnostics out;
  auto const figures = read_ledger(ledger, "l.json", out);
  REQUIRE(out.items().empty());
  REQUIRE(figures.size() == 2);
  PrintedFigure const& plain = figures[0];
  CHECK(plain.printed == "107亿元");
  CHECK(plain.plugin + ":" + std::to_string(plain.line) == "plugins/one.lua:3");
  CHECK(plain.period + " " + plain.value + plain.unit + " " + plain.kind == "2020 107亿元 actual");
  REQUIRE(plain.records.size() == 1);
  CHECK(plain.records[0].file == "s.csv");
  REQUIRE(plain.places.size() == 1);
  CHECK(plain.places[0].page == 4);
  CHECK(plain.places[0].x == doctest::Approx(25.4));
  CHECK(plain.places[0].height == doctest::Approx(6.35));
  PrintedFigure const& derived = figures[1];
  CHECK(derived.indicator + " " + derived.value + derived.unit + " " + derived.kind ==
        "gdp 7% derived");
  REQUIRE(derived.records.size() == 2);
  CHECK(derived.records[1].period == "2019");
}

TEST_CASE("faults of a ledger are reported where they stand") {
  std::string const good(ledger);
  CHECK(fault_of(replaced(good, "[2,1]", "[2,3]")) == "report.ledger /sections/0/figures/1/2/1");
  CHECK(fault_of(replaced(good, "[2,1]", "[2,0]")) == "report.ledger /sections/0/figures/1/2/1");
  CHECK(fault_of(replaced(good, "[4,72,144,36,18]", "[4,72,144,36]")) ==
        "report.ledger /sections/0/figures/0/3/0");
  CHECK(fault_of(replaced(good, "144", "14.4")) == "report.ledger /sections/0/figures/0/3/0/2");
  CHECK(fault_of(replaced(good, ",9,[2,1],[]", "")) == "report.ledger /sections/0/figures/1");
  CHECK(fault_of(replaced(good, "[\"100\",\"107\"]", "[\"100\"]")) ==
        "report.ledger /records/value");
  CHECK(fault_of(replaced(good, "\"format\": 2", "\"format\": 1")) == "report.old-ledger /format");
  CHECK(fault_of(replaced(good, "\"format\": 2", "\"format\": 3")) == "data.format /format");
}

}  // namespace jianbao::report
