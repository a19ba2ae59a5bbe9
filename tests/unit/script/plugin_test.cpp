// The plugin's own table, its options, and where its errors are placed.
#include "unit/script/sample.h"

using namespace jianbao;
using namespace jianbao::script;
using namespace jianbao::script::test;

namespace {

void check_file(std::string const& text, std::string const& word) {
  CAPTURE(text);
  Ran const ran = run_files({text});
  CHECK(ran.sections.sections.empty());
  CAPTURE(ran.said());
  CHECK(holds(ran.said(), word));
}

constexpr char const* with_options =
    "options = { most = { kind = 'integer', default = 5, min = 2, max = 20 }, "
    "word = { kind = 'text', default = '词' }, flag = { kind = 'boolean', default = true } }";
constexpr char const* show_options =
    "return doc.para { tostring(brief.options.most), ' ', brief.options.word, ' ', "
    "tostring(brief.options.flag) }";

Ran with(std::string const& options) {
  return run(show_options, {.options = options}, with_options);
}

}  // namespace

TEST_CASE("a section says its blocks") {
  Ran const ran = run("return { doc.heading('甲'), doc.para { '总值', brief:figure('gdp') } }");
  REQUIRE(ran.out.empty());
  CHECK(ran.sections.sections[0].id == "s1");
  CHECK(ran.sections.sections[0].title == "节");
  CHECK(holds(ran.dump(), "总值{3176.9亿元}"));
  CHECK(ran.sections.ledger.lines.size() == 1);
}

TEST_CASE("nil, an empty list and an empty body say that there is nothing") {
  for (char const* body : {"return nil", "", "return {}", "return doc.body()"})
    CHECK(holds(run(body).dump(), "暂无数据。"));
}

TEST_CASE("what is no block is refused by its place") {
  CHECK(holds(run("return { doc.para('x'), 5 }").said(),
              "section.write()[2]: expected a block (doc.para, doc.table …), found number"));
  CHECK(holds(run("return 'text'").said(), "section.write(): expected a block"));
  CHECK(holds(run("return { name = doc.para('x') }").said(), "with the key 'name'"));
  CHECK(holds(run("return { doc.para('x'), nil, doc.para('y') }").said(),
              "section.write()[2] is nil"));
}

TEST_CASE("the plugin's table is checked field by field") {
  check_file("return 5", "expected the plugin's table from the file's return, found number");
  check_file("local x = 1", "found nil");
  check_file("return { title = 't', write = function() end }", "plugin.id: expected text");
  check_file("return { id = 's1', write = function() end }", "plugin.title: expected text");
  check_file("return { id = 's1', title = 5, write = function() end }",
             "plugin.title: expected text, found number");
  check_file("return { id = 's1', title = 't' }", "plugin.write: expected a function, found nil");
  check_file("return { id = 's2', title = 't', write = function() end }",
             "plugin.id: expected 's1' as the file is called, found 's2'");
  check_file("return { id = 's1', title = 't', api = 99, write = function() end }",
             "the plugin asks for 99");
  check_file("return { id = 's1', title = 't', api = 'x', write = function() end }",
             "plugin.api: expected a whole number");
  check_file("return { id = 's1', titel = 't', write = function() end }",
             "unknown field 'titel'; did you mean 'title'?");
  check_file("return { id = 's1', title = 't', needs = 'gdp', write = function() end }",
             "plugin.needs: expected a list");
  check_file("return { id = 's1', title = 't', wants = { 'gdp', 5 }, write = function() end }",
             "plugin.wants[2]: expected text, found number");
}

TEST_CASE("an indicator that the catalogue lacks is named with a likely one") {
  Ran const ran = run("return nil", {}, "needs = { 'gpd' }");
  REQUIRE_FALSE(ran.out.empty());
  Diagnostic const& one = ran.out.items().front();
  CHECK(one.id == "script.unknown-indicator");
  CHECK(one.arguments == std::vector<std::string>{"gpd", "needs", "gdp"});
}

TEST_CASE("a needed figure that is missing is an error, a wanted one is not") {
  Ran const needed = run("return doc.para { 'x' }", {}, "needs = { 'gdp', 'exports' }");
  REQUIRE(needed.out.items().size() == 1);
  Diagnostic const& one = needed.out.items().front();
  CHECK(one.id == "script.needed-missing");
  CHECK(one.arguments == std::vector<std::string>{"出口额", "exports", "柳州市", "2020"});
  CHECK(holds(needed.dump(), "暂无数据。"));  // write() is not asked
  Ran const wanted = run("return doc.para { 'x' }", {}, "wants = { 'exports' }");
  CHECK(wanted.out.empty());
  CHECK(holds(wanted.dump(), "x"));
}

TEST_CASE("an error is placed at the author's line with the chain of calls") {
  Ran const ran =
      run("local function inner() error('wrong') end\nlocal function outer() inner() "
          "end\nouter()\nreturn nil");
  REQUIRE(ran.out.errors() == 1);
  CHECK(ran.said() == "script.failed: wrong");
  CHECK(ran.place().file == "p/s1.lua");
  CHECK(ran.place().line == 3);
  CHECK(ran.place().section == "s1");
  REQUIRE(ran.place().trace.size() == 3);
  CHECK(holds(ran.place().trace[0], "p/s1.lua:3"));
  CHECK(holds(ran.place().trace[1], "p/s1.lua:4"));
  CHECK(holds(ran.place().trace[2], "p/s1.lua:5"));
}

TEST_CASE("an error inside a library is placed in the library") {
  Setting setting;
  setting.library["help"] = "return {\n  go = function()\n    error('inside') end }";
  Ran const ran = run("require('help').go()", setting);
  CHECK(ran.place().file == "p/lib/help.lua");
  CHECK(ran.place().line == 3);
  CHECK(holds(ran.place().trace.back(), "p/s1.lua:3"));
}

TEST_CASE("a library is loaded once, and its syntax errors are placed in it") {
  Setting setting;
  setting.library["count"] = "local n = 0\nreturn { up = function() n = n + 1 return n end }";
  setting.library["broken"] = "local x = 1\nlocal = 2";
  Ran const ran =
      run("require('count').up() return doc.para { tostring(require('count').up()) }", setting);
  CHECK(holds(ran.dump(), "2"));
  Ran const broken = run("require('broken')", setting);
  CHECK(broken.sections.sections.empty());
  CHECK(holds(broken.said(), "lib/broken.lua:2"));
}

TEST_CASE("a syntax error has its line") {
  Ran const ran = run_files({"local section = {}\n\nlocal x = = 1\n"});
  REQUIRE(ran.out.errors() == 1);
  CHECK(ran.out.items().front().id == "script.syntax");
  CHECK(ran.place().file == "p/s1.lua");
  CHECK(ran.place().line == 3);
  CHECK(holds(ran.said(), "unexpected symbol near '='"));
}

TEST_CASE("a misspelt global is named with a likely one, an undeclared one with the way out") {
  CHECK(
      holds(run("return docs.para('x')").said(), "there is no global 'docs'; did you mean 'doc'?"));
  CHECK(holds(run("total = 1").said(), "'total' is not declared; write: local total"));
}

TEST_CASE("options take the plugin's defaults, then the briefing's values") {
  CHECK(holds(with("").dump(), "5 词 true"));
  CHECK(holds(with(R"({"most": 7, "word": "字", "flag": false})").dump(), "7 字 false"));
}

TEST_CASE("an option of the wrong kind or out of range is reported in the briefing") {
  for (auto const& [given, expected] :
       {std::pair{R"({"most": "7"})", "a whole number from 2 up to 20"},
        std::pair{R"({"most": 1})", "a whole number from 2 up to 20"},
        std::pair{R"({"most": 2.5})", "a whole number from 2 up to 20"},
        std::pair{R"({"word": 5})", "text"}, std::pair{R"({"flag": "yes"})", "true or false"}}) {
    CAPTURE(std::string(given));
    Ran const ran = with(given);
    REQUIRE(ran.out.items().size() == 1);
    Diagnostic const& one = ran.out.items().front();
    CHECK(one.id == "script.option");
    CHECK(one.arguments[1] == expected);
    CHECK(one.place.file == "briefing.json");
    CHECK(one.place.line == 1);
    CHECK(one.place.pointer.starts_with("/sections/0/options/"));
  }
}

TEST_CASE("an unknown option is reported with a likely name") {
  Ran const ran = with(R"({"mots": 7})");
  REQUIRE(ran.out.items().size() == 1);
  Diagnostic const& one = ran.out.items().front();
  CHECK(one.id == "script.unknown-option");
  CHECK(one.arguments == std::vector<std::string>{"mots", "s1", "most"});
  CHECK(one.place.pointer == "/sections/0/options/mots");
}

TEST_CASE("a rule of an option that says something else is the plugin's error") {
  CHECK(holds(run("", {}, "options = { a = 5 }").said(), "plugin.options.a: expected { kind"));
  CHECK(holds(run("", {}, "options = { a = { kind = 'float' } }").said(),
              "expected integer, number, boolean, text, choice, indicator or list, found "
              "'float'"));
  CHECK(holds(run("", {}, "options = { a = { kind = 'choice' } }").said(),
              "plugin.options.a.choices: expected a list of texts"));
  CHECK(holds(run("", {}, "options = { a = { kind = 'text', defalt = 'x' } }").said(),
              "unknown field 'defalt'; did you mean 'default'?"));
  CHECK(holds(run("", {}, "options = { { kind = 'text' } }").said(), "expected named options"));
}

TEST_CASE("log notes a line with its place and goes on") {
  Ran const ran = run("log('zwei')\nreturn doc.para('x')");
  REQUIRE(ran.out.items().size() == 1);
  CHECK(ran.said() == "script.log: zwei");
  CHECK(ran.place().file == "p/s1.lua");
  CHECK(ran.place().line == 3);
  CHECK_FALSE(ran.out.has_errors());
  CHECK(run("log('a\\27[31mb\\n')").out.items().front().arguments[0] == "a[31mb");
}

TEST_CASE("a plugin file that is not there is reported") {
  figure::Selection const selection(dataset(), {});
  Briefing const briefing{selection, *dataset().find_region("liuzhou"), data::Period::of_year(2020),
                          "city"};
  Diagnostics out;
  SectionRequest request;
  request.id = "s1";
  request.file = "p/none.lua";
  CHECK(write_sections({request}, briefing, MemoryFiles{}, {}, out).sections.empty());
  REQUIRE(out.errors() == 1);
  CHECK(out.items().front().place.file == "p/none.lua");
}

TEST_CASE("options may be numbers, choices, indicators and lists") {
  std::string const rules =
      "options = { share = { kind = 'number', default = 0.5, min = 0, max = 1 }, order = { kind = "
      "'choice', default = 'a', choices = { 'a', 'b' } }, subject = { kind = 'indicator', default "
      "= 'gdp' }, names = { kind = 'list', default = { 'x' } } }";
  std::string const body =
      "local o = brief.options\nreturn doc.para(tostring(o.share) .. ' ' .. o.order .. ' ' .. "
      "o.subject .. ' ' .. table.concat(o.names, '/'))";
  CHECK(holds(run(body, {}, rules).dump(), "0.5 a gdp x"));
  std::string const given =
      R"({"share": 0.25, "order": "b", "subject": "cars", "names": ["甲", "乙"]})";
  CHECK(holds(run(body, {.options = given}, rules).dump(), "0.25 b cars 甲/乙"));
  for (auto const& [wrong, expected] :
       {std::pair{R"({"share": 2})", "a number from 0 up to 1"},
        std::pair{R"({"order": "c"})", "one of a, b"},
        std::pair{R"({"subject": "car"})", "the id of an indicator of the catalogue"},
        std::pair{R"({"names": [1]})", "a list of texts"}}) {
    Ran const ran = run(body, {.options = wrong}, rules);
    REQUIRE(ran.out.items().size() == 1);
    CHECK(ran.out.items().front().arguments[1] == expected);
  }
}

TEST_CASE("a plugin that is a folder has modules of its own before those of the library") {
  MemoryFiles files;
  files.contents["p/kit/init.lua"] =
      "local own, shared = require 'own', require 'shared'\n"
      "return { id = 'kit', title = '节', write = function() return doc.para(own .. shared) end }";
  files.contents["p/kit/own.lua"] = "return '自有'";
  files.contents["p/lib/own.lua"] = "return '公用'";
  files.contents["p/lib/shared.lua"] = "return '共享'";
  SectionRequest request;
  request.id = "kit";
  request.file = "p/kit/init.lua";
  request.own_folder = "p/kit";
  request.library_folder = "p/lib";
  figure::Selection const selection(dataset(), {});
  Briefing const briefing{selection, *dataset().find_region("liuzhou"), data::Period::of_year(2020),
                          "city"};
  Diagnostics out;
  Sections const told = write_sections({request}, briefing, files, {}, out);
  REQUIRE(told.sections.size() == 1);
  CHECK(holds(doc::dump(told.sections.front()), "自有共享"));
}
