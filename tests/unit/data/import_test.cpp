#include "data/import/import.h"

#include "data/export.h"
#include "data/read_catalogue.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

Import import_of(std::string const& text, std::string const& map = "", std::string name = "t.csv") {
  Diagnostics out;
  MemoryFiles files;
  files.contents = {{name, text}};
  ImportOptions options{.files = {name}, .sheet = {}, .source = "report", .mapping = {}};
  if (!map.empty()) options.mapping = read_mapping(map, "m.json", out);
  auto import = import_tables(options, read_catalogue(sample_catalogue, "c.json", out), files);
  for (Diagnostic const& one : out.items())
    MESSAGE(one.id);
  CHECK(out.empty());
  return import;
}

// "indicator region period value unit status growth" of each observation.
std::vector<std::string> figures(Import const& import) {
  std::vector<std::string> result;
  Dataset const& d = import.dataset;
  for (Observation const& o : d.observations())
    result.push_back(d[o.indicator].id + " " + d[o.region].id + " " + o.period.to_string() + " " +
                     (o.value ? o.value->to_string() : "-") + " " + d[o.unit].text + " " +
                     std::string(to_string(o.status)) +
                     (o.growth ? " " + o.growth->to_string() : ""));
  return result;
}

std::string const sdmx_map = R"json({"format": 1, "head": 1,
"columns": {"indicator": "INDICATOR", "region": "REF_AREA", "period": "TIME_PERIOD", "value": "OBS_VALUE",
            "status": "OBS_STATUS", "unit": "UNIT_MEASURE", "multiplier": "UNIT_MULT"},
"values": {"indicator": {"NGDP": "gdp"}, "unit": {"CNY": "元"}},
"only": {"DATAFLOW": ["X:GDP(1.0)"]}})json";
std::string const sdmx_head =
    "DATAFLOW,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT\n";

}  // namespace

TEST_CASE("SDMX-CSV is read by a mapping, multipliers become magnitudes") {
  auto const import = import_of(sdmx_head +
                                    "X:GDP(1.0),NGDP,450200,2020,3176.90,A,CNY,8\n"
                                    "X:GDP(1.0),NGDP,450200,2019,2.5,P,CNY,9\n"
                                    "X:GDP(1.0),NGDP,450200,2018,,M,CNY,8\n"
                                    "X:GDP(1.0),NGDP,450200000000,2020-S1,7,,CNY,4\n"
                                    "X:TRADE(1.0),NGDP,450200,2020,1,A,CNY,8\n",
                                sdmx_map);
  CHECK(figures(import) == Faults{"gdp liuzhou 2018 - 亿元 M", "gdp liuzhou 2019 25 亿元 P",
                                  "gdp liuzhou 2020 3176.90 亿元 A",
                                  "gdp liuzhou 2020-H1 7 万元 A"});
  CHECK(import.total().passed == 1);
  CHECK(import.left.empty());
}

TEST_CASE("what SDMX-CSV says and we cannot is left with its place, all in one run") {
  auto const import = import_of(sdmx_head +
                                    "X:GDP(1.0),NGDP,450200,2020-W01,1,A,CNY,8\n"
                                    "X:GDP(1.0),OTHER,450200,2020,1,A,CNY,8\n"
                                    "X:GDP(1.0),NGDP,999999,2020,1,B,CNY,8\n"
                                    "X:GDP(1.0),NGDP,450200,2020,1e3,A,CNY,8\n"
                                    "X:GDP(1.0),NGDP,450200,2020,1,A,USD,8\n",
                                sdmx_map);
  CHECK(figures(import).empty());
  CHECK(faults(import.left) == Faults{"data.import-unknown 2:24", "data.import-unknown 3:12",
                                      "data.import-unknown 4:17", "data.import-unknown 4:31",
                                      "data.import-number 5:29", "data.import-unknown 6:33"});
  CHECK(import.total().left == 5);
}

TEST_CASE("a dataset's source may be SDMX-CSV with a mapping in the catalogue") {
  MemoryFiles files;
  files.contents = {
      {"d/catalogue.json", replaced(sample_catalogue, "\"file\": \"report.csv\"",
                                    "\"file\": \"sdmx.csv\", \"map\": \"sdmx.map.json\"")},
      {"d/sdmx.csv", sdmx_head + "X:GDP(1.0),NGDP,450200,2020,3176.9,A,CNY,8\n"},
      {"d/sdmx.map.json", sdmx_map},
      {"d/survey.csv", header}};
  Diagnostics out;
  auto const dataset = read_dataset("d/catalogue.json", files, out);
  CHECK(out.empty());
  REQUIRE(dataset.observations().size() == 1);
  CHECK(dataset[dataset.observations()[0].source].id == "report");
  CHECK(dataset.observations()[0].line == 2);
}

TEST_CASE("a wide table with years across is guessed, the guess imports the same") {
  std::string const table =
      "柳州市主要指标,,,单位：亿元\n指标,2018年,2019年,2020年\n地区生产总值,\"3,053.7\",3128.3,"
      "3176.90\n"
      "  #第一产业增加值,…,-,231.4\n";
  auto const import = import_of(table);
  Faults const expected = {"gdp liuzhou 2018 3053.7 亿元 A", "gdp liuzhou 2019 3128.3 亿元 A",
                           "gdp liuzhou 2020 3176.90 亿元 A", "gdp_primary liuzhou 2019 - 亿元 M",
                           "gdp_primary liuzhou 2020 231.4 亿元 A"};
  CHECK(figures(import) == expected);
  CHECK(faults(import.left) == Faults{"data.import-below 4:12"});
  REQUIRE(import.tables.size() == 1);
  CHECK(figures(import_of(table, import.tables[0].mapping)) == expected);
}

TEST_CASE("regions across, indicators with units in brackets") {
  auto const import =
      import_of("2020年,柳州,岳阳市\n土地面积（万亩）,2800,2200\n没有,1,2\n",
                R"({"format": 1, "columns": {"indicator": "A"}, "constants": {"period": "2020"},
                                "across": {"columns": "B:C", "heads": [{"row": 1, "field": "region"}]}})");
  CHECK(figures(import) ==
        Faults{"land liuzhou 2020 2800 万亩 A", "land yueyang 2020 2200 万亩 A"});
  CHECK(import.left.items().size() == 1);
}

TEST_CASE("level and growth under one head are one observation") {
  auto const import = import_of("指标,单位,2020,\n,,总量,增长%\n地区生产总值,亿元,3176.9,翻一番\n",
                                R"({"format": 1, "columns": {"indicator": "A", "unit": "B"},
                                "constants": {"region": "liuzhou"},
                                "values": {"period": {"": "2020"}},
                                "across": {"columns": "C:D", "heads": [{"row": 1, "field": "period"}, {"row": 2, "field": "measure"}]}})");
  CHECK(figures(import) == Faults{"gdp liuzhou 2020 3176.9 亿元 A 100"});
}

TEST_CASE("percent signs must fit the unit, numbers must be plain") {
  std::string const map =
      R"({"format": 1, "head": 1, "constants": {"region": "liuzhou", "period": "2020"},
    "columns": {"indicator": "i", "value": "v", "unit": "u"}})";
  auto const import = import_of(
      "i,v,u\nshare_primary,7.3%,\nshare_primary,７．４％,％\ngdp,7.3%,亿元\n"
      "gdp,约3,亿元\ngdp,\"1,23\",亿元\ngdp,3,万美元\ngdp,3,\n",
      map);
  CHECK(figures(import) ==
        Faults{"share_primary liuzhou 2020 7.3 % A", "share_primary liuzhou 2020 7.4 % A"});
  CHECK(faults(import.left) == Faults{"data.import-percent 4:5", "data.import-number 5:5",
                                      "data.import-number 6:5", "data.unit 7:7",
                                      "data.import-nothing 8:5"});
}

TEST_CASE("a workbook's places are addresses, the merged and the wrong are left") {
  auto const bytes = DiskFiles().read(std::string(JIANBAO_SOURCE_DIR) +
                                      "/tests/unit/sheet/fixtures/yearbook.xlsx");
  REQUIRE(bytes);
  auto const import = import_of(*bytes, "", "y.xlsx");
  CHECK(figures(import) == Faults{"gdp liuzhou 2019 3128.4 亿元 A 2.3",
                                  "gdp liuzhou 2020 3176.9 亿元 A 1.5",
                                  "gdp_primary liuzhou 2019 221.0 亿元 A",
                                  "gdp_primary liuzhou 2020 231.4 亿元 A 4.0"});
  CHECK(import.dataset[import.dataset.observations()[0].where] == "主要指标!C4");
  std::vector<std::string> cells;
  for (Diagnostic const& one : import.left.sorted())
    cells.push_back(one.id + " " + one.place.cell);
  CHECK(cells == Faults{"data.import-shown 主要指标!C4", "data.import-error 主要指标!D5",
                        "data.import-unknown 主要指标!A6", "data.import-unknown 主要指标!A7"});
  REQUIRE(import.tables.size() == 2);
  CHECK(import.tables[1].hidden);
  CHECK_FALSE(import.tables[1].read);
}

TEST_CASE("the long form that comes out is a file of a dataset") {
  auto const import =
      import_of("指标\t地区\t年份\t数值\t单位\n地区生产总值\t柳州\t2020年\t3176.90\t亿元\n");
  auto const again = read_sample(export_csv(import.dataset));
  CHECK(again.out.empty());
  CHECK(export_csv(again.dataset) == export_csv(import.dataset));
  CHECK(again.dataset.observations().size() == 1);
}

TEST_CASE("a mapping's faults are all reported with their places") {
  Diagnostics out;
  CHECK_FALSE(read_mapping(R"({"format": 1, "columns": {"valeu": "A"}, "encoding": "big5",
"across": {"columns": "F:C", "heads": [{"row": 0, "field": "period"}]}, "digits": "x", "hed": 1})",
                           "m.json", out));
  CHECK(out.errors() == 6);
  Diagnostics fine;
  auto const mapping = read_mapping(sdmx_map, "m.json", fine);
  REQUIRE(mapping);
  CHECK(to_json(*read_mapping(to_json(*mapping), "m.json", fine)) == to_json(*mapping));
}

TEST_CASE("a column that is not there stops the table") {
  auto const import =
      import_of("a,b\n1,2\n", R"({"format": 1, "head": 1, "columns": {"value": "zzzz"}})");
  CHECK(faults(import.left) == Faults{"data.map-column 0:0"});
}

TEST_CASE("what a mapping gives no meaning is left out without a word") {
  auto const import =
      import_of("i,v,u\ngdp,1,亿元\n合计,2,亿元\n",
                R"({"format": 1, "head": 1, "constants": {"region": "liuzhou", "period": "2020"},
    "columns": {"indicator": "i", "value": "v", "unit": "u"}, "values": {"indicator": {"合计": ""}}})");
  CHECK(figures(import) == Faults{"gdp liuzhou 2020 1 亿元 A"});
  CHECK(import.left.empty());
  CHECK(import.total().left == 0);
}
