#include "batch/plan.h"

#include "base/message.h"
#include "data/read_dataset.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::batch;

namespace {

constexpr char const* catalogue = R"({"format": 1, "title": "试", "sources": [
  {"id": "s", "title": "甲", "issuer": "甲", "date": "2021", "file": "s.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "land", "code": "450000", "name": "省", "short": "省", "level": "province"},
             {"id": "b", "code": "430600", "name": "乙市", "short": "乙", "level": "city"},
             {"id": "a", "code": "450200", "name": "甲市", "short": "甲", "level": "city"}],
 "indicators": [{"id": "gdp", "name": "总值", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"}]})";

struct Made {
  std::string shown, faults, hash;
};

Made make(Wanted const& wanted) {
  MemoryFiles files;
  files.contents = {{"d/catalogue.json", catalogue},
                    {"d/s.csv",
                     "indicator,region,period,value,upper,unit,bound,kind,status,growth,"
                     "growth_basis,source,where,formula,note\n"},
                    {"cities.txt", "# two\n甲市\n\nb  # by id\r\n"}};
  Diagnostics out;
  data::Dataset const dataset = data::read_dataset("d/catalogue.json", files, out);
  REQUIRE(out.empty());
  auto const plan = make_plan(wanted, dataset, "city", files, out);
  Made made;
  if (plan) made = {show(*plan, dataset), "", plan->hash};
  for (Diagnostic const& one : out.items())
    made.faults += one.id + ": " + message_text(one, Language::english) + "\n";
  return made;
}

}  // namespace

TEST_CASE("a plan is the sorted product of regions and periods, each report once") {
  Made const made = make({"", {"2019-2020", "2020"}, {"all"}, "", {{"甲", "2018", "first.pdf"}}});
  CHECK(made.faults.empty());
  CHECK(made.shown ==
        "a\t2018\tfirst.pdf\na\t2019\ta-2019.pdf\na\t2020\ta-2020.pdf\n"
        "b\t2019\tb-2019.pdf\nb\t2020\tb-2020.pdf\n");
}

TEST_CASE("the order in which regions and years are named changes nothing of a plan") {
  Made const one = make({"", {"2019", "2020-Q1"}, {"a", "b"}, "", {}});
  Made const other = make({"", {"2020-Q1", "2019"}, {"430600", "甲市"}, "", {}});
  CHECK(one.shown == other.shown);
  CHECK(one.hash == other.hash);
  CHECK(one.hash != make({"", {"2019"}, {"a", "b"}, "", {}}).hash);
}

TEST_CASE("regions are read from a file") {
  CHECK(make({"", {"2020"}, {"@cities.txt"}, "", {}}).shown ==
        "a\t2020\ta-2020.pdf\nb\t2020\tb-2020.pdf\n");
  CHECK(make({"", {"2020"}, {"@none.txt"}, "", {}}).faults.starts_with("file.unreadable"));
}

TEST_CASE("what cannot be planned is named") {
  CHECK(make({"", {"2020"}, {"c"}, "", {}}).faults == "report.region: unknown region 'c'\n");
  CHECK(make({"", {"2020-Q9"}, {"a"}, "", {}}).faults.starts_with("batch.periods"));
  CHECK(make({"", {"2021-2020"}, {"a"}, "", {}}).faults.starts_with("batch.periods"));
  CHECK(make({"", {}, {"a"}, "", {}}).faults == "batch.no-reports: the plan has no reports\n");
  CHECK(make({"", {"2020"}, {"a"}, "../{region}.pdf", {}}).faults ==
        "batch.name: '../a.pdf' is no safe name for the report of a 2020: a part of it begins with "
        "a dot\n");
}

TEST_CASE("two reports of one name are refused before anything is made") {
  CHECK(make({"", {"2020"}, {"a", "b"}, "{year}.pdf", {}}).faults ==
        "batch.collision: '2020.pdf' would be the name of two reports, a 2020 and b 2020\n");
  CHECK(make({"", {}, {}, "", {{"a", "2020", "X.pdf"}, {"b", "2020", "x.pdf"}}})
            .faults.starts_with("batch.collision"));
  CHECK(make({"", {}, {}, "", {{"a", "2020", "x.pdf"}, {"b", "2020", "x.pdf/y.pdf"}}})
            .faults.starts_with("batch.collision"));
}

TEST_CASE("the parts of a plan are the plan, each report in one") {
  Plan plan;
  for (int i = 0; i < 10; ++i)
    plan.reports.push_back({{}, data::Period::of_year(2000 + i), ""});
  std::vector<int> years;
  for (std::uint32_t i = 0; i < 3; ++i)
    for (Entry const& one : part_of(plan, {i, 3}).reports)
      years.push_back(one.period.year);
  CHECK(years == std::vector<int>{2000, 2003, 2006, 2009, 2001, 2004, 2007, 2002, 2005, 2008});
}

TEST_CASE("a shard is i of n, counted from 0") {
  auto const shard = parse_shard("7/8");
  REQUIRE(shard);
  CHECK(shard->index == 7);
  CHECK(shard->count == 8);
  for (char const* bad : {"8/8", "1", "1/", "/2", "-1/2", "1/2/3", "a/b", "", "0/0", "1 /2"})
    CHECK_MESSAGE(!parse_shard(bad), bad);
}

TEST_CASE("a plan file gives what the command line can, its paths from its own folder") {
  MemoryFiles files;
  files.contents = {
      {"p/plan.json",
       R"({"format": 1, "briefing": "b.json", "periods": ["2019-2020"],
 "regions": ["a", "@cities.txt"], "name": "{region}.pdf", "reports": [{"region": "b", "period": "2020"}]})"},
      {"p/bad.json", R"({"format": 2, "regions": [1], "reports": [{"region": "b"}]})"}};
  Diagnostics out;
  auto const wanted = read_plan("p/plan.json", files, out);
  REQUIRE(wanted);
  CHECK(wanted->briefing == "p/b.json");
  CHECK(wanted->regions == std::vector<std::string>{"a", "@p/cities.txt"});
  CHECK(wanted->periods == std::vector<std::string>{"2019-2020"});
  CHECK(wanted->reports.at(0).region == "b");
  CHECK(!read_plan("p/bad.json", files, out));
  std::string ids;
  for (Diagnostic const& one : out.items())
    ids += one.id + " " + one.place.pointer + "\n";
  CHECK(ids.find("report.format /format") != ids.npos);
  CHECK(ids.find("report.field /regions/0") != ids.npos);
}
