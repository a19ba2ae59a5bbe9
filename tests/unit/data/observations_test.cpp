#include "base/message.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

std::string line(std::string const& row) {
  return row.ends_with('\n') ? row : row + "\n";
}

// The faults of one record, which stands on line 2.
Faults faults_of(std::string const& row) {
  return faults(read_sample(header + line(row)).out);
}

Diagnostic fault_of(std::string const& row) {
  auto const sample = read_sample(header + line(row));
  REQUIRE(sample.out.items().size() == 1);
  return sample.out.items()[0];
}

}  // namespace

TEST_CASE("a good record is read with all its fields") {
  auto const sample =
      read_sample(header +
                  "gdp,liuzhou,2016/2020,2.880,3.88,万亿元,range,derived,E,-1.0,2011/"
                  "2015,report,\"表1, 第2行\",gdp * 1,注\n");
  CHECK(sample.out.empty());
  REQUIRE(sample.dataset.observations().size() == 1);
  Dataset const& dataset = sample.dataset;
  Observation const& o = dataset.observations()[0];
  CHECK(dataset[o.indicator].id == "gdp");
  CHECK(dataset[o.region].id == "liuzhou");
  CHECK(dataset[o.source].id == "report");
  CHECK(o.period.to_string() == "2016/2020");
  CHECK(o.value->to_string() == "2.880");
  CHECK(o.upper->to_string() == "3.88");
  CHECK(dataset[o.unit].text == "万亿元");
  CHECK(o.bound == Bound::range);
  CHECK(o.kind == Kind::derived);
  CHECK(o.status == Status::estimated);
  CHECK(o.growth->to_string() == "-1.0");
  CHECK(dataset[o.growth_basis] == "2011/2015");
  CHECK(dataset[o.where] == "表1, 第2行");
  CHECK(dataset[o.formula] == "gdp * 1");
  CHECK(dataset[o.note] == "注");
  CHECK(dataset[o.file] == "d/report.csv");
  CHECK(o.line == 2);
}

TEST_CASE("growth alone, a missing value and a rank are good records") {
  CHECK(faults_of("gdp,liuzhou,2020,,,亿元,exact,actual,P,2.8,,report,,,").empty());
  CHECK(faults_of("gdp,liuzhou,2020,,,亿元,exact,actual,M,,,report,,,").empty());
  CHECK(faults_of("gdp_rank,liuzhou,2020,2,,位,exact,rank,A,,,report,,,").empty());
  CHECK(faults_of("land,liuzhou,2020,1.5,,万亩,above,actual,A,,,report,,,").empty());
  CHECK(faults_of("gdp,liuzhou,2020,,6,亿元,range,target,A,5,,report,,,").empty());
}

TEST_CASE("unknown ids are refused with the one that was meant") {
  Diagnostic const indicator = fault_of(replaced(good_row, "gdp", "gdpp"));
  CHECK(indicator.id == "data.misspelt-id");
  CHECK(indicator.arguments == std::vector<std::string>{"indicator", "gdpp", "gdp"});
  CHECK(indicator.place.file == "d/report.csv");
  CHECK(fault_of(replaced(good_row, "gdp", "地区生产总值")).arguments[2] == "gdp");
  CHECK(fault_of(replaced(good_row, "liuzhou", "柳州")).arguments[2] == "liuzhou");
  CHECK(fault_of(replaced(good_row, "liuzhou", "450200")).arguments[2] == "liuzhou");
  CHECK(fault_of(replaced(good_row, "report", "reprot")).arguments[2] == "report");
  CHECK(fault_of(replaced(good_row, "gdp", "something_else")).id == "data.unknown-id");
  CHECK(faults_of(replaced(good_row, "liuzhou", "")) == Faults{"data.unknown-id 2:5"});
}

TEST_CASE("the source must be one that the catalogue gives to the file") {
  Diagnostic const fault = fault_of(replaced(good_row, "report", "survey"));
  CHECK(fault.id == "data.source-file");
  CHECK(fault.arguments == std::vector<std::string>{"report", "survey"});
  CHECK(fault.place.column == 49);
}

TEST_CASE("a period or a number that is not plain is refused") {
  CHECK(faults_of(replaced(good_row, "2020", "2020年")) == Faults{"data.period 2:13"});
  for (char const* text : {"3,176.9", "+1", "1e3", "007", ".5", "1.", "-0", "１", "3176.9亿", "--1",
                           "—", "1234567890123456789", "0.1234567890"}) {
    CAPTURE(text);
    CHECK(faults_of(replaced(good_row, "3176.9", std::string("\"") + text + "\"")) ==
          Faults{"data.number 2:18"});
  }
  CHECK(faults_of(replaced(good_row, ",1.5,", ",1.5%,")) == Faults{"data.number 2:44"});
}

TEST_CASE("a unit that is unknown or of another dimension is refused in words") {
  CHECK(faults_of(replaced(good_row, "亿元", "亿圆")) == Faults{"data.unit-unknown 2:26"});
  CHECK(faults_of(replaced(good_row, "亿元", "")) == Faults{"data.unit-unknown 2:26"});
  Diagnostic const fault = fault_of(replaced(good_row, "亿元", "亿美元"));
  CHECK(fault.id == "data.unit");
  CHECK(fault.place.line == 2);
  CHECK(fault.place.column == 26);
  CHECK(message_text(fault, Language::english) ==
        "'地区生产总值' is counted in 亿元, found 亿美元");
  CHECK(faults_of("gdp,liuzhou,2020,2,,亿元,exact,rank,A,,,report,,,") ==
        Faults{"data.rank-unit 2:21"});
}

TEST_CASE("bound, kind and status must be words of their lists") {
  CHECK(faults_of(replaced(good_row, "exact", "over")) == Faults{"data.choice 2:29"});
  CHECK(faults_of(replaced(good_row, "actual", "")) == Faults{"data.choice 2:35"});
  CHECK(faults_of(replaced(good_row, ",A,", ",a,")) == Faults{"data.choice 2:42"});
  CHECK(fault_of(replaced(good_row, ",A,", ",a,")).arguments[1] == "A, P, E, F, M");
}

TEST_CASE("a value must be there unless there is growth or the status M, which allows none") {
  CHECK(faults_of("gdp,liuzhou,2020,,,亿元,exact,actual,A,,,report,,,") ==
        Faults{"data.value-missing 2:18"});
  CHECK(faults_of("gdp,liuzhou,2020,0,,亿元,exact,actual,M,,,report,,,") ==
        Faults{"data.value-with-missing 2:18"});
}

TEST_CASE("an upper end and the bound 'range' need each other") {
  CHECK(faults_of("gdp,liuzhou,2020,1,,亿元,range,plan,A,,,report,,,") ==
        Faults{"data.upper-missing 2:20"});
  CHECK(faults_of("gdp,liuzhou,2020,1,2,亿元,exact,plan,A,,,report,,,") ==
        Faults{"data.upper-extra 2:20"});
  CHECK(faults_of("gdp,liuzhou,2020,2.0,1.99,亿元,range,plan,A,,,report,,,") ==
        Faults{"data.upper-below 2:22"});
}

TEST_CASE("a formula and the kind 'derived' need each other") {
  CHECK(faults_of("gdp,liuzhou,2020,1,,亿元,exact,derived,A,,,report,x,,") ==
        Faults{"data.formula-missing 2:51"});
  CHECK(faults_of("gdp,liuzhou,2020,1,,亿元,exact,actual,A,,,report,x,gdp,") ==
        Faults{"data.formula-extra 2:50"});
}

TEST_CASE("the same figure twice is refused with the place of the first; a difference makes two") {
  auto const sample =
      read_sample(header + good_row + replaced(good_row, "3176.9", "3176.90") +
                  replaced(good_row, "第1段", "第2段") + replaced(good_row, "1.5", "1.6") +
                  replaced(good_row, "exact", "about") + good_row);
  CHECK(faults(sample.out) == Faults{"data.duplicate-observation 7:1"});
  REQUIRE(sample.out.items()[0].related.size() == 1);
  CHECK(sample.out.items()[0].related[0].file == "d/report.csv");
  CHECK(sample.out.items()[0].related[0].line == 2);
  CHECK(sample.dataset.observations().size() == 5);
}

TEST_CASE("everything wrong is reported in one run, over all fields, lines and files") {
  auto const sample =
      read_sample(header + "gdpp,liuzhu,20,x,y,圆,no,no,Z,z,,nobody,,,\n" + good_row,
                  header + "gdp,yueyang,2020,1,,家,exact,actual,A,,,survey,,,\n");
  CHECK(faults(sample.out) == Faults{"data.misspelt-id 2:1", "data.misspelt-id 2:6",
                                     "data.period 2:13", "data.number 2:16", "data.number 2:18",
                                     "data.upper-extra 2:18", "data.unit-unknown 2:20",
                                     "data.choice 2:22", "data.choice 2:25", "data.choice 2:28",
                                     "data.number 2:30", "data.unknown-id 2:33", "data.unit 2:21"});
  CHECK(sample.dataset.observations().size() == 1);
}

TEST_CASE("a thousand faults of a file are listed and the rest is counted") {
  std::string text = header;
  for (int i = 0; i < 1500; ++i)
    text += replaced(good_row, "2020", "2020?");
  auto const sample = read_sample(text);
  CHECK(sample.out.errors() == 1000);
  CHECK(sample.out.items().back().id == "data.more");
  CHECK(sample.out.items().back().arguments[0] == "500");
}
