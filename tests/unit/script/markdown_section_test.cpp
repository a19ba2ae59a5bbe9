#include "sample.h"

using namespace jianbao;
using namespace jianbao::script;

namespace {

struct Told {
  std::string dump, said;
  figure::Ledger ledger;
  std::vector<std::string> files;
};

Told tell(std::string const& text, data::Json const* options = nullptr) {
  MemoryFiles files;
  files.contents["p/s1.md"] = text;
  SectionRequest request;
  request.id = "s1";
  request.file = "p/s1.md";
  request.options = options;
  request.options_file = "briefing.json";
  figure::Selection const selection(test::dataset(), {});
  Briefing const briefing{selection, *test::dataset().find_region("liuzhou"),
                          data::Period::of_year(2020), "city"};
  Diagnostics out;
  Sections sections = write_sections({request}, briefing, files, {}, out);
  Told told;
  if (!sections.sections.empty()) told.dump = doc::dump(sections.sections.front());
  for (Diagnostic const& one : out.items())
    told.said += one.place.file + ":" + std::to_string(one.place.line) + " " + one.id + ": " +
                 message_text(one, Language::english) + " " + hint_text(one, Language::english) +
                 "\n";
  told.ledger = std::move(sections.ledger);
  told.files = std::move(sections.files);
  return told;
}

std::string body(std::string const& text) {
  Told const told = tell("# 题\n" + text);
  CHECK(told.said == "");
  return told.dump.substr(told.dump.find('\n') + 1);
}

}  // namespace

TEST_CASE("a Markdown section prints figures through the ledger, at their lines of the file") {
  Told const told = tell(
      "# 编者按\n\n{{region}}{{period}}{{name gdp}}{{figure gdp}}，{{change gdp}}；\n"
      "**汽车**{{number cars}}，目标{{target gdp}}。\n");
  CHECK(told.said == "");
  CHECK(told.dump ==
        "section s1 \"编者按\"\n  paragraph "
        "柳州市2020年地区生产总值{3176.9亿元}，{增长1.5%}；*汽车*{18.7}，目标{3100亿元以上}。\n");
  REQUIRE(told.ledger.lines.size() == 4);
  CHECK(told.ledger.lines[0].printed == "3176.9亿元");
  CHECK(told.ledger.lines[0].section == "s1");
  CHECK(told.ledger.lines[0].origin.line == 3);
  CHECK(told.ledger.lines[2].origin.line == 4);
  CHECK(told.files == std::vector<std::string>{"p/s1.md"});
  CHECK(told.ledger.lines[0].figure.records.size() == 1);
}

TEST_CASE("a place may name another period, region or source") {
  CHECK(body("{{figure gdp period=2019}}，{{figure gdp period=previous}}，"
             "{{figure gdp region=岳阳}}") ==
        "  paragraph {3128.4亿元}，{3128.4亿元}，{4001.6亿元}\n");
  CHECK(body("{{figure exports region=岳阳 source=book}}") == "  paragraph {185.08亿元}\n");
}

TEST_CASE("what has no figure is left out: its paragraph, its item, a heading left bare") {
  CHECK(body("甲{{figure gdp}}\n\n乙{{figure gdp}}{{figure exports}}^[注]\n") ==
        "  paragraph 甲{3176.9亿元}\n");
  CHECK(body("- 甲{{change exports}}\n- 乙\n  - 丙{{figure exports}}\n") ==
        "  list\n    item 乙\n");
  CHECK(body("## 甲\n\n{{figure exports}}\n\n### 乙\n\n- {{figure exports}}\n\n## 丙\n\n丁\n") ==
        "  heading 2 丙\n  paragraph 丁\n");
  CHECK(body("{{figure exports}}") == "  paragraph 暂无数据。\n");
  Told const told = tell("# 题\n{{figure gdp}}{{figure exports}}");
  CHECK(told.ledger.lines.empty());
  REQUIRE(told.ledger.misses.size() == 1);
  CHECK(test::dataset()[told.ledger.misses[0].indicator].id == "exports");
}

TEST_CASE("a required figure that is missing fails the section by its line") {
  Told const told = tell("# 题\n\n{{figure exports required}}");
  CHECK(told.dump == "");
  CHECK(
      told.said.starts_with("p/s1.md:3 markdown.required-missing: there is no figure of 出口额 "
                            "(exports) for 柳州市 2020"));
}

TEST_CASE("all wrong places of a Markdown section are reported at once, with likely names") {
  Told const told = tell(
      "# 题\n{{figure gpd}}\n{{figur gdp}}\n{{figure}}\n{{figure gdp region=岳阳县}}\n"
      "{{figure gdp time=2019}}\n{{figure gdp period=昨}}\n{{region gdp}}\n");
  CHECK(told.dump == "");
  CHECK(told.said ==
        "p/s1.md:2 script.unknown-indicator: the catalogue has no indicator 'gpd', named in "
        "{{figure}} did you mean 'gdp'?\n"
        "p/s1.md:3 markdown.field: there is no place {{figur}} did you mean 'figure'?\n"
        "p/s1.md:4 markdown.no-indicator: {{figure}} names no indicator write {{figure ID}} with "
        "an id of the catalogue\n"
        "p/s1.md:5 markdown.value: unknown region '岳阳县' did you mean '岳阳市'?\n"
        "p/s1.md:6 markdown.option: there is no option 'time' here the options are period=, "
        "region=, source= and required\n"
        "p/s1.md:7 markdown.value: unknown period '昨' \n"
        "p/s1.md:8 markdown.option: there is no option 'gdp' here the options are period=, "
        "region=, source= and required\n");
}

TEST_CASE("a Markdown section has no options of its own") {
  Diagnostics out;
  auto const options = data::parse_json("{\"years\": 3}", "briefing.json", out);
  Told const told = tell("# 题\n甲", &*options);
  CHECK(told.dump == "");
  CHECK(told.said.starts_with("briefing.json:1 script.unknown-option: "));
}
