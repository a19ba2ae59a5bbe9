#include "data/csv_text.h"

#include "sample.h"

using namespace jianbao;
using namespace jianbao::data;

namespace {

// 柳州,万辆 in GB 18030.
std::string const gb_text = "\xC1\xF8\xD6\xDD,\xCD\xF2\xC1\xBE\n";

struct Ready {
  std::string text;
  char separator;
  Diagnostics out;
};
Ready ready(std::string const& bytes, TextForm const& form = {}) {
  Ready result{};
  FileReport report("f.csv", result.out);
  CsvText const text(bytes, form, report);
  result.text = text.text();
  result.separator = text.separator();
  return result;
}

// The sample's good row with another separator.
std::string separated(std::string text, char separator) {
  for (char& c : text)
    if (c == ',') c = separator;
  return text;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is, its byte order mark is skipped") {
  CHECK(ready("柳州,万辆\n").text == "柳州,万辆\n");
  CHECK(ready("\xEF\xBB\xBF柳州\n").text == "柳州\n");
}

TEST_CASE("a file that is no UTF-8 is read as GB 18030, with a note") {
  auto const read = ready(gb_text);
  CHECK(read.text == "柳州,万辆\n");
  REQUIRE(read.out.items().size() == 1);
  CHECK(read.out.items()[0].id == "data.gb18030");
  CHECK_FALSE(read.out.has_errors());
  CHECK(ready(gb_text, {"gb18030"}).out.empty());
  // 𠮷 (U+20BB7) has four bytes in GB 18030.
  CHECK(ready("\x95\x34\xB4\x31\xC1\xF8\xD6\xDD", {"gb18030"}).text.ends_with("柳州"));
}

TEST_CASE("one broken byte in UTF-8 does not make it GB 18030") {
  auto const read = ready("柳州\xC1,万辆,地区生产总值\n");
  REQUIRE(read.out.items().size() == 1);
  CHECK(read.out.items()[0].id == "data.utf8");
  CHECK(read.text == "柳州\uFFFD,万辆,地区生产总值\n");
}

TEST_CASE("a declared encoding is not guessed at") {
  CHECK(ready(gb_text, {"utf-8"}).out.has_errors());
  auto const read = ready("\xFF\xFF\xFF", {"gb18030"});
  CHECK(read.out.items()[0].id == "data.not-gb18030");
}

TEST_CASE("the separator is the one that splits the first record most") {
  CHECK(find_separator("a,b;c,d\n;;;;;") == ',');
  CHECK(find_separator("a\tb,c\td\n") == '\t');
  CHECK(find_separator("a;b;\"c,d,e,f\"\n") == ';');
  CHECK(find_separator("a\n") == ',');
  CHECK(find_separator("") == ',');
}

TEST_CASE("observations separated by tabs and semicolons are read alike") {
  for (char const separator : {',', '\t', ';'}) {
    auto const sample = read_sample(separated(header + good_row, separator));
    CHECK(sample.out.empty());
    REQUIRE(sample.dataset.observations().size() == 1);
    CHECK(sample.dataset.observations()[0].value->to_string() == "3176.9");
  }
}

TEST_CASE("a field in quotes may hold line breaks, and places are counted past them") {
  auto const sample = read_sample(header +
                                  "gdp,liuzhou,2020,1,,亿元,exact,actual,A,,,report,\"第1\n段\",,\n"
                                  "gdp,liuzhou,2021,x,,亿元,exact,actual,A,,,report,,,\n");
  CHECK(faults(sample.out) == Faults{"data.number 4:18"});
  REQUIRE(sample.dataset.observations().size() == 1);
  CHECK(sample.dataset[sample.dataset.observations()[0].where] == "第1\n段");
}
