#include "figure/select.h"

#include "base/files.h"
#include "data/read_dataset.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

constexpr char const* catalogue = R"({"format": 1, "title": "试", "sources": [
  {"id": "first", "title": "甲", "issuer": "甲", "date": "2021", "file": "first.csv"},
  {"id": "second", "title": "乙", "issuer": "乙", "date": "2022", "file": "second.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "a", "code": "450200", "name": "甲市", "short": "甲", "level": "city"},
             {"id": "b", "code": "430600", "name": "乙市", "short": "乙", "level": "city"}],
 "indicators": [{"id": "sales", "name": "销售收入", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"},
                {"id": "cars", "name": "产量", "unit": "万辆", "theme": "t", "direction": "up", "definition": "全市"}]})";
constexpr char const* head =
    "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,"
    "formula,note\n";

data::Dataset dataset(std::string const& first, std::string const& second, Diagnostics& out) {
  MemoryFiles files;
  files.contents = {{"d/catalogue.json", catalogue},
                    {"d/first.csv", head + first},
                    {"d/second.csv", head + second}};
  data::Dataset result = data::read_dataset("d/catalogue.json", files, out);
  for (auto const& one : out.items())
    MESSAGE(one.id, " ", one.place.file, ":", one.place.line);
  return result;
}

struct Found {
  std::string printed;
  std::size_t warnings;
};

Found find(std::string const& first, std::string const& second,
           std::vector<std::string> const& order = {}, Purpose purpose = Purpose::outcome) {
  Diagnostics out;
  data::Dataset const data = dataset(first, second, out);
  REQUIRE(out.empty());
  std::vector<data::SourceId> precedence;
  for (auto const& id : order)
    precedence.push_back(*data.find_source(id));
  Selection const selection(data, precedence);
  auto const figure = selection.find(*data.find_indicator("sales"), *data.find_region("a"),
                                     data::Period::of_year(2020), purpose, out);
  return {figure ? printed(*figure) : "nothing", out.items().size()};
}

constexpr char const* first_says = "sales,a,2020,105.6,,亿元,exact,actual,A,,,first,x,,\n";
constexpr char const* second_says = "sales,a,2020,109.94,,亿元,exact,actual,A,,,second,x,,\n";

}  // namespace

TEST_CASE("when two sources conflict the first in order is printed and the conflict named") {
  CHECK(find(first_says, second_says).printed == "105.6亿元");
  CHECK(find(first_says, second_says).warnings == 1);
  CHECK(find(first_says, second_says, {"second"}).printed == "109.94亿元");
}

TEST_CASE("a value that agrees as far as it is printed is no conflict") {
  CHECK(find(first_says, "sales,a,2020,105.62,,亿元,exact,actual,A,,,second,x,,\n").warnings == 0);
  CHECK(find(first_says, "sales,a,2020,105.66,,亿元,exact,actual,A,,,second,x,,\n").warnings == 1);
}

TEST_CASE("a target is never taken for an outcome") {
  std::string const target = "sales,a,2020,100,,亿元,above,target,A,,,first,x,,\n";
  CHECK(find(target, "").printed == "nothing");
  CHECK(find(target, "", {}, Purpose::target).printed == "100亿元以上");
}

TEST_CASE("missing is not zero") {
  CHECK(find("sales,a,2020,,,亿元,exact,actual,M,,,first,x,,\n", "").printed == "nothing");
}

TEST_CASE("a growth rate of another line joins its level") {
  Diagnostics out;
  data::Dataset const data =
      dataset(first_says, "sales,a,2020,,,亿元,exact,actual,A,38,,second,x,,\n", out);
  Selection const selection(data, {});
  auto const figure = selection.find(*data.find_indicator("sales"), *data.find_region("a"),
                                     data::Period::of_year(2020), Purpose::outcome, out);
  REQUIRE(figure.has_value());
  CHECK(figure->growth->to_string() == "38");
}

TEST_CASE("peers are ordered largest first") {
  Diagnostics out;
  data::Dataset const data = dataset(
      std::string(first_says) + "sales,b,2020,1.2,,万亿元,exact,actual,A,,,first,x,,\n", "", out);
  Selection const selection(data, {});
  auto const peers =
      selection.peers(*data.find_indicator("sales"), data::Period::of_year(2020), "city", out);
  REQUIRE(peers.size() == 2);
  CHECK(data[peers.front().region].id == "b");
}

TEST_CASE("a series ends at the period and leaves out years without figures") {
  Diagnostics out;
  data::Dataset const data = dataset(
      "cars,a,2018,1,,万辆,exact,actual,A,,,first,x,,\ncars,a,2020,3,,万辆,exact,actual,A,,,first,"
      "x,,\n"
      "cars,a,2021,4,,万辆,exact,actual,A,,,first,x,,\ncars,a,2019,9,,万辆,exact,target,A,,,first,"
      "x,,\n",
      "", out);
  Selection const selection(data, {});
  auto const series = selection.series(*data.find_indicator("cars"), *data.find_region("a"),
                                       data::Period::of_year(2020), 5, out);
  REQUIRE(series.size() == 2);
  CHECK(series.front().period.year == 2018);
  CHECK(series.back().period.year == 2020);
}
