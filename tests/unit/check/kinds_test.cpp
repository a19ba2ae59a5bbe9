#include "sample.h"

using namespace jianbao;
using namespace jianbao::check;

TEST_CASE("two sources that differ within rounding agree, beyond it they contradict each other") {
  auto const two = [](char const* value, char const* bound = "exact") {
    return Checked({{"cars", "liu", "2020", "228.1", "万辆"},
                    {.indicator = "cars",
                     .region = "liu",
                     .period = "2020",
                     .value = value,
                     .unit = "万辆",
                     .bound = bound,
                     .source = "b"}});
  };
  CHECK_FALSE(two("228.12").has("conflict"));
  CHECK_FALSE(two("228").has("conflict"));
  REQUIRE(two("228.2").has("conflict"));
  CHECK(two("228.2").ids()[0] == "conflict/cars@liu@2020@a=228.1万辆+b=228.2万辆");
  CHECK(two("230", "above").has("conflict"));
  CHECK_FALSE(two("220", "above").has("conflict"));
  CHECK(two("220", "above").has("weaker-bound"));
  CHECK_FALSE(two("228.12").has("weaker-bound"));
}

TEST_CASE("one source that says two things of one figure contradicts itself") {
  Checked const sample(
      {{"cars", "liu", "2020", "10.0", "万辆"}, {"cars", "liu", "2020", "12.0", "万辆"}});
  CHECK(sample.has("self-conflict"));
  CHECK_FALSE(sample.has("conflict"));
}

TEST_CASE("kinds of figures are not mixed: a target that differs is no conflict") {
  Checked const sample({{"cars", "liu", "2020", "10.0", "万辆"},
                        {.indicator = "cars",
                         .region = "liu",
                         .period = "2020",
                         .value = "12.0",
                         .unit = "万辆",
                         .kind = "target"}});
  CHECK_FALSE(sample.has("self-conflict"));
  REQUIRE(sample.has("target-outcome"));
  CHECK(sample.find("target-outcome")->severity == Severity::note);
}

TEST_CASE("a target that was reached is no finding") {
  CHECK_FALSE(Checked({{"cars", "liu", "2020", "12.1", "万辆"},
                       {.indicator = "cars",
                        .region = "liu",
                        .period = "2020",
                        .value = "12.0",
                        .unit = "万辆",
                        .bound = "above",
                        .kind = "target"}})
                  .has("target-outcome"));
}

TEST_CASE("rates of growth that differ are a conflict of their own") {
  auto const rates = [](char const* other) {
    return Checked(
        {{.indicator = "one", .region = "liu", .period = "2020", .unit = "亿元", .growth = "3.8"},
         {.indicator = "one",
          .region = "liu",
          .period = "2020",
          .unit = "亿元",
          .growth = other,
          .source = "b"}});
  };
  CHECK_FALSE(rates("3.75").has("growth-conflict"));
  CHECK(rates("4.1").has("growth-conflict"));
}

TEST_CASE(
    "a provisional figure is noted until a final one stands, and called revised when they differ") {
  Row const early{.indicator = "cars",
                  .region = "liu",
                  .period = "2020",
                  .value = "10.0",
                  .unit = "万辆",
                  .status = "P"};
  auto const later = [](char const* value) {
    return Row{.indicator = "cars",
               .region = "liu",
               .period = "2020",
               .value = value,
               .unit = "万辆",
               .source = "b"};
  };
  CHECK(Checked({early}).has("provisional"));
  CHECK_FALSE(Checked({early, later("10.0")}).has("provisional"));
  CHECK_FALSE(Checked({early, later("10.0")}).has("revised"));
  Checked const revised({early, later("10.4")});
  CHECK(revised.has("revised"));
  CHECK_FALSE(revised.has("conflict"));
}

TEST_CASE("nothing has happened before its time") {
  auto const dated = [](char const* period, char const* kind) {
    return Checked({{.indicator = "cars",
                     .region = "liu",
                     .period = period,
                     .value = "10.0",
                     .unit = "万辆",
                     .kind = kind}});
  };
  CHECK(dated("2025", "actual").has("future-outcome"));
  CHECK_FALSE(dated("2025", "target").has("future-outcome"));
  CHECK(dated("2021", "actual").has("open-period"));
  CHECK_FALSE(dated("2021-Q1", "plan").has("open-period"));
  CHECK_FALSE(dated("2020", "actual").has("open-period"));
  CHECK(dated("2020", "target").has("late-target"));
  CHECK_FALSE(dated("2020", "plan").has("late-target"));
}

TEST_CASE("a total over years is their sum when all are there, and at least what is there") {
  auto const total = [](char const* value, bool all) {
    return Checked({{"total", "liu", "2019/2020", value, "万辆", "exact", "cumulative"},
                    {"cars", "liu", all ? "2019" : "2018", "10.0", "万辆"},
                    {"cars", "liu", "2020", "20.0", "万辆"}});
  };
  CHECK_FALSE(total("30.0", true).has("cumulative-sum"));
  CHECK(total("31.0", true).has("cumulative-sum"));
  CHECK_FALSE(total("31.0", false).has("cumulative-sum"));
  CHECK(total("19.0", false).has("cumulative-sum"));
}

TEST_CASE("a running total does not fall") {
  auto const totals = [](char const* last) {
    return Checked({{"total", "liu", "2019", "10.0", "万辆", "exact", "cumulative"},
                    {"total", "liu", "2020", last, "万辆", "exact", "cumulative"}});
  };
  CHECK(totals("9.0").has("cumulative-fall"));
  CHECK_FALSE(totals("10.0").has("cumulative-fall"));
}

TEST_CASE("additions fit between the growth of the stock and the stock") {
  auto const flow = [](char const* added) {
    return Checked({{"firms", "liu", "2019", "1000", "家"},
                    {"firms", "liu", "2020", "1050", "家"},
                    {"new_firms", "liu", "2020", added, "家"}});
  };
  CHECK_FALSE(flow("60").has("stock-flow"));
  CHECK(flow("40").has("stock-flow"));
  CHECK(flow("1100").has("stock-flow"));
}

TEST_CASE("a net change is the difference of two stocks, to the last one of what is counted") {
  auto const net = [](char const* change) {
    return Checked({{"firms", "liu", "2019", "1000", "家"},
                    {"firms", "liu", "2020", "1050", "家"},
                    {"net_firms", "liu", "2020", change, "家"}});
  };
  CHECK_FALSE(net("50").has("net-flow"));
  CHECK(net("51").has("net-flow"));
}

TEST_CASE("a jump is one finding when the figure comes back, and when it does not") {
  auto const course = [](char const* second, char const* third) {
    Checked const sample({{"cars", "liu", "2018", "5.55", "万辆"},
                          {"cars", "liu", "2019", second, "万辆"},
                          {"cars", "liu", "2020", third, "万辆"}});
    std::vector<std::string> jumps;
    for (std::string const& id : sample.ids())
      if (id.starts_with("jump/")) jumps.push_back(id);
    return jumps;
  };
  CHECK(course("6.1", "5.9").empty());
  CHECK(course("55.5", "54.9").empty());  // ten times within rounding
  REQUIRE(course("55500", "5.9").size() == 1);
  CHECK(course("55500", "5.9")[0].starts_with("jump/cars@liu@2019@a=55500万辆"));
  CHECK(course("155.5", "154.9").size() == 1);
}

TEST_CASE("ranks follow the values within a province, and say nothing across provinces") {
  auto const ranks = [](char const* other_region, char const* other_rank, char const* other_value) {
    return Checked({{"cars", "liu", "2020", "69.9", "万辆"},
                    {"cars", other_region, "2020", other_value, "万辆"},
                    {"cars_rank", "liu", "2020", "1", "位", "exact", "rank"},
                    {"cars_rank", other_region, "2020", other_rank, "位", "exact", "rank"}});
  };
  CHECK_FALSE(ranks("gui", "2", "60.0").has("rank-order"));
  CHECK_FALSE(ranks("gui", "1", "69.9").has("rank-order"));
  CHECK(ranks("gui", "3", "72.0").has("rank-order"));
  CHECK(ranks("gui", "1", "60.0").has("rank-order"));
  CHECK_FALSE(ranks("yue", "3", "72.0").has("rank-order"));
}

TEST_CASE("a note on scope that the rest of the series lacks is told") {
  auto const noted = [](char const* note, char const* other) {
    return Checked({{.indicator = "firms",
                     .region = "liu",
                     .period = "2020",
                     .value = "881",
                     .unit = "家",
                     .note = note},
                    {.indicator = "firms",
                     .region = "gui",
                     .period = "2020",
                     .value = "600",
                     .unit = "家",
                     .note = other}});
  };
  CHECK(noted("规模以上口径", "").has("scope"));
  CHECK_FALSE(noted("规模以上口径", "规模以上口径").has("scope"));
  CHECK_FALSE(noted("原文未注年份", "").has("scope"));
}

TEST_CASE("two indicators of one name are told with what they differ in") {
  Checked const sample({}, catalogue_of(indicator("euro", "万欧元", "", "外资") + "," +
                                        indicator("dollar", "万美元", "", "外资")));
  REQUIRE(sample.has("same-name"));
  CHECK(sample.find("same-name")->arguments[1] == "万欧元 | 万美元");
  CHECK_FALSE(Checked({}).has("same-name"));
}

TEST_CASE("a source is stale against the newest source, not against a clock") {
  Checked const sample({});
  REQUIRE(sample.has("stale-source"));
  CHECK(sample.find("stale-source")->id == "stale-source/a");
}
