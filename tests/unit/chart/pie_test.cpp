// Pies and doughnuts.
#include "chart/sector.h"
#include "unit/chart/sample.h"

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

using Said = std::vector<std::string>;

doc::Chart sectors(std::vector<std::string> const& values) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < values.size(); ++i)
    names.push_back("第" + std::to_string(i + 1) + "产业");
  doc::Chart result = made(doc::ChartType::pie, names, {series("", values)});
  result.unit = "%";
  return result;
}

}  // namespace

TEST_CASE("a quarter of a pie begins at twelve and ends at three o'clock") {
  Circle const circle{{Length::pt(50), Length::pt(50)}, {}, Length::pt(40)};
  Box const box = extent(sector(circle, 0, 0.25));
  CHECK(box.left.to_pt() == doctest::Approx(50));
  CHECK(box.right.to_pt() == doctest::Approx(90));
  CHECK(box.top.to_pt() == doctest::Approx(10));
  CHECK(box.bottom.to_pt() == doctest::Approx(50));
}

TEST_CASE("the parts of a pie have their names and numbers with the unit") {
  auto const now = drawn(sectors({"7.3", "47.3", "45.4"}));
  CHECK(now.said().empty());
  for (char const* words : {"第1产业 7.3%", "第2产业 47.3%", "第3产业 45.4%"})
    CHECK(now.has(words));
  check_labels(now);
}

TEST_CASE("a doughnut has a hole") {
  doc::Chart chart = sectors({"50", "50"});
  auto const extent_of = [&] { return drawn(chart).filled(colour(0)).at(0); };
  // The half reaches from the centre to the edge either way; the ring's path has twice the arcs.
  auto const segments = [&] {
    for (page::Item const& item : drawn(chart).box.items)
      if (auto const* path = std::get_if<page::Path>(&item); path && path->fill == colour(0))
        return path->segments.size();
    return std::size_t{0};
  };
  Box const pie = extent_of();
  std::size_t const full = segments();
  chart.type = doc::ChartType::doughnut;
  CHECK(extent_of().height() == pie.height());
  CHECK(segments() == 2 * (full - 3) + 3);
}

TEST_CASE("small parts side by side have labels apart") {
  check_labels(drawn(sectors({"90", "2", "2", "2", "2", "2"})));
  check_labels(drawn(sectors({"2", "2", "2", "2", "2", "90"})));
}

TEST_CASE("a pie of more than six parts is warned of") {
  auto const now = drawn(sectors({"20", "20", "20", "10", "10", "10", "10"}));
  CHECK(now.said() == Said{"chart.many-parts: the pie '图' has 7 parts: more than six are hard to "
                           "read"});
  CHECK_FALSE(now.box.items.empty());
}

TEST_CASE("a pie without a part, with a negative one or with shares of another whole is refused") {
  CHECK(drawn(sectors({"50", "…", "50"})).out.items()[0].id == "chart.gap-as-zero");
  CHECK(drawn(sectors({"50", "-10", "60"})).out.items()[0].id == "chart.negative-part");
  CHECK(drawn(sectors({"50", "50t"})).out.items()[0].id == "chart.target-as-outcome");
  CHECK(drawn(sectors({"7.3", "47.3"})).said() ==
        Said{"chart.parts-not-whole: the shares of '图' add up to 54.6 %, not to 100 %"});
}

TEST_CASE("a pie takes one series") {
  CHECK(
      drawn(made(doc::ChartType::pie, {"甲"}, {series("一", {"1"}), series("二", {"2"})})).said() ==
      Said{"chart.one-series: the pie '图' takes one series, found 2"});
}
