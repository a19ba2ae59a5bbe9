// The checks of arguments: what was expected, what came, at the plugin's line.
#include "script/binding.h"
#include "unit/script/sample.h"

#include <set>

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

namespace {

void check_says(std::string const& body, std::string const& words) {
  CAPTURE(body);
  Ran const ran = run("\n" + body);
  CHECK(ran.sections.sections.empty());
  CHECK(ran.said() == "script.failed: " + words);
  CHECK(ran.place().file == "p/s1.lua");
  CHECK(ran.place().line == 4);
}

}  // namespace

TEST_CASE("a wrong kind of argument says what was expected and what came") {
  check_says("return doc.para(5)",
             "doc.para: content: expected text, a figure or a list of them, found number");
  check_says("return doc.para()",
             "doc.para: content: expected text, a figure or a list of them, found nothing");
  check_says("return doc.para(nil)",
             "doc.para: content: expected text, a figure or a list of them, found nil");
  check_says("return doc.title('x', 'y')", "doc.title: too many arguments");
  check_says("return doc.link('x', {})", "doc.link: address: expected text, found a table");
  check_says("return doc.list('x')", "doc.list: items: expected a list, found text");
  check_says("return doc.table('x')", "doc.table: fields: expected a table, found text");
  check_says("return brief:figure(5)",
             "brief:figure: id: expected the id of an indicator, found number");
  check_says("return brief:figure({})",
             "brief:figure: id: expected the id of an indicator, found a table");
  check_says("return brief:series('gdp', '5')",
             "brief:series: most: expected a whole number, found text");
  check_says("return brief:series('gdp', 2.5)",
             "brief:series: most: expected a whole number, found number");
  check_says("return brief:figure('gdp'):share_of('x')",
             "figure:share_of: other: expected a figure, found text");
  check_says("return brief:figure('gdp'):share_of()",
             "figure:share_of: other: expected a figure, found nothing");
}

TEST_CASE("a handle of another kind is named") {
  check_says("return doc.para(doc.para('x'))",
             "doc.para: content: expected text, a figure or a list of them, found block");
  check_says("return brief:figure('gdp'):compare(doc.strong('x'))",
             "figure:compare: other: expected a figure, found words");
  check_says("return doc.para { doc.body() }",
             "doc.para[1]: expected text, a figure or a list of them, found body");
  check_says("return doc.cards { 'x' }",
             "doc.cards[1]: expected a figure or { figure = …, trend = … }, found text");
}

TEST_CASE("too many arguments are refused") {
  check_says("return doc.para('x', 'y')", "doc.para: too many arguments");
  check_says("return brief:name('gdp', 'x')", "brief:name: too many arguments");
}

TEST_CASE("a dot where a colon belongs is named") {
  check_says("return brief.figure('gdp')", "brief:figure: call it with a colon, brief:figure(…)");
  check_says("local f = brief:figure('gdp') return f.full()",
             "figure:full: call it with a colon, figure:full(…)");
}

TEST_CASE("a handle of another object behind the colon is refused") {
  check_says("return brief:figure('gdp').full(doc.para('x'))",
             "expected a figure before the colon, found block");
  check_says("return doc.body().add(brief:figure('gdp'))",
             "body:add: call it with a colon on what doc.body() gave");
}

TEST_CASE("a misspelt function or method is named with a likely one") {
  check_says("return doc.parra('x')", "doc has no 'parra'; did you mean 'para'?");
  check_says("return brief:figur('gdp')", "brief has no 'figur'; did you mean 'figure'?");
  check_says("return brief:figure('gdp'):chnage()",
             "figure has no 'chnage'; did you mean 'change'?");
  check_says("return brief[5]", "brief has no '?'");
}

TEST_CASE("an indicator that is not there is named with a likely one") {
  check_says("return brief:find('gpd')",
             "brief:find: id: the catalogue has no indicator 'gpd'; did you mean 'gdp'?");
  check_says("return brief:find('population_of_the_moon')",
             "brief:find: id: the catalogue has no indicator 'population_of_the_moon'");
}

TEST_CASE("the options of a figure are checked") {
  check_says("return brief:find('gdp', { region = 'atlantis' })",
             "region: the catalogue has no region 'atlantis'");
  check_says("return brief:find('gdp', { period = 'x' })",
             "period: expected 'previous', 'next' or a period such as 2020 or 2020-Q1, found 'x'");
  check_says("return brief:find('gdp', { period = 2020 })", "period: expected text, found number");
  check_says("return brief:find('gdp', { year = '2020' })",
             "options: unknown field 'year'; the fields are region, period, source");
  check_says("return brief:find('gdp', { '2020' })",
             "options: expected named fields, found number as a name");
  check_says("return brief:find('gdp', '2020')",
             "brief:find: options: expected a table, found text");
}

TEST_CASE("a figure of another region or period is found") {
  Ran const ran =
      run("return doc.para { brief:find('gdp', { region = 'yueyang' }), '；', "
          "brief:find('gdp', { period = 'previous' }), '；', "
          "brief:find('gdp', { period = '2019' }) }");
  CHECK(holds(ran.dump(), "{4001.6亿元}；{3128.4亿元}；{3128.4亿元}"));
}

TEST_CASE("a figure that is not there fails with the way out, or is nil") {
  check_says(
      "return brief:figure('cars', { region = 'yueyang' })",
      "there is no figure of 'cars' for 岳阳市 2020; name it in needs, or use brief:find and "
      "test for nil");
  CHECK(value_of("brief:find('cars', { period = 'next' })") == "nil");
}

TEST_CASE("a figure cannot be glued to text, added or changed") {
  check_says(
      "return doc.para('x' .. brief:figure('gdp'))",
      "a figure cannot be joined with '..'; put text and figures in a list: { \"…\", figure }");
  Ran const sum = run("return doc.para { brief:figure('gdp') + 1 }");
  CHECK(holds(sum.said(), "arithmetic"));
}

TEST_CASE("text must be UTF-8") {
  check_says("return doc.para('a\\xFFb')", "doc.para: the text is not valid UTF-8 at byte 2");
  check_says("return doc.para { 'x', { 'y', '\\xC3' } }",
             "doc.para[2][2]: the text is not valid UTF-8 at byte 1");
  check_says("return doc.para('\\xED\\xA0\\x80')",
             "doc.para: the text is not valid UTF-8 at byte 1");
}

TEST_CASE("the path leads to the wrong value") {
  check_says("return doc.para { 'a', { 'b', { 5 } } }",
             "doc.para[2][2][1]: expected text, a figure or a list of them, found number");
  check_says("return doc.list { 'a', { 'b', false } }",
             "doc.list[2][2]: expected text, a figure or a list of them, found boolean");
  check_says("return doc.para { 'a', nil, 'c' }",
             "doc.para[2] is nil; leave it out or test for it before");
  check_says("return doc.para { text = 'a' }",
             "doc.para: expected a list, found a table with the key 'text'");
  check_says("return doc.para { [0] = 'a' }", "doc.para: expected a list, found the key 0");
  check_says("return doc.body():add(doc.para('x'), 5)",
             "body:add: argument 2: expected a block (doc.para, doc.table …), found number");
}

TEST_CASE("a number is not text") {
  check_says("return doc.para { 18.7 }",
             "doc.para[1]: expected text, a figure or a list of them, found number");
  check_says("return say.enumerate { '甲', 5 }", "names[2]: expected text, found number");
}

TEST_CASE("errors inside pcall are the plugin's to handle") {
  Ran const ran =
      run("local ok, why = pcall(doc.para, 5)\nreturn doc.para { tostring(ok), ' ', why }");
  CAPTURE(ran.said());
  CHECK(ran.out.empty());
  CHECK(holds(ran.dump(), "false doc.para: content: expected text"));
}

TEST_CASE("every row says what it gives, since when, and what it is for") {
  std::set<std::string> names;
  for (auto const& rows :
       {brief_bindings(), figure_bindings(), doc_bindings(), say_bindings(), body_bindings()})
    for (Binding const& one : rows) {
      CAPTURE(std::string(one.name));
      CHECK(names.insert(std::string(one.object) + "." + std::string(one.name)).second);
      CHECK_FALSE(one.help.empty());
      CHECK_FALSE(one.result.empty());
      CHECK(one.since >= 1);
      CHECK((one.body != nullptr));
    }
  CHECK(names.size() > 40);
}

TEST_CASE("two columns of one piece take blocks that may stand there") {
  check_says("return doc.beside(doc.para('x'), {})",
             "doc.beside: expected at least one block on each side");
  check_says("return doc.beside(doc.heading('x'), doc.para('y'))",
             "doc.beside: takes no headings, page breaks and pairs of columns inside");
  check_says("return doc.beside(doc.para('x'), doc.para('y'), 0.9)",
             "doc.beside: expected a share from 0.25 to 0.75 for the left side");
}
