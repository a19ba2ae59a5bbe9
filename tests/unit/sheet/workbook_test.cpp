#include "base/files.h"
#include "sheet/read_workbook.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::sheet;

namespace {

std::string bytes_of(std::string const& name) {
  auto bytes =
      DiskFiles().read(std::string(JIANBAO_SOURCE_DIR) + "/tests/unit/sheet/fixtures/" + name);
  REQUIRE(bytes);
  return std::move(*bytes);
}

Workbook read(std::string const& name) {
  std::string const bytes = bytes_of(name);
  auto workbook = read_workbook(bytes, name);
  REQUIRE_MESSAGE(workbook, (workbook ? "" : workbook.error().id));
  return std::move(*workbook);
}

std::string refusal(std::string const& bytes, Limits const& limits = {}) {
  auto const workbook = read_workbook(bytes, "f.xlsx", limits);
  return workbook ? "read" : workbook.error().id;
}

}  // namespace

TEST_CASE("a workbook's cells are read as they are shown") {
  Workbook const workbook = read("cells.xlsx");
  REQUIRE(workbook.sheets.size() == 2);
  Grid const& grid = workbook.sheets[0];
  CHECK(grid.name == "单元格");
  CHECK_FALSE(grid.hidden);
  CHECK(workbook.sheets[1].hidden);
  CHECK(grid.at(1, 1).text == "整串");
  CHECK(grid.at(1, 2).text == "富文本");
  CHECK(grid.at(1, 3).text == "行内");
  CHECK(grid.at(2, 1).text == "18.7");
  CHECK(grid.at(2, 2).text == "3.0");
  CHECK(grid.at(2, 3).text == "12345.68");
  CHECK(grid.at(2, 4).text == "18.7%");
  CHECK(grid.at(2, 5).text == "18.7");
  CHECK(grid.at(3, 1).text == "2020-12-31");
  CHECK(grid.at(3, 2).text == "2020-03-31");
  CHECK(grid.at(3, 3).text == "2020-12-31");
  CHECK(grid.at(4, 1).kind == CellKind::boolean);
  CHECK(grid.at(4, 2).kind == CellKind::error);
  CHECK(grid.at(4, 2).text == "#DIV/0!");
  CHECK(grid.at(4, 3).text == "公式文字");
  CHECK(grid.at(4, 5).kind == CellKind::empty);
  CHECK(grid.at(4, 6).text == "21.7");
  CHECK(grid.at(9, 9).kind == CellKind::empty);
}

TEST_CASE("stored digits that differ from those shown are kept beside them") {
  Grid const grid = read("cells.xlsx").sheets[0];
  CHECK(grid.stored.at({2, 3}) == "12345.678");
  CHECK(grid.stored.at({2, 2}) == "3");
  CHECK_FALSE(grid.stored.contains({2, 1}));
}

TEST_CASE("merged heads fill the cells they cover") {
  Grid const grid = read("yearbook.xlsx").sheets[0];
  CHECK(grid.at(2, 4).text == "2019年");
  CHECK(grid.at(2, 4).filled);
  CHECK_FALSE(grid.at(2, 3).filled);
  CHECK(grid.at(3, 1).text == "指　标");
  CHECK(grid.at(4, 3).text == "3128.4");
}

TEST_CASE("days are counted since 1904 where the workbook says so") {
  CHECK(read("since-1904.xlsx").sheets[0].at(1, 1).text == "2020-12-31");
}

TEST_CASE("files that are no sound workbook are refused by name") {
  CHECK(refusal("") == "sheet.not-workbook");
  CHECK(refusal("no archive at all") == "sheet.zip");
  CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "sheet.old");
  CHECK(refusal(bytes_of("entities.xlsx")) == "sheet.doctype");
  CHECK(refusal(bytes_of("no-sheet.xlsx")) == "sheet.part");
  CHECK(refusal(bytes_of("broken-xml.xlsx")) == "sheet.xml");
  std::string const whole = bytes_of("cells.xlsx");
  CHECK(refusal(whole.substr(0, whole.size() / 2)) == "sheet.zip");
}

TEST_CASE("no archive makes the program swell") {
  std::string const bytes = bytes_of("cells.xlsx");
  CHECK(refusal(bytes, {.parts = 3}) == "sheet.limit");
  CHECK(refusal(bytes, {.bytes = 1000}) == "sheet.limit");
  CHECK(refusal(bytes, {.cells = 5}) == "sheet.limit");
  CHECK(refusal(bytes, {.text = 10}) == "sheet.limit");
  CHECK(refusal(bytes_of("far-cells.xlsx")) == "sheet.limit");
}
