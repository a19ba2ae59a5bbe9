// What plugins may ask of the catalogue, of text tables and of what is printed already.
#include "unit/script/sample.h"

using namespace jianbao;
using namespace jianbao::script::test;

namespace {

Setting with_table() {
  Diagnostics out;
  Setting setting;
  setting.tables["projects"] = data::read_text_table(
      "title,content\n出口,\"力争{exports}，产值{gdp}\"\n空,无数字\n", "t.csv", out);
  return setting;
}

std::string paragraph(Ran const& ran) {
  CAPTURE(ran.said());
  REQUIRE(ran.out.empty());
  return doc::plain_text(
      std::get<doc::Paragraph>(ran.sections.sections[0].body.at(0).kind).content);
}

}  // namespace

TEST_CASE("text tables come as rows by column, figures fill their places and enter the ledger") {
  Ran const ran =
      run("local rows = brief:rows('projects')\n"
          "return doc.para { say.number(#rows), rows[1].title, '：', brief:fill(rows[1].content), "
          "'；', "
          "brief:fill(rows[2].content) }",
          with_table());
  CHECK(paragraph(ran) == "2出口：力争80亿元，产值3100亿元以上；无数字");
  CHECK(ran.sections.ledger.lines.size() == 2);
}

TEST_CASE("wrong names of tables and indicators are answered with likely ones") {
  CHECK(holds(run("brief:rows('project')", with_table()).said(), "did you mean 'projects'?"));
  CHECK(holds(run("brief:rows('x')").said(), "names no table 'x' under \"tables\""));
  CHECK(holds(run("return doc.para { brief:fill('{gpd}') }").said(), "has no indicator 'gpd'"));
  CHECK(holds(run("return doc.para { brief:fill('{gdp') }").said(), "a { without its }"));
  CHECK(holds(run("return doc.para { doc.term('trad') }").said(), "did you mean 'trade'?"));
  CHECK(holds(run("brief:of_theme('x')").said(), "no theme 'x'"));
}

TEST_CASE("targets, themes, regions and periods are listed in the catalogue's order") {
  CHECK(paragraph(run("return doc.para { say.join(brief:with_target(), '、') }")) == "gdp");
  CHECK(paragraph(run("return doc.para { say.join(brief:of_theme('t'), '、') }")) == "gdp、cars");
  CHECK(paragraph(run("return doc.para { say.join(brief:regions(), '、') }")) == "柳州、岳阳");
  CHECK(paragraph(run("local p = brief:periods(3) return doc.para { p[1].id, p[3].name }")) ==
        "20182020年");
  CHECK(paragraph(run("return doc.para { brief:verdict('gdp').words }")) == "完成");
  CHECK(value_of("brief:verdict('cars')") == "nil");
}

TEST_CASE("a preferred source comes first, the others stay behind it") {
  CHECK(paragraph(run("return doc.para { brief:find('exports', { region = '岳阳' }) }")) ==
        "185.1亿元");
  CHECK(paragraph(run(
            "return doc.para { brief:find('exports', { region = '岳阳', source = 'book' }) }")) ==
        "185.08亿元");
  CHECK(paragraph(run("return doc.para { brief:find('cars', { source = 'book' }) }")) ==
        "18.7万辆");
  CHECK(holds(run("brief:find('gdp', { source = 'x' })").said(), "no source 'x'"));
}

TEST_CASE("what is printed, its sources and its terms are known to the sections behind") {
  std::string const first = plugin("return doc.para { brief:find('cars'), doc.term('trade') }");
  std::string const second = plugin(
      "local t = brief:terms() return doc.para { say.join(brief:printed(), '、'), "
      "say.join(brief:sources(), '、'), t[1].name, t[2].definition, brief:definition('cars') }",
      "", "s2");
  Ran const ran = run_files({first, second});
  CAPTURE(ran.said());
  REQUIRE(ran.sections.sections.size() == 2);
  CHECK(
      doc::plain_text(std::get<doc::Paragraph>(ran.sections.sections[1].body.at(0).kind).content) ==
      "cars甲《政府工作报告》汽车进出口全市");
}
