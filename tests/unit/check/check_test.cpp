#include "base/message.h"
#include "data/json.h"
#include "sample.h"

#include <algorithm>
#include <set>

using namespace jianbao;
using namespace jianbao::check;

TEST_CASE("every rule has its words in both languages, with a way out") {
  for (std::string const& id : rule_ids()) {
    Message const* message = find_message("check." + id);
    REQUIRE_MESSAGE(message, id);
    CHECK_FALSE(message->chinese.empty());
    CHECK_FALSE(message->hint_english.empty());
    CHECK_FALSE(message->hint_chinese.empty());
  }
}

TEST_CASE("findings are ordered by severity, and the same whatever the order of the lines") {
  Row const a{"cars", "liu", "2020", "10.0", "万辆"}, b{"ev", "liu", "2020", "20.0", "万辆"};
  Row const c{.indicator = "cars",
              .region = "liu",
              .period = "2020",
              .value = "12.0",
              .unit = "万辆",
              .source = "b"};
  Checked const one({a, b, c}), other({c, b, a});
  CHECK(one.ids() == other.ids());
  CHECK(std::is_sorted(one.findings.items.begin(), one.findings.items.end(),
                       [](auto const& x, auto const& y) { return x.severity > y.severity; }));
}

TEST_CASE("findings that read alike are told apart by a number") {
  Row const row{"cars", "liu", "2020", "10.0", "万辆"};
  Row again = row;
  again.note = "x";
  Row other = row;
  other.value = "12.0";
  Row third = other;
  third.unit = "辆", third.value = "120000";
  Checked const sample({row, other, third});
  auto const ids = sample.ids();
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("a check of some regions judges their records alone and calls no waiver stale") {
  Checked const sample({{"cars", "liu", "2020", "10.0", "万辆"},
                        {"ev", "liu", "2020", "20.0", "万辆"},
                        {"cars", "yue", "2020", "10.0", "万辆"},
                        {"ev", "yue", "2020", "20.0", "万辆"}});
  Setup setup = sample.setup;
  setup.waivers.push_back({"conflict/none", "r", "", "2024-01-05", "x", {}});
  auto const liu = *sample.dataset.find_region("liu");
  std::vector<bool> regions(sample.dataset.regions.size());
  regions[static_cast<std::size_t>(liu)] = true;
  Findings const some = check::check(sample.dataset, setup, regions);
  CHECK(some.errors == 1);
  CHECK(check::check(sample.dataset, setup).errors == 2);
  CHECK(std::none_of(some.items.begin(), some.items.end(),
                     [](Finding const& one) { return one.rule == "stale-waiver"; }));
}

TEST_CASE("a briefing reads its region, those it lies in and its peers") {
  Checked const sample({});
  auto const read = regions_read(sample.dataset, *sample.dataset.find_region("liu"), "city");
  CHECK(read == std::vector<bool>{true, true, true, true});
  CHECK(regions_read(sample.dataset, *sample.dataset.find_region("liu"), "county") ==
        std::vector<bool>{true, true, false, false});
}

TEST_CASE("the JSON of findings is JSON and holds the records with their places") {
  Checked const sample(
      {{"cars", "liu", "2020", "10.0", "万辆"}, {"ev", "liu", "2020", "20.0", "万辆"}});
  Diagnostics out;
  auto const tree =
      data::parse_json(show_json(sample.dataset, sample.findings, Language::english), "j", out);
  REQUIRE(tree);
  auto const& first = std::get<data::JsonArray>(tree->find("findings")->value).at(0);
  CHECK(std::get<std::string>(first.find("rule")->value) == "part-exceeds");
  auto const& record = std::get<data::JsonArray>(first.find("records")->value).at(0);
  CHECK(std::get<std::string>(record.find("file")->value) == "d/a.csv");
  CHECK(std::get<data::JsonNumber>(record.find("line")->value).digits == "3");
}
