// Two editions beside each other.
#include "report/difference.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::report;

namespace {

PrintedFigure printed(std::string words, std::string value, std::string period = "2020") {
  PrintedFigure figure;
  figure.printed = std::move(words);
  figure.indicator = "gdp";
  figure.region = "a";
  figure.period = std::move(period);
  figure.value = std::move(value);
  figure.unit = "亿元";
  figure.kind = "actual";
  return figure;
}

}  // namespace

TEST_CASE("a value that changed is revised, a figure of another period is new or gone") {
  auto const changes = difference({printed("3.1亿元", "3.1"), printed("2.9亿元", "2.9", "2019")},
                                  {printed("3.2亿元", "3.2"), printed("3.5亿元", "3.5", "2021")});
  CHECK(show_text(changes) ==
        "gone: a gdp 2019: 2.9亿元\nrevised: a gdp 2020: 3.1亿元 → 3.2亿元\nnew: a gdp 2021: "
        "3.5亿元\n");
}

TEST_CASE("a change that became its contrary has turned") {
  auto const changes = difference({printed("增长0.3%", "3.1")}, {printed("下降0.1%", "3.1")});
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::turned);
  CHECK(show_text(changes) == "turned: a gdp 2020 (change): 增长0.3% → 下降0.1%\n");
}

TEST_CASE("other words for the same value are said to be words") {
  auto const changes = difference({printed("3.1亿元", "3.1")}, {printed("31000万元", "3.1")});
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::worded);
}

TEST_CASE("equal editions have no difference, in any order") {
  CHECK(difference({printed("a", "1"), printed("b", "2", "2019")},
                   {printed("b", "2", "2019"), printed("a", "1")})
            .empty());
  CHECK(show_json({}) == "{\"format\": 1, \"changes\": [\n]}\n");
}
