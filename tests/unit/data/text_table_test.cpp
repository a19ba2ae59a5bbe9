#include "data/text_table.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::data;

TEST_CASE("a text table is its columns and rows, quoted cells and all") {
  Diagnostics out;
  TextTable const table =
      read_text_table("title,content\n甲,\"乙，\"\"丙\"\"\n丁\"\n戊,\n", "t.csv", out);
  CHECK(out.empty());
  CHECK(table.columns == std::vector<std::string>{"title", "content"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells[1] == "乙，\"丙\"\n丁");
  CHECK(table.rows[1].cells[0] == "戊");
  CHECK(table.rows[1].line == 4);
}

TEST_CASE("all faults of a text table are reported with their lines") {
  Diagnostics out;
  TextTable const table = read_text_table("a,b,a\n1,2\n1,2,3\n\"1,2,3\n", "t.csv", out);
  std::string faults;
  for (Diagnostic const& one : out.items())
    faults += one.id + " " + std::to_string(one.place.line) + "; ";
  CHECK(faults.find("data.csv-column-duplicate 1; ") != std::string::npos);
  CHECK(faults.find("data.csv-fields 2; ") != std::string::npos);
  CHECK(faults.find("data.csv-open-quote 4; ") != std::string::npos);
  CHECK(table.rows.size() == 1);
  Diagnostics empty;
  CHECK(read_text_table("", "t.csv", empty).columns.empty());
  REQUIRE(empty.items().size() == 1);
  CHECK(empty.items()[0].id == "data.csv-empty");
}
