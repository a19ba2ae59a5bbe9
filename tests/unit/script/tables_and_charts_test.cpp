// doc.table and doc.chart name the field that is wrong.
#include "doc/chart_table.h"
#include "unit/script/sample.h"

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

namespace {

void check_table(std::string const& fields, std::string const& words) {
  CAPTURE(fields);
  Ran const ran = run("\nreturn doc.table { " + fields + " }");
  CHECK(ran.sections.sections.empty());
  CHECK(ran.said() == "script.failed: " + words);
  CHECK(ran.place().line == 4);
}

void check_chart(std::string const& fields, std::string const& words) {
  CAPTURE(fields);
  Ran const ran = run("local gdp = brief:series('gdp')\nreturn doc.chart { " + fields + " }");
  CHECK(ran.sections.sections.empty());
  CHECK(ran.said() == "script.failed: " + words);
  CHECK(ran.place().line == 4);
}

doc::Table made(std::string const& fields) {
  Ran const ran = run("return doc.table { " + fields + " }");
  CAPTURE(ran.said());
  REQUIRE(ran.sections.sections.size() == 1);
  return std::get<doc::Table>(ran.sections.sections[0].body.at(0).kind);
}

doc::Chart drawn(std::string const& fields) {
  Ran const ran = run("local gdp = brief:series('gdp')\nreturn doc.chart { " + fields + " }");
  CAPTURE(ran.said());
  REQUIRE(ran.sections.sections.size() == 1);
  return std::get<doc::Chart>(ran.sections.sections[0].body.at(0).kind);
}

}  // namespace

TEST_CASE("a table has its columns, head and rows") {
  doc::Table const table = made(
      "title = '表', unit = '亿元', columns = { '指标', { title = '数', align = 'right' } }, "
      "rows = { { '总值', brief:figure('gdp') }, { { content = '计', strong = true }, '—' } }");
  CHECK(table.title == "表");
  CHECK(table.unit == "亿元");
  REQUIRE(table.columns.size() == 2);
  CHECK(table.columns[1].align == doc::Align::right);
  CHECK(doc::plain_text(table.head[0][1].content) == "数");
  // In a cell a figure is bare digits: the head has the unit.
  CHECK(doc::plain_text(table.body[0][1].content) == "3176.9");
  CHECK(table.body[1][0].strong);
  CHECK(table.source == "甲《政府工作报告》");
}

TEST_CASE("a misspelt field of a table is named with a likely one") {
  check_table("titel = 'x', columns = { 'a' }, rows = { { 'b' } }",
              "doc.table: unknown field 'titel'; did you mean 'title'?");
  check_table("'x'", "doc.table: expected named fields, found number as a name");
  check_table("columns = { { title = 'a', algin = 'left' } }, rows = { { 'b' } }",
              "doc.table.columns[1]: unknown field 'algin'; did you mean 'align'?");
  check_table("columns = { 'a' }, rows = { { { content = 'b', colums = 2 } } }",
              "doc.table.rows[1][1]: unknown field 'colums'; did you mean 'columns'?");
}

TEST_CASE("a field of the wrong kind is named") {
  check_table("title = 5, columns = { 'a' }, rows = { { 'b' } }",
              "doc.table.title: expected text, found number");
  check_table("columns = 'a', rows = { { 'b' } }", "doc.table.columns: expected a list of titles");
  check_table("rows = { { 'b' } }", "doc.table.columns: expected a list of titles");
  check_table("columns = { 'a' }, rows = 'b'", "doc.table.rows: expected a list of rows");
  check_table("columns = { 'a' }, rows = { 'b' }",
              "doc.table.rows[1]: expected a list of cells, found text");
  check_table("columns = { 'a', 5 }, rows = { { 'b', 'c' } }",
              "doc.table.columns[2]: expected text, a figure or a list of them, found number");
  check_table("columns = { 'a' }, rows = { { 'b' }, { 18.7 } }",
              "doc.table.rows[2][1]: expected text, a figure or a list of them, found number");
  check_table(
      "columns = { { title = 'a', align = 'middle' } }, rows = { { 'b' } }",
      "doc.table.columns[1].align: expected left, centre, right or decimal, found 'middle'");
}

TEST_CASE("rows must fill the columns") {
  check_table("columns = { 'a', 'b' }, rows = { { 'c' } }",
              "doc.table.rows[1]: expected cells for 2 columns, found 1");
  check_table("columns = { 'a', 'b' }, rows = { { 'c', 'd' }, { 'e', 'f', 'g' } }",
              "doc.table.rows[2]: expected cells for 2 columns, found 3");
  check_table("columns = { 'a', 'b' }, rows = { { { content = 'c', columns = 3 } } }",
              "doc.table.rows[1]: expected cells for 2 columns, found 3");
  check_table("columns = { 'a', 'b' }, head = { { 'c' } }, rows = { { 'c', 'd' } }",
              "doc.table.head[1]: expected cells for 2 columns, found 1");
  check_table("columns = { 'a' }, rows = {}", "doc.table.rows: expected at least one row");
  check_table("columns = { 'a' }", "doc.table.rows: expected at least one row");
  check_table("columns = {}, rows = { {} }", "doc.table.columns: expected at least one column");
}

TEST_CASE("holes in rows are named") {
  check_table("columns = { 'a', 'b' }, rows = { { nil, 'c' } }",
              "doc.table.rows[1][1] is nil; leave it out or test for it before");
  check_table("columns = { 'a' }, rows = { { 'b' }, nil, { 'c' } }",
              "doc.table.rows[2] is nil; leave it out or test for it before");
}

TEST_CASE("spans are whole numbers in a range, and are counted") {
  for (char const* span : {"0", "-1", "101", "1.5", "'2'"})
    check_table(
        "columns = { 'a' }, rows = { { { content = 'b', rows = " + std::string(span) + " } } }",
        "doc.table.rows[1][1].rows: expected a whole number from 1 to 100");
  doc::Table const table = made(
      "columns = { 'a', 'b', 'c' }, rows = { { { content = 'd', rows = 2 }, { content = 'e', "
      "columns = 2 } }, { 'f', 'g' } }");
  CHECK(table.body[0][0].rows == 2);
  CHECK(table.body[0][1].columns == 2);
  CHECK(table.body[1].size() == 2);
}

TEST_CASE("a chart has its categories and points") {
  doc::Chart const chart = drawn("type = 'column', title = '总值', figures = gdp");
  CHECK(chart.type == doc::ChartType::column);
  CHECK(chart.unit == "亿元");
  CHECK(chart.categories == std::vector<std::string>{"2019年", "2020年"});
  REQUIRE(chart.series.size() == 1);
  CHECK(chart.series[0].points[1].label == "3176.9");
  CHECK(chart.source == "甲《政府工作报告》");
}

TEST_CASE("a chart of growth rates is in %") {
  doc::Chart const chart = drawn("type = 'line', figures = gdp, of = 'growth'");
  CHECK(chart.unit == "%");
  CHECK(*chart.series[0].points[1].value == doctest::Approx(1.5));
}

TEST_CASE("a chart of cities marks the own one") {
  doc::Chart const chart = drawn("type = 'bar', figures = brief:peers('gdp')");
  REQUIRE(chart.categories == std::vector<std::string>{"岳阳", "柳州"});
  CHECK_FALSE(chart.series[0].points[0].marked);
  CHECK(chart.series[0].points[1].marked);
}

TEST_CASE("the wrong field of a chart is named") {
  std::string const types =
      "column, bar, line, stacked, percent, column_line, area, pie, doughnut, bullet, slope, "
      "multiples or sparkline";
  check_chart("figures = gdp", "doc.chart.type: expected " + types + ", found ''");
  check_chart("type = 'radar', figures = gdp",
              "doc.chart.type: expected " + types + ", found 'radar'");
  check_chart("type = 'bar', figrues = gdp",
              "doc.chart: unknown field 'figrues'; did you mean 'figures'?");
  check_chart("type = 'bar'", "doc.chart: expected figures or series");
  check_chart("type = 'bar', figures = 'gdp'",
              "doc.chart.figures: expected a list of figures, found text");
  check_chart("type = 'bar', figures = { gdp[1], 5 }",
              "doc.chart.figures[2]: expected a figure, found number");
  check_chart("type = 'bar', figures = {}", "doc.chart: none of the figures has a value");
  check_chart("type = 'bar', series = {}", "doc.chart: none of the figures has a value");
  check_chart("type = 'bar', series = { 5 }",
              "doc.chart.series[1]: expected { name = …, figures = … }");
  check_chart("type = 'bar', series = { { nmae = 'x', figures = gdp } }",
              "doc.chart.series[1]: unknown field 'nmae'; did you mean 'name'?");
  check_chart("type = 'bar', series = { { name = 'x', figures = { gdp } } }",
              "doc.chart.series[1].figures[1]: expected a figure, found a table");
  check_chart("type = 'bar', figures = gdp, of = 'rate'",
              "doc.chart.of: expected value or growth, found 'rate'");
  check_chart("type = 'multiples', figures = gdp, panels = 'pie'",
              "doc.chart.panels: expected column or line, found 'pie'");
  check_chart("type = 'bar', figures = gdp, unit = '光年'", "doc.chart.unit: unknown unit '光年'");
  check_chart("type = 'bar', figures = gdp, title = 5",
              "doc.chart.title: expected text, found number");
}

TEST_CASE("a chart's axis start, height and data table are checked") {
  check_chart("type = 'line', figures = gdp, from = 'x'",
              "doc.chart.from: expected a number, found text");
  check_chart("type = 'line', figures = gdp, from = 0/0",
              "doc.chart.from: expected a finite number");
  check_chart("type = 'line', figures = gdp, height = 5",
              "doc.chart.height: expected 20 to 240 mm");
  check_chart("type = 'line', figures = gdp, data = 1",
              "doc.chart.data: expected true or false, found number");
}

TEST_CASE("the data table of a chart has the chart's own figures") {
  doc::Chart const chart = drawn("type = 'column', figures = gdp, title = '总值', data = true");
  CHECK(chart.data);
  doc::Table const table = doc::table_of(chart);
  CHECK(table.attached);
  REQUIRE(table.body.size() == 1);
  CHECK(doc::plain_text(table.body[0][0].content) == "数值（亿元）");
  REQUIRE(table.head[0].size() == chart.categories.size() + 1);
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    CHECK(doc::plain_text(table.head[0][i + 1].content) == chart.categories[i]);
    CHECK(doc::plain_text(table.body[0][i + 1].content) == chart.series[0].points[i].label);
  }
}

TEST_CASE("a card has its change, whether that is wanted, its course and its source") {
  Ran const ran =
      run("return doc.cards { { figure = brief:figure('gdp'), trend = brief:series('gdp') } }");
  REQUIRE(ran.sections.sections.size() == 1);
  auto const& cards = std::get<doc::KeyFigures>(ran.sections.sections[0].body.at(0).kind);
  REQUIRE(cards.cards.size() == 1);
  CHECK(cards.cards[0].value == "3176.9");
  CHECK(cards.cards[0].change == doc::Change::up);
  CHECK(cards.cards[0].judged == doc::Judged::good);
  CHECK(cards.cards[0].mark.empty());
  CHECK(cards.source == "甲《政府工作报告》");
}

TEST_CASE("the wrong part of a card is named") {
  auto const says = [](std::string const& card, std::string const& words) {
    CHECK(run("return doc.cards { " + card + " }").said() == "script.failed: " + words);
  };
  says("{ figur = 1 }", "doc.cards[1]: unknown field 'figur'; did you mean 'figure'?");
  says("{ trend = {} }", "doc.cards[1].figure: expected a figure, found nil");
  says("{ figure = brief:figure('gdp'), trend = { 5 } }",
       "doc.cards[1].trend[1]: expected a figure, found number");
}

TEST_CASE("a figure is not shown in a unit of another dimension") {
  check_chart("type = 'bar', figures = gdp, unit = '万辆'",
              "doc.chart.unit: a figure in 亿元 cannot be shown in 万辆");
}

TEST_CASE("a series may stand on the right axis with its own unit") {
  doc::Chart const chart = drawn(
      "type = 'column_line', series = { { name = '总值', figures = gdp }, "
      "{ name = '增速', figures = gdp, of = 'growth', axis = 'right' } }");
  CHECK(chart.unit == "亿元");
  CHECK(chart.right_unit == "%");
  CHECK(chart.series[1].right);
  CHECK(chart.series[1].points[1].label == "1.5");
  check_chart("type = 'column', series = { { name = 'x', figures = gdp, axis = 'right' } }",
              "doc.chart.series[1].axis: only a column_line chart has a right axis");
  check_chart("type = 'column_line', series = { { name = 'x', figures = gdp, axis = 'top' } }",
              "doc.chart.series[1].axis: expected left or right, found 'top'");
}

TEST_CASE("figures of different dimensions keep their units for the check of the chart") {
  doc::Chart const chart = drawn("type = 'bar', figures = { gdp[2], brief:figure('cars') }");
  CHECK(chart.series[0].points[0].unit.empty());
  CHECK(chart.series[0].points[1].unit == "万辆");
}

TEST_CASE("two figures in one place of a series are refused") {
  check_chart("type = 'bar', figures = { gdp[1], gdp[2], gdp[1] }",
              "doc.chart.figures[3]: a second figure for 2019年; give each its own series");
}

TEST_CASE("the points of a series say what is counted apart from the category") {
  doc::Chart const years = drawn("type = 'line', figures = gdp");
  CHECK(years.series[0].points[0].scope == "柳州地区生产总值");
  doc::Chart const cities = drawn("type = 'bar', figures = brief:peers('gdp')");
  CHECK(cities.series[0].points[0].scope == "2020年地区生产总值");
}

TEST_CASE("parts of a hundred are worked out from the figures") {
  doc::Chart const chart = drawn(
      "type = 'percent', series = { { name = '岳阳', figures = { brief:figure('gdp', { region = "
      "'yueyang' }) } }, "
      "{ name = '柳州', figures = { gdp[2] } } }");
  CHECK(chart.unit == "%");
  // 4001.6 / (4001.6 + 3176.9) is 55.744… %.
  CHECK(chart.series[0].points[0].label == "55.7");
  CHECK(chart.series[1].points[0].label == "44.3");
}

TEST_CASE("the parts of a pie are shares of their sum") {
  doc::Chart const chart = drawn("type = 'pie', figures = brief:peers('gdp')");
  CHECK(chart.unit == "%");
  REQUIRE(chart.categories == std::vector<std::string>{"岳阳", "柳州"});
  CHECK(chart.series[0].points[0].label == "55.7");
  CHECK(chart.series[0].points[1].label == "44.3");
}

TEST_CASE("a chart may ask for another unit of the dimension") {
  doc::Chart const chart = drawn("type = 'bar', figures = gdp, unit = '万元'");
  CHECK(chart.series[0].points[1].label == "31769000");
}

TEST_CASE("an empty cell is refused unless it is meant to be empty") {
  check_table("columns = { 'a', 'b' }, rows = { { 'x', '' } }",
              "doc.table.rows[1][2]: an empty cell; say doc.missing() or doc.blank()");
  doc::Table const table =
      made("columns = { 'a', 'b', 'c' }, rows = { { 'x', doc.blank(), doc.missing() } }");
  CHECK(doc::plain_text(table.body[0][1].content).empty());
  CHECK(doc::plain_text(table.body[0][2].content) == "—");
}

TEST_CASE("the marks of missing figures have their meanings") {
  doc::Table const table = made(
      "columns = { 'a', 'b' }, rows = { { doc.missing('inapplicable'), doc.missing('too-small') } "
      "}");
  CHECK(doc::plain_text(table.body[0][0].content) == "/");
  CHECK(doc::plain_text(table.body[0][1].content) == "…");
  check_table("columns = { 'a' }, rows = { { doc.missing('x') } }",
              "doc.missing: expected unavailable, inapplicable or too-small, found 'x'");
}

TEST_CASE("groups and totals are rows of their own kind") {
  doc::Table const table = made(
      "columns = { 'a', 'b' }, rows = { { group = '组' }, { 'x', '1' }, "
      "{ total = true, cells = { '计', '1' } } }");
  REQUIRE(table.body.size() == 3);
  CHECK(table.body[0][0].group);
  CHECK(table.body[0][0].columns == 2);
  CHECK(table.body[2][1].total);
  CHECK(table.body[2][1].strong);
  check_table("columns = { 'a' }, rows = { { total = true, cells = 5 } }",
              "doc.table.rows[1].cells: expected a list of cells, found number");
  check_table("columns = { 'a' }, rows = { { group = 'x', bold = true } }",
              "doc.table.rows[1]: unknown field 'bold'; the fields are group");
}

TEST_CASE("look, key and mark of a table are checked") {
  check_table("look = 'fancy', columns = { 'a' }, rows = { { 'x' } }",
              "doc.table.look: expected three-line, ruled, banded or official, found 'fancy'");
  check_table("key = 1, columns = { 'a' }, rows = { { 'x' } }",
              "doc.table.key: expected a number of columns from 0 to 0");
  check_table("mark = 'cells', columns = { 'a' }, rows = { { 'x' } }",
              "doc.table.mark: expected rows or columns, found 'cells'");
  CHECK(made("look = 'banded', columns = { 'a' }, rows = { { 'x' } }").look ==
        doc::TableLook::banded);
}
