#include "data/dataset.h"

#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

std::string row(std::string const& start, std::string const& rest = "exact,actual,A,,,report,,,") {
  return start + ",,亿元," + rest + "\n";
}

// "period value" of each observation.
std::vector<std::string> texts(std::span<Observation const> observations) {
  std::vector<std::string> result;
  for (Observation const& o : observations)
    result.push_back(o.period.to_string() + " " + (o.value ? o.value->to_string() : ""));
  return result;
}

Sample unordered_sample() {
  return read_sample(
      header + row("gdp_primary,liuzhou,2020,5") + row("gdp,yueyang,2020,4") +
          row("gdp,liuzhou,2020,3") + row("gdp,liuzhou,2020,2", "exact,target,A,,,report,,,") +
          row("gdp,liuzhou,2019,1") + row("gdp,liuzhou,2020,0", "about,actual,A,,,report,,,"),
      header + row("gdp,liuzhou,2020,9", "exact,actual,A,,,survey,,,"));
}

}  // namespace

TEST_CASE("observations are found by indicator, region and period, in order") {
  auto const sample = unordered_sample();
  REQUIRE(sample.out.empty());
  Dataset const& dataset = sample.dataset;
  auto const gdp = *dataset.find_indicator("gdp");
  auto const liuzhou = *dataset.find_region("liuzhou");
  auto const list = [&](auto const&... key) { return texts(dataset.of(key...)); };
  CHECK(list(gdp, liuzhou) == Faults{"2019 1", "2020 3", "2020 0", "2020 9", "2020 2"});
  CHECK(list(gdp, liuzhou, Period::of_year(2020)) ==
        Faults{"2020 3", "2020 0", "2020 9", "2020 2"});
  CHECK(list(gdp, liuzhou, Period::of_year(2018)).empty());
  CHECK(list(gdp, *dataset.find_region("yueyang")) == Faults{"2020 4"});
  CHECK(list(*dataset.find_indicator("gdp_primary"), liuzhou) == Faults{"2020 5"});
  CHECK(list(*dataset.find_indicator("land"), liuzhou).empty());
  CHECK(dataset.observations().size() == 7);
}

TEST_CASE("a region is found by id, code, name and short name") {
  auto const sample = read_sample(header);
  auto const liuzhou = sample.dataset.find_region("liuzhou");
  REQUIRE(liuzhou);
  CHECK(sample.dataset.find_region("450200") == liuzhou);
  CHECK(sample.dataset.find_region("柳州市") == liuzhou);
  CHECK(sample.dataset.find_region("柳州") == liuzhou);
  CHECK(sample.dataset[*liuzhou].name == "柳州市");
  CHECK_FALSE(sample.dataset.find_region("桂林"));
  CHECK_FALSE(sample.dataset.find_region(""));
  CHECK_FALSE(sample.dataset.find_indicator("柳州"));
  CHECK_FALSE(sample.dataset.find_source("gdp"));
}

TEST_CASE("a short name that two regions share leads to neither") {
  Dataset dataset;
  dataset.regions = {{"jilin", "220000", "吉林省", "吉林", "province", ""},
                     {"jilin-city", "220200", "吉林市", "吉林", "city", "jilin"}};
  dataset.index_catalogue();
  CHECK_FALSE(dataset.find_region("吉林"));
  CHECK(dataset.find_region("吉林市") == RegionId{1});
  CHECK(dataset.find_region("220000") == RegionId{0});
}

TEST_CASE("equal texts and units are kept once, in a copy of the dataset as well") {
  Dataset dataset;
  CHECK(dataset.intern("") == TextId::empty);
  std::vector<TextId> ids;
  for (int i = 0; i < 5000; ++i)
    ids.push_back(dataset.intern("第" + std::to_string(i) + "段"));
  Dataset copy = dataset;
  for (int i = 0; i < 5000; ++i) {
    std::string const text = "第" + std::to_string(i) + "段";
    REQUIRE(copy.intern(text) == ids[static_cast<std::size_t>(i)]);
    REQUIRE(copy[copy.intern(text)] == text);
  }
  CHECK(copy.intern("新") == dataset.intern("新"));
  CHECK(dataset.intern(*Unit::parse("亿元")) == dataset.intern(*Unit::parse("亿元")));
  CHECK(dataset.intern(*Unit::parse("亿元")) != dataset.intern(*Unit::parse("万元")));
}

TEST_CASE("a million observations with texts of their own stay below 500 MB") {
  // Per observation: itself, a text of up to 47 bytes on the heap, its std::string and two slots of
  // four bytes at worst.
  constexpr std::size_t heap_text = 64, slots = 16;
  constexpr std::size_t each = sizeof(Observation) + sizeof(std::string) + heap_text + slots;
  CHECK(each * 1'000'000 * 2 < 500'000'000);  // twice: a growing vector holds its old half
}
