#include "data/read_csv.h"
#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

struct Read {
  std::vector<std::vector<std::string>> rows;
  Faults faults;
};

Read read(std::string_view text) {
  Diagnostics out;
  Read result;
  {
    FileReport report("x.csv", out);
    CsvReader reader(text, report);
    for (CsvRecord record; reader.next(record);) {
      auto& row = result.rows.emplace_back();
      for (CsvField const& field : record.fields)
        row.push_back(field.text);
    }
  }
  result.faults = faults(out);
  return result;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("fields are read as RFC 4180 has them") {
  CHECK(read("a,b\n1,\n").rows == Rows{{"a", "b"}, {"1", ""}});
  CHECK(read("a,b\r\n1,2").rows == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(read("\"a,b\",\"c \"\"d\"\"\",\"\"\n").rows == Rows{{"a,b", "c \"d\"", ""}});
  CHECK(read("\"two\nlines\",x\ny,z\n").rows == Rows{{"two\nlines", "x"}, {"y", "z"}});
  CHECK(read(",\n").rows == Rows{{"", ""}});
  CHECK(read("\n").rows == Rows{{""}});
  CHECK(read("").rows.empty());
  CHECK(read("a,\"b\"").faults.empty());
}

TEST_CASE("every field knows its line and its column in characters") {
  Diagnostics out;
  FileReport report("x.csv", out);
  CsvReader reader("柳州,\"a\n中\",x\r\n,y", report);
  CsvRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.fields[1].line == 1);
  CHECK(record.fields[1].column == 4);
  CHECK(record.fields[2].line == 2);
  CHECK(record.fields[2].column == 4);
  REQUIRE(reader.next(record));
  CHECK(record.fields[1].line == 3);
  CHECK(record.fields[1].column == 2);
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("broken quotes and stray carriage returns are refused at their place") {
  CHECK(read("a,b\"c,d\n").faults == Faults{"data.csv-quote 1:4"});
  CHECK(read("a,\"b\"c,d\nx,\"y\" \n").faults ==
        Faults{"data.csv-after-quote 1:6", "data.csv-after-quote 2:6"});
  CHECK(read("a,b\n中,\"c\n").faults == Faults{"data.csv-open-quote 2:3"});
  CHECK(read("a\rb,c\n").faults == Faults{"data.csv-return 1:2"});
  CHECK(read("a,b\r").faults == Faults{"data.csv-return 1:4"});
}

TEST_CASE(
    "the columns of observations may come in any order, after a byte order mark and with CRLF") {
  std::string const reversed =
      "note,formula,where,source,growth_basis,growth,status,kind,bound,unit,upper,value,period,"
      "region,"
      "indicator\r\n";
  auto const sample =
      read_sample("\xEF\xBB\xBF" + reversed +
                  ",,,report,,1.5,A,actual,exact,亿元,,3176.9,2020,liuzhou,gdp\r\n");
  CHECK(sample.out.empty());
  REQUIRE(sample.dataset.observations().size() == 1);
  CHECK(sample.dataset.observations()[0].value->to_string() == "3176.9");
}

TEST_CASE("unknown, missing and repeated columns are all reported in one run") {
  auto const sample = read_sample(
      "indicator,region,perod,value,value,unit,bound,kind,status,growth,growth_basis,source,where,"
      "colour,note\n"
      "gdp,nowhere,2020,x\n");
  CHECK(faults(sample.out) == Faults{"data.csv-column-missing 1:1", "data.csv-column-missing 1:1",
                                     "data.csv-column-missing 1:1", "data.csv-column-misspelt 1:18",
                                     "data.csv-column-duplicate 1:30",
                                     "data.csv-column-unknown 1:92"});
  CHECK(sample.out.sorted()[3].arguments[1] == "period");
  CHECK(sample.out.sorted()[4].related[0].column == 24);
}

TEST_CASE("a header alone is a file without figures, no header at all is refused") {
  CHECK(read_sample(header).out.empty());
  CHECK(faults(read_sample("").out) == Faults{"data.csv-empty 1:1"});
}

TEST_CASE("a record with too few or too many fields is refused at its last field") {
  auto const sample =
      read_sample(header + "gdp,liuzhou,2020\n" + good_row + replaced(good_row, "\n", ",\n"));
  CHECK(faults(sample.out) == Faults{"data.csv-fields 2:13", "data.csv-fields 4:64"});
  CHECK(sample.out.sorted()[0].arguments == std::vector<std::string>{"15", "3"});
  CHECK(sample.dataset.observations().size() == 1);
}

TEST_CASE(
    "NUL and bytes that are no UTF-8 are refused with their places, and the other lines are read") {
  std::string const nul = replaced(good_row, "2020", std::string("20\0", 3) + "20");
  std::string const gbk = replaced(good_row, "亿元", "\xD2\xDA\xD4\xAA");
  auto const sample = read_sample(header + nul + gbk + replaced(good_row, "2020", "2019") +
                                  replaced(good_row, "gdp", "gdpp"));
  CHECK(faults(sample.out) == Faults{"data.nul 2:15", "data.utf8 3:26", "data.misspelt-id 5:1"});
  CHECK(sample.dataset.observations().size() == 1);
}
