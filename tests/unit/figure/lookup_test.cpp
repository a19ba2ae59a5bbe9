// What an answer hangs on: the same text as long as the answer is the same, another one otherwise.
#include "base/files.h"
#include "data/read_dataset.h"
#include "figure/select.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::figure;

namespace {

constexpr char const* catalogue = R"({"format": 1, "title": "试", "sources": [
  {"id": "s", "title": "甲", "issuer": "甲", "date": "2021", "file": "s.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "a", "code": "450200", "name": "甲市", "short": "甲", "level": "city"},
             {"id": "b", "code": "430600", "name": "乙市", "short": "乙", "level": "city"}],
 "indicators": [{"id": "gdp", "name": "总值", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"}]})";
constexpr char const* base = "gdp,a,2018,100\ngdp,a,2019,110\ngdp,a,2020,120\ngdp,b,2020,90\n";

data::Dataset dataset(std::string const& rows) {
  MemoryFiles files;
  std::string csv =
      "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,"
      "formula,"
      "note\n";
  for (std::size_t at = 0; at < rows.size();) {
    std::size_t const end = rows.find('\n', at);
    csv += rows.substr(at, end - at) + ",,亿元,exact,actual,A,,,s,表1,,\n";
    at = end + 1;
  }
  files.contents = {{"d/catalogue.json", catalogue}, {"d/s.csv", csv}};
  Diagnostics out;
  data::Dataset result = data::read_dataset("d/catalogue.json", files, out);
  CHECK(out.empty());
  return result;
}

data::Period year(int number) {
  return data::Period::of_year(number);
}

// What each lookup hangs on, over other data.
std::vector<std::string> observed(Reads const& reads, std::string const& rows) {
  data::Dataset const set = dataset(rows);
  std::vector<std::string> result;
  for (Lookup const& one : reads)
    append_observed(result.emplace_back(), set, one);
  return result;
}

std::string changed(std::string text, std::string const& from, std::string const& to) {
  std::size_t const at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a selection enters what it is asked, in vain too, and once a question") {
  data::Dataset const set = dataset(base);
  Reads reads;
  Selection const selection(set, {}, &reads);
  Diagnostics out;
  auto const gdp = *set.find_indicator("gdp");
  auto const a = *set.find_region("a");
  CHECK(selection.find(gdp, a, year(2020), Purpose::outcome, out));
  CHECK(!selection.find(gdp, a, year(2031), Purpose::outcome, out));
  CHECK(selection.series(gdp, a, year(2020), 2, out).size() == 2);
  CHECK(selection.peers(gdp, year(2020), "city", out).size() == 2);
  CHECK(!selection.preferring(*set.find_source("s")).find_span(gdp, a, year(2020), out));
  REQUIRE(reads.size() == 5);
  CHECK(reads[1].period == year(2031));
  CHECK(reads[2].question == Question::series);
  CHECK(reads[3].level == "city");
  CHECK(reads[4].question == Question::span);
}

TEST_CASE("an answer hangs on the records it uses and on no others") {
  data::Dataset const set = dataset(base);
  auto const gdp = *set.find_indicator("gdp");
  auto const a = *set.find_region("a");
  Reads const reads{{Question::find, Purpose::outcome, gdp, a, year(2020)},
                    {Question::find, Purpose::outcome, gdp, a, year(2021)},
                    {Question::find, Purpose::target, gdp, a, year(2020)},
                    {Question::series, Purpose::outcome, gdp, a, year(2020), 2},
                    {Question::peers, Purpose::outcome, gdp, {}, year(2020), 0, "city"},
                    {Question::span, Purpose::outcome, gdp, a, year(2020)}};
  auto const before = observed(reads, base);
  auto const differ = [&](std::string const& rows) {
    auto const after = observed(reads, rows);
    std::string marks;
    for (std::size_t i = 0; i < before.size(); ++i)
      marks += before[i] == after[i] ? '.' : 'X';
    return marks;
  };
  CHECK(differ(base) == "......");
  CHECK(differ("gdp,b,2019,80\n" + std::string(base)) == "......");  // lines move
  CHECK(differ(changed(base, "a,2020,120", "a,2020,121")) == "X..XX.");
  CHECK(differ(changed(base, "a,2019,110", "a,2019,111")) == "...X..");
  CHECK(differ(changed(base, "a,2018,100", "a,2018,101")) == "......");
  CHECK(differ(changed(base, "b,2020,90", "b,2020,91")) == "....X.");
  CHECK(differ(std::string(base) + "gdp,a,2021,130\n") == ".X....");
  CHECK(differ(std::string(base) + "gdp,a,2016/2020,130\n") == ".....X");
  CHECK(differ(changed(base, "gdp,a,2019,110\n", "")) == "...X..");
}
