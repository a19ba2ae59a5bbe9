#include "data/export.h"

#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

Sample full_sample() {
  return read_sample(
      header + good_row +
          "gdp,liuzhou,2019,,,亿元,above,actual,P,-2.80,,report,\"表1, "
          "\"\"合计\"\"\",,\"两\n行\"\n" +
          "gdp,yueyang,2020,,,亿元,exact,actual,M,,,report,,,\n" +
          "gdp,liuzhou,2016-2020,2.88,3.88,万亿元,range,derived,E,1,2011/2015,report,,gdp * 1,\n" +
          "gdp_rank,liuzhou,2020-Q3,2,,位,exact,rank,F,,,report,,,\n",
      header + "land,liuzhou,2020-12-31,1.50,,万亩,about,plan,A,,,survey,第2段,,\\ \t\n");
}

// The export read back: both sources name the one file it is in.
Sample read_back(std::string const& text, std::string const& name) {
  std::string const catalogue =
      replaced(replaced(sample_catalogue, "report.csv", name), "survey.csv", name);
  MemoryFiles files;
  files.contents = {{"catalogue.json", catalogue}, {name, text}};
  Sample sample;
  sample.dataset = read_dataset("catalogue.json", files, sample.out);
  return sample;
}

bool same(std::optional<Decimal> const& a, std::optional<Decimal> const& b) {
  return a.has_value() == b.has_value() && (!a || a->to_string() == b->to_string());
}

void check_equal(Dataset const& a, Dataset const& b) {
  REQUIRE(a.observations().size() == b.observations().size());
  for (std::size_t i = 0; i < a.observations().size(); ++i) {
    CAPTURE(i);
    Observation const &x = a.observations()[i], &y = b.observations()[i];
    CHECK(x.indicator == y.indicator);
    CHECK(x.region == y.region);
    CHECK(x.period == y.period);
    CHECK(x.source == y.source);
    CHECK(x.bound == y.bound);
    CHECK(x.kind == y.kind);
    CHECK(x.status == y.status);
    CHECK(same(x.value, y.value));
    CHECK(same(x.upper, y.upper));
    CHECK(same(x.growth, y.growth));
    CHECK(a[x.unit].text == b[y.unit].text);
    CHECK(a[x.growth_basis] == b[y.growth_basis]);
    CHECK(a[x.where] == b[y.where]);
    CHECK(a[x.formula] == b[y.formula]);
    CHECK(a[x.note] == b[y.note]);
  }
}

}  // namespace

TEST_CASE("an export in CSV reads back as the same dataset and exports the same bytes") {
  auto const sample = full_sample();
  REQUIRE(sample.out.empty());
  REQUIRE(sample.dataset.observations().size() == 6);
  std::string const csv = export_csv(sample.dataset);
  CHECK(csv.starts_with(header));
  auto const back = read_back(csv, "all.csv");
  CHECK(faults(back.out) == Faults{});
  check_equal(sample.dataset, back.dataset);
  CHECK(export_csv(back.dataset) == csv);
}

TEST_CASE("an export in JSON reads back as the same dataset and exports the same bytes") {
  auto const sample = full_sample();
  std::string const json = export_json(sample.dataset);
  auto const back = read_back(json, "all.json");
  CHECK(faults(back.out) == Faults{});
  check_equal(sample.dataset, back.dataset);
  CHECK(export_json(back.dataset) == json);
}

TEST_CASE("an empty dataset exports a header and an empty list") {
  auto const sample = read_sample(header);
  CHECK(export_csv(sample.dataset) == header);
  auto const back = read_back(export_json(sample.dataset), "all.json");
  CHECK(back.out.empty());
  CHECK(back.dataset.observations().empty());
}

TEST_CASE("exported fields with commas, quotation marks and line ends are quoted") {
  std::string const csv = export_csv(full_sample().dataset);
  CHECK(csv.find(",\"表1, \"\"合计\"\"\",,\"两\n行\"\n") != std::string::npos);
  CHECK(csv.find("gdp,liuzhou,2016/2020,2.88,3.88,万亿元,range,derived,E,1,2011/2015,report,,gdp * "
                 "1,\n") != std::string::npos);
}

TEST_CASE("indicators are listed in aligned columns, a Chinese character two cells wide") {
  CHECK(list_indicators(full_sample().dataset) ==
        "indicator      name            unit      figures  periods              regions\n"
        "gdp            地区生产总值    亿元      4        2019 2020 2016/2020  liuzhou yueyang\n"
        "gdp_primary    第一产业增加值  亿元      0\n"
        "gdp_rank       总值位次        位        1        2020-Q3              liuzhou\n"
        "land           土地面积        平方公里  1        2020-12-31           liuzhou\n"
        "share_primary  一产比重        %         0\n");
}
