// Columns and the numbers above them.
#include "unit/chart/sample.h"

#include <random>

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

TEST_CASE("a narrow chart of three series and three years keeps all its numbers") {
  auto const now = drawn(made(doc::ChartType::column, {"2018年", "2019年", "2020年"},
                              {series("一产", {"206.6", "221.1", "231.4"}),
                               series("二产", {"1537.0", "1534.6", "1501.1"}),
                               series("三产", {"1310.2", "1372.7", "1444.4"})}),
                         Length::mm(75));
  CHECK(now.said().empty());
  for (char const* words :
       {"206.6", "221.1", "231.4", "1537.0", "1534.6", "1501.1", "1310.2", "1372.7", "1444.4"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("numbers that find no room are counted in a warning") {
  std::vector<std::string> years, values;
  for (int i = 0; i < 30; ++i) {
    years.push_back(std::to_string(1991 + i) + "年");
    values.push_back("123456.7");
  }
  auto const now = drawn(made(doc::ChartType::column, years, {series("", values)}), Length::mm(75));
  REQUIRE(now.said().size() == 1);
  CHECK(now.out.items()[0].id == "chart.labels-dropped");
  CHECK_FALSE(now.out.has_errors());
  std::size_t shown = 0;
  for (std::string const& words : now.words())
    shown += words == "123456.7" ? 1 : 0;
  CHECK(shown + std::stoul(now.out.items()[0].arguments[1]) == 30);
  check_labels(now);
}

TEST_CASE("labels of columns never overlap, whatever the values") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> value(-500, 2000), width(60, 160);
  std::uniform_int_distribution<int> count(1, 6), sign(0, 5);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> years;
    int const categories = count(random), all = count(random);
    for (int i = 0; i < categories; ++i)
      years.push_back(std::to_string(2015 + i) + "年");
    std::vector<doc::ChartSeries> many;
    for (int i = 0; i < all; ++i) {
      std::vector<std::string> values;
      for (int k = 0; k < categories; ++k)
        values.push_back(sign(random) == 0 ? "…" : std::to_string(value(random)).substr(0, 6));
      values[0] = "100";
      many.push_back(series("系列" + std::to_string(i), values));
    }
    check_labels(drawn(made(doc::ChartType::column, years, many), Length::mm(width(random))));
  }
}

TEST_CASE("a missing column is a mark, never a zero") {
  auto const now =
      drawn(made(doc::ChartType::column, {"2019年", "2020年"}, {series("", {"…", "5"})}));
  CHECK(now.said().empty());
  CHECK(now.has("…"));
  CHECK(now.filled(colour(0)).size() == 1);
}

TEST_CASE("negative columns hang from zero") {
  auto const now =
      drawn(made(doc::ChartType::column, {"2019年", "2020年"}, {series("", {"10", "-10"})}));
  auto const boxes = now.filled(colour(0));
  REQUIRE(boxes.size() == 2);
  CHECK(boxes[0].bottom == boxes[1].top);
  CHECK(boxes[0].height() == boxes[1].height());
}
