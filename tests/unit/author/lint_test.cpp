// What is said of a plugin without running it.
#include "author/lint.h"

#include "author/tokens.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::author;

namespace {

// "id:line:argument" of each finding.
std::vector<std::string> findings(std::string const& source) {
  Diagnostics out;
  lint(source, "x.lua", out);
  std::vector<std::string> result;
  for (Diagnostic const& one : out.items())
    result.push_back(one.id + ":" + std::to_string(one.place.line) + ":" + one.arguments[0]);
  return result;
}

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("tokens: names, texts, numbers, symbols, comments and long brackets by their lines") {
  auto const tokens =
      tokens_of("local a = 'x\\'y' -- c\n--[[ two\nlines ]] b.c = [==[t]]u]==]\n0x1F");
  std::vector<std::string> shown;
  for (Token const& one : tokens)
    shown.push_back(std::to_string(one.line) + one.text);
  CHECK(shown == std::vector<std::string>{"1local", "1a", "1=", "1x\\'y", "3b", "3.", "3c",
                                          "3=", "3t]]u", "40x1F"});
  CHECK(tokens_of("'open").size() == 1);
  CHECK(tokens_of("[[open").size() == 1);
  CHECK(tokens_of("--[[open").empty());
}

TEST_CASE("a name that nobody declares is told, once, with its line") {
  CHECK(findings("local a\nprint(a)\nprint(a)") == Findings{"plugin.global:2:print"});
  CHECK(findings("local function f(x, ...) for i, v in pairs(x) do f(i, v) end end").empty());
  CHECK(findings("local t = { key = 1 }\nt.field = t:method()\nfunction t:m() return self end")
            .empty());
  CHECK(findings("local t = { key = missing }") == Findings{"plugin.global:1:missing"});
  CHECK(findings("local x <const> = doc.para(say.join({}, ''))").empty());
}

TEST_CASE("digits in words and numbers handed to say are told") {
  CHECK(findings("return doc.para('产量为34.5万辆')") == Findings{"plugin.digit:1:产量为34.5万辆"});
  CHECK(findings("return doc.para('共三家企业')") == Findings{"plugin.digit:1:共三家企业"});
  CHECK(findings("return doc.para('增长３％')") == Findings{"plugin.digit:1:增长３％"});
  CHECK(findings("return say.number(3.5)") == Findings{"plugin.digit:1:3.5"});
  CHECK(findings("return say.percent(-3.5)") == Findings{"plugin.digit:1:3.5"});
  CHECK(findings("return '12.5%'") == Findings{"plugin.digit:1:12.5%"});
}

TEST_CASE("ids, lengths, formats, ordinals and excused lines are no figures") {
  CHECK(findings("return { 'gdp_multiple_2010', '20mm', '2020-Q1', '%5.1f', '%' }").empty());
  CHECK(findings("return say.ordinal(3), say.level(1, 2)").empty());
  CHECK(findings("return '十四五规划' -- digits: the plan's name\n").empty());
  CHECK(findings("return '3个' -- digits: ") == Findings{"plugin.digit:1:3个"});
}
