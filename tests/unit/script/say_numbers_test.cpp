// say.*: numbers and words as a plugin gets them, run through the script room.
#include "base/files.h"
#include "data/read_dataset.h"
#include "doc/dump.h"
#include "script/write_sections.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::script;

namespace {

constexpr char const* catalogue = R"({"format": 1, "title": "试", "sources": [
  {"id": "report", "title": "报告", "issuer": "甲", "date": "2021", "file": "report.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "a", "code": "450200", "name": "甲市", "short": "甲", "level": "city"}],
 "indicators": [
  {"id": "gdp", "name": "总值", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "cars", "name": "产量", "unit": "万辆", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "firms", "name": "企业", "unit": "家", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "share", "name": "比重", "unit": "%", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "births", "name": "出生率", "unit": "‰", "theme": "t", "direction": "none", "definition": "全市"},
  {"id": "gain", "name": "提高", "unit": "个百分点", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "growth_times", "name": "倍数", "unit": "倍", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "income", "name": "收入", "unit": "万元", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "place", "name": "位次", "unit": "位", "theme": "t", "direction": "down", "definition": "全市",
   "rank_of": "gdp", "rank_scope": "全区"},
  {"id": "slow", "name": "增速", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"}]})";

constexpr char const* observations =
    "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,"
    "formula,note\n"
    "gdp,a,2020,3176.9,,亿元,exact,actual,A,1.5,,report,x,,\n"
    "gdp,a,2019,36,,亿元,exact,actual,A,-1.25,,report,x,,\n"
    "cars,a,2020,187000,,辆,exact,actual,A,198.2,,report,x,,\n"
    "cars,a,2019,12345.67,,辆,exact,actual,A,0.04,,report,x,,\n"
    "firms,a,2020,12000,,家,above,actual,A,,,report,x,,\n"
    "share,a,2020,34.5,,%,about,actual,A,,,report,x,,\n"
    "births,a,2020,9.88,,‰,exact,actual,A,,,report,x,,\n"
    "gain,a,2020,-2.25,,个百分点,exact,actual,A,,,report,x,,\n"
    "growth_times,a,2020,4,,倍,about,actual,A,,,report,x,,\n"
    "income,a,2020,2.88,3.88,万元,range,actual,A,,,report,x,,\n"
    "place,a,2020,6,,位,exact,rank,A,,,report,x,,\n"
    "place,a,2019,5,,位,below,rank,A,,,report,x,,\n"
    "slow,a,2020,,,亿元,exact,actual,A,-3.5,,report,x,,\n";

struct Told {
  std::string text;  // of the one paragraph; figures in braces
  std::vector<figure::LedgerLine> ledger;
  std::string failure;     // the message
  std::uint32_t line = 0;  // where it points
};

// The paragraph of a plugin whose third line is `expression`.
Told tell(std::string const& expression, Rounding rounding = Rounding::half_up) {
  MemoryFiles files;
  files.contents = {{"d/catalogue.json", catalogue},
                    {"d/report.csv", observations},
                    {"p/one.lua",
                     "local function get(brief, id, period) return brief:find(id, { period = "
                     "period or '2020' }) end\n"
                     "local section = { id = 'one', title = '一' } function section.write(brief)\n"
                     "local said = " +
                         expression +
                         "\n"
                         "return doc.para { said == nil and 'nil' or said } end return section\n"}};
  Diagnostics out;
  data::Dataset const dataset = data::read_dataset("d/catalogue.json", files, out);
  REQUIRE(out.empty());
  figure::Selection const selection(dataset, {});
  Briefing const briefing{selection, *dataset.find_region("a"), data::Period::of_year(2020), "city",
                          rounding};
  SectionRequest request;
  request.id = "one";
  request.file = "p/one.lua";
  Sections const sections = write_sections({request}, briefing, files, {}, out);
  Told told;
  told.ledger = sections.ledger.lines;
  for (Diagnostic const& one : out.items())
    told.failure = one.arguments.front(), told.line = one.place.line;
  if (sections.sections.empty()) return told;
  for (doc::Inline const& piece :
       std::get<doc::Paragraph>(sections.sections.front().body.front().kind).content) {
    if (auto const* words = std::get_if<doc::Text>(&piece.kind)) told.text += words->text;
    if (auto const* one = std::get_if<doc::Figure>(&piece.kind))
      told.text += "{" + one->printed + "}";
  }
  return told;
}

struct Case {
  std::string expression, expected;
};

Case const numbers[] = {
    {"say.number(18.7)", "18.7"},
    {"say.number('18.70')", "18.70"},
    {"say.number(10 / 2)", "5"},
    {"say.number(-3.5)", "−3.5"},
    {"say.number(1e15)", "1000000000000000"},
    {"say.number(12345.6, { group = 'comma' })", "12,345.6"},
    {"say.number(12345.6, { group = 'space' })", "12\u2009345.6"},
    {"say.number(1234, { group = 'comma' })", "1234"},
    {"say.number(345000000, { magnitude = 'auto', unit = '元' })", "3.45亿元"},
    {"say.number(345000000, { magnitude = '万', unit = '元', group = 'comma' })", "34,500万元"},
    {"say.number('3.45', { magnitude = 'none', unit = '亿元' })", "345000000元"},
    {"say.number(2.345, { decimals = 2 })", "2.35"},
    {"say.number('-0.04', { decimals = 1 })", "0.0"},
    {"say.number(get(brief, 'gdp'))", "{3176.9亿元}"},
    {"say.number(get(brief, 'cars'), { magnitude = 'auto' })", "{18.7万辆}"},
    {"say.number(get(brief, 'cars'), { magnitude = '万', unit = false, decimals = 2 })", "{18.70}"},
    {"say.number(get(brief, 'cars', '2019'), { decimals = 1, group = 'comma' })", "{12,345.7辆}"},
    {"say.number(get(brief, 'firms'), { magnitude = 'auto' })", "{超过1.2万家}"},
    {"say.number(get(brief, 'firms'), { magnitude = '万', unit = false })", "{1.2以上}"},
    {"say.number(get(brief, 'income'), { magnitude = 'none' })", "{28800元至38800元}"},
    {"say.number(get(brief, 'place'))", "{第6位}"},
    {"say.percent(15.3)", "15.3%"},
    {"say.percent('8', { decimals = 1 })", "8.0%"},
    {"say.percent(get(brief, 'share'))", "{约34.5%}"},
    {"say.permille(9.88)", "9.88‰"},
    {"say.permille(get(brief, 'births'), { decimals = 1 })", "{9.9‰}"},
    {"say.points('2.2')", "2.2个百分点"},
    {"say.points(get(brief, 'gain'), { decimals = 1 })", "{−2.3个百分点}"},
    {"say.times(2.58)", "2.58倍"},
    {"say.times(get(brief, 'growth_times'))", "{约4倍}"},
    {"say.doubled(2)", "翻一番"},
    {"say.doubled(get(brief, 'growth_times'))", "{约翻两番}"},
    {"say.doubled(3)", "nil"},
    {"say.tenths(35)", "三成五"},
    {"say.tenths(get(brief, 'share'))", "{约三成五}"},
    {"say.tenths(5)", "nil"},
    // 下降 for what is negative, 持平 for what rounds to nothing.
    {"say.change(8.1)", "增长8.1%"},
    {"say.change(-3.5)", "下降3.5%"},
    {"say.change('0.0')", "持平"},
    {"say.change('-0.04', { decimals = 1 })", "持平"},
    {"say.change('-2.2', { unit = '个百分点' })", "下降2.2个百分点"},
    {"say.change('2.2', { unit = '个百分点' })", "提高2.2个百分点"},
    {"say.change(2.1, { up = '上涨' })", "上涨2.1%"},
    {"say.change(-12000, { unit = '家', down = '减少', group = 'comma' })", "减少12,000家"},
    {"say.change(1, { unit = '倍' })", "增长1倍"},
    {"say.change(get(brief, 'gdp'))", "{增长1.5%}"},
    {"say.change(get(brief, 'gdp', '2019'), { decimals = 1 })", "{下降1.3%}"},
    {"say.change(get(brief, 'cars', '2019'), { decimals = 1 })", "{与上年持平}"},
    {"say.change(get(brief, 'gain'), { down = '回落' })", "{回落2.25个百分点}"},
    {"say.change(get(brief, 'slow'))", "{下降3.5%}"},
    {"say.change(get(brief, 'firms'))", "nil"},
    // Ranges.
    {"say.range(3, 5, { unit = '年' })", "3～5年"},
    {"say.range(2016, 2020, { unit = '年' })", "2016—2020年"},
    {"say.range(15, 30, { unit = '%' })", "15%～30%"},
    {"say.range('2.88', '3.88', { unit = '万元', joiner = '至' })", "2.88万元至3.88万元"},
    {"say.range(900000000, 1600000000, { magnitude = 'auto' })", "9亿～16亿"},
    {"say.range(5000, 12000, { magnitude = 'auto', unit = '元' })", "5000元～1.2万元"},
    {"say.range(-36, -8, { unit = '℃' })", "−36℃～−8℃"},
    {"say.range('3.01', '3.04', { decimals = 1 })", "3.0"},
    {"say.range(get(brief, 'gdp', '2019'), get(brief, 'gdp'))", "{36亿元～3176.9亿元}"},
    {"say.range(get(brief, 'cars', '2019'), get(brief, 'cars'), { joiner = '至', decimals = 0 })",
     "{12346至187000辆}"},
};

Case const words[] = {
    {"say.chinese(305)", "三百零五"},
    {"say.chinese(-3.5)", "负三点五"},
    {"say.chinese('10030')", "一万零三十"},
    {"say.chinese(get(brief, 'gdp', '2019'))", "{三十六亿元}"},
    {"say.chinese(get(brief, 'firms'))", "{超过一万二千家}"},
    {"say.chinese(get(brief, 'income'))", "{二点八八万元至三点八八万元}"},
    {"say.chinese(get(brief, 'place'))", "{第六位}"},
    {"say.serial(2021)", "二〇二一"},
    {"say.serial('007')", "〇〇七"},
    {"say.ordinal(3)", "第三"},
    {"say.ordinal(12, 'arabic')", "第12"},
    {"say.ordinal(get(brief, 'place'))", "{第六位}"},
    {"say.ordinal(get(brief, 'place', '2019'), 'arabic')", "{前5位}"},
    {"say.level(1, 12)", "十二、"},
    {"say.level(2, 1)", "（一）"},
    {"say.level(3, 7)", "7."},
    {"say.level(4, 99)", "（99）"},
    {"say.level(5, 21)", "㉑"},
    {"say.year(2021)", "二〇二一年"},
    {"say.year('2020-Q3')", "二〇二〇年"},
    {"say.year(brief.period)", "二〇二〇年"},
    {"say.year(get(brief, 'gdp', '2019'))", "二〇一九年"},
    {"say.date('2021-03-05')", "2021年3月5日"},
    {"say.date('2021-03-05', 'chinese')", "二〇二一年三月五日"},
    {"say.date('2021年3月5日', 'iso')", "2021-03-05"},
    {"say.date(2021)", "2021年"},
};

// Expression, what the message holds.
Case const mistakes[] = {
    {"say.number()",
     "say.number: n: expected a number, its digits as text, or a figure, found nothing"},
    {"say.number(nil)",
     "say.number: n: expected a number, its digits as text, or a figure, found nil"},
    {"say.number({})", "found a table"},
    {"say.number('many')", "say.number: n: expected a number such as 18.7 or -3.5, found 'many'"},
    {"say.number('1,000')", "found '1,000'"},
    {"say.number(0.1 + 0.2)", "at most 18 digits and 9 places, found 0.30000000000000004"},
    {"say.number(1 / 0)", "found 'inf'"},
    {"say.number(1e30)", "at most 18 digits"},
    {"say.number(math.maxinteger)", "at most 18 digits"},
    {"say.number(1, { decimal = 2 })",
     "say.number: options: unknown field 'decimal'; did you mean 'decimals'?"},
    {"say.number(1, { decimals = 10 })",
     "options.decimals: expected a whole number from 0 to 9, found 10"},
    {"say.number(1, { decimals = 'two' })",
     "options.decimals: expected a whole number from 0 to 9, found text"},
    {"say.number(1, { group = ',' })",
     "options.group: expected 'none', 'comma' or 'space', found ','"},
    {"say.number(1, { magnitude = '千' })",
     "expected 'auto', '万', '亿', '万亿' or 'none', found '千'"},
    {"say.number(1, { magnitude = '万', unit = '%' })", "no 万 or 亿 stands before '%'"},
    {"say.number(1, 2)", "say.number: options: expected a table, found number"},
    {"say.number(1, {}, 3)", "say.number: too many arguments"},
    {"say.number('123456789012.34', { magnitude = 'auto' })", "ask for fewer places by decimals"},
    {"say.number(get(brief, 'gdp'), { unit = '元' })", "options.unit: the figure has its own"},
    {"say.number(get(brief, 'cars'), { unit = false, magnitude = 'auto' })",
     "magnitude 'auto' is printed with the unit"},
    {"say.number(get(brief, 'slow'))",
     "the figure has no value, only a growth rate; say.change says it"},
    {"say.percent(get(brief, 'gdp'))", "say.percent: n: expected a figure in %, found one in 亿元"},
    {"say.percent(1, { unit = '%' })", "say.percent: options: unknown field 'unit'"},
    {"say.points(get(brief, 'share'))", "expected a figure in 个百分点, found one in %"},
    {"say.times(-2)",
     "say.times: n: expected a multiple above zero, found -2; a fall is said in %"},
    {"say.change(-1, { unit = '倍' })", "a fall is never said in 倍, found -1"},
    {"say.change(get(brief, 'gdp'), { unit = '‰' })",
     "say.change: options.unit: the figure has its own"},
    {"say.range(5, 3)", "say.range: expected the smaller end first, found 5 and 3"},
    {"say.range(3, 5, { joiner = '-' })", "options.joiner: expected '～', '—' or '至', found '-'"},
    {"say.range(3, get(brief, 'gdp'))", "expected two numbers or two figures, found one of each"},
    {"say.range(get(brief, 'firms'), get(brief, 'gdp'))",
     "expected two exact values of one dimension, the smaller first, found 超过12000家 and "
     "3176.9亿元"},
    {"say.range(1)", "say.range: last: expected a number"},
    {"say.chinese('99999999999999999')",
     "say.chinese: n: expected a number up to ten thousand million million"},
    {"say.serial(2.5)",
     "say.serial: n: expected a whole number or its digits as text, found a fraction"},
    {"say.serial(-1)", "say.serial: n: expected digits alone, found '-1'"},
    {"say.serial(get(brief, 'gdp'))", "found a figure"},
    {"say.ordinal(0)", "say.ordinal: n: expected a whole number from 1 on, found 0"},
    {"say.ordinal(1, 'roman')", "say.ordinal: form: expected 'chinese' or 'arabic', found 'roman'"},
    {"say.ordinal(get(brief, 'firms'))", "say.ordinal: n: expected a rank, found a figure in 家"},
    {"say.level(6, 1)", "say.level: level: expected 1 to 5, found 6"},
    {"say.level(5, 51)", "say.level: n: level 5 has marks from 1 to 50, found 51"},
    {"say.level(1, 0)", "say.level: n: level 1 has marks from 1 to 99, found 0"},
    {"say.level(math.mininteger, 1)", "say.level: level: expected 1 to 5"},
    {"say.level(1, '2')", "say.level: n: expected a whole number, found text"},
    {"say.year(21)",
     "expected a year of four digits or a period such as 2020-Q1, 2020-03 or 2020-12-31, found "
     "'21'"},
    {"say.year(2021.5)",
     "say.year: period: expected a year, a period such as '2020-03', or a figure, found number"},
    {"say.date('2021-02-30')", "found '2021-02-30'"},
    {"say.date('2020-Q1', 'iso')",
     "say.date: form: GB/T 7408 has no half-years and quarters, found 2020-Q1"},
    {"say.date(2021, 'latin')",
     "say.date: form: expected 'arabic', 'chinese' or 'iso', found 'latin'"},
    {"say.percents(1)", "say has no 'percents'; did you mean 'percent'?"},
};

}  // namespace

TEST_CASE("plugins say numbers by GB/T 15835") {
  for (auto const& [expression, expected] : numbers) {
    Told const told = tell(expression);
    CHECK_MESSAGE(told.failure.empty(), expression, ": ", told.failure);
    CHECK_MESSAGE(told.text == expected, expression, " gives ", told.text);
  }
}

TEST_CASE("plugins say numerals, levels and dates") {
  for (auto const& [expression, expected] : words) {
    Told const told = tell(expression);
    CHECK_MESSAGE(told.failure.empty(), expression, ": ", told.failure);
    CHECK_MESSAGE(told.text == expected, expression, " gives ", told.text);
  }
}

TEST_CASE("a wrong argument names what was expected, what came and the author's line") {
  for (auto const& [expression, expected] : mistakes) {
    Told const told = tell(expression);
    CHECK_MESSAGE(told.failure.find(expected) != std::string::npos, expression, ": ", told.failure);
    CHECK_MESSAGE(told.line == 3, expression);
  }
}

TEST_CASE("what a figure says is in the ledger with its records") {
  Told const told = tell("say.number(get(brief, 'cars'), { magnitude = '万', decimals = 0 })");
  REQUIRE(told.ledger.size() == 1);
  CHECK(told.ledger[0].printed == "19万辆");
  CHECK(told.ledger[0].figure.value->to_string() == "187000");
  CHECK(told.ledger[0].figure.records.size() == 1);

  Told const range = tell("say.range(get(brief, 'gdp', '2019'), get(brief, 'gdp'))");
  REQUIRE(range.ledger.size() == 1);
  CHECK(range.ledger[0].printed == "36亿元～3176.9亿元");
  CHECK(range.ledger[0].figure.records.size() == 2);
  CHECK(range.ledger[0].figure.upper->to_string() == "3176.9");

  CHECK(tell("say.number(187000, { magnitude = '万' })").ledger.empty());
}

TEST_CASE("a number comes out with the digits it was typed with, whatever its binary form") {
  for (char const* digits : {"0.1", "0.7", "1.005", "2.675", "1234.56", "-0.3", "100.25"}) {
    std::string const shown = Decimal::parse(digits)->is_negative()
                                  ? "−" + std::string(digits).substr(1)
                                  : std::string(digits);
    CHECK(tell("say.number(" + std::string(digits) + ")").text == shown);
  }
  // Rounded on these digits: the double nearest to 2.675 lies below the half.
  CHECK(tell("say.number(2.675, { decimals = 2 })").text == "2.68");
}

TEST_CASE("halves go the way the briefing's style says, in every helper") {
  constexpr Rounding even = Rounding::half_even;
  CHECK(tell("say.number('2.345', { decimals = 2 })", even).text == "2.34");
  CHECK(tell("say.change('-1.25', { decimals = 1 })", even).text == "下降1.2%");
  CHECK(tell("say.points(get(brief, 'gain'), { decimals = 1 })", even).text == "{−2.2个百分点}");
  CHECK(tell("say.tenths('34.5')", even).text == "三成四");
  CHECK(tell("say.range(24500, 35500, { magnitude = '万', decimals = 1 })", even).text ==
        "2.4万～3.6万");
  CHECK(tell("get(brief, 'growth_times'):multiple_of(get(brief, 'growth_times'))", even).text ==
        "{约1.00倍}");
}
