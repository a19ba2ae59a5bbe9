// 数据来源: the list of printed figures, and the marks that lead to it.
#include "report/source_list.h"

#include "data/read_dataset.h"
#include "doc/dump.h"
#include "doc/walk.h"
#include "unit/report/sample.h"

using namespace jianbao;
using namespace jianbao::report;

namespace {

struct Sample {
  data::Dataset dataset;
  doc::Document document;
  figure::Ledger ledger;
};

doc::Inline printed(Sample& sample, data::Observation const& record, std::string words,
                    data::Kind kind = data::Kind::actual) {
  figure::LedgerLine line;
  line.printed = words;
  line.section = "a";
  line.figure.indicator = record.indicator;
  line.figure.region = record.region;
  line.figure.period = record.period;
  line.figure.unit = sample.dataset[record.unit];
  line.figure.kind = kind;
  if (kind == data::Kind::derived) line.figure.formula = "now - before";
  line.figure.records = {&record};
  return {doc::Figure{std::move(words), sample.ledger.add(std::move(line))}};
}

data::Dataset dataset() {
  MemoryFiles files;
  files.contents["d/catalogue.json"] = R"({"format": 1, "title": "试",
 "sources": [{"id": "gwr", "title": "报告", "issuer": "甲", "date": "2021", "file": "gwr.csv"},
             {"id": "book", "title": "年鉴", "issuer": "乙", "date": "2021", "file": "book.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "liuzhou", "code": "450200", "name": "柳州市", "short": "柳州", "level": "city"}],
 "indicators": [{"id": "gdp", "name": "地区生产总值", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"},
                {"id": "cars", "name": "汽车产量", "unit": "万辆", "theme": "t", "direction": "up", "definition": "全市"}]})";
  std::string const head =
      "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,"
      "where,formula,note\n";
  files.contents["d/gwr.csv"] =
      head + "gdp,liuzhou,2020,3176.9,,亿元,exact,actual,A,1.5,,gwr,表1 总值/柳州,,\n";
  files.contents["d/book.csv"] =
      head + "cars,liuzhou,2020,18.7,,万辆,exact,actual,A,,,book,第3段,,\n";
  Diagnostics out;
  data::Dataset set = data::read_dataset("d/catalogue.json", files, out);
  REQUIRE(out.empty());
  return set;
}

// 总值为3176.9亿元，增长1.5%，产量为18.7万辆。
Sample sample() {
  Sample one{dataset(), {}, {}};
  auto const records = one.dataset.observations();
  data::Observation const* gdp = nullptr;
  data::Observation const* cars = nullptr;
  for (data::Observation const& record : records)
    (one.dataset[record.indicator].id == "gdp" ? gdp : cars) = &record;
  doc::Paragraph paragraph;
  paragraph.content = {
      {doc::Text{"总值为"}},   printed(one, *gdp, "3176.9亿元"),
      {doc::Text{"，"}},       printed(one, *gdp, "增长1.5%"),
      {doc::Text{"，产量为"}}, printed(one, *cars, "18.7万辆", data::Kind::derived),
      {doc::Text{"。"}}};
  one.document.sections.push_back({"a", "综合", {{paragraph}}});
  return one;
}

std::string first_paragraph(doc::Document const& document) {
  return doc::plain_text(
      std::get<doc::Paragraph>(document.sections.front().body.front().kind).content);
}

std::string list_of(Sample& one, layout::SourceMarks marks) {
  append_source_list(one.document, one.ledger, one.dataset, marks);
  return one.document.sections.size() == 2 ? doc::dump(one.document.sections.back()) : "";
}

bool holds(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every printed figure stands in the list with its source and place") {
  Sample one = sample();
  std::string const list = list_of(one, layout::SourceMarks::links);
  CAPTURE(list);
  CHECK(holds(list, "《报告》"));
  CHECK(holds(list, "[1]表1 总值/柳州"));
  CHECK(holds(list, "测算（本期－基期）：[2]第3段"));
  CHECK(one.document.sections.back().appendix);
  CHECK(first_paragraph(one.document) == "总值为3176.9亿元，增长1.5%，产量为18.7万辆。");
}

TEST_CASE("printed figures lead to the row they stand in") {
  Sample one = sample();
  static_cast<void>(list_of(one, layout::SourceMarks::links));
  REQUIRE(one.document.figure_links.size() == 3);
  CHECK(one.document.figure_links.at(1) == one.document.figure_links.at(2));
  CHECK(one.document.figure_links.at(1) != one.document.figure_links.at(3));
  auto const& table = std::get<doc::Table>(one.document.sections.back().body.back().kind);
  for (auto const& [line, label] : one.document.figure_links) {
    bool found = false;
    for (doc::Row const& row : table.body)
      found |= row.front().label == label;
    CHECK(found);
  }
}

TEST_CASE("numbers stand behind the last figure of a source, and say what was worked out") {
  Sample one = sample();
  std::string const list = list_of(one, layout::SourceMarks::numbers);
  CHECK(first_paragraph(one.document) ==
        "总值为3176.9亿元，增长1.5%[1]，产量为18.7万辆[2，测算]。");
  CHECK(holds(list, "[2]"));
  CHECK(one.document.figure_links.empty());
}

TEST_CASE("a style that shows no sources leaves the document as it is") {
  Sample one = sample();
  CHECK(list_of(one, layout::SourceMarks::none).empty());
  CHECK(one.document.figure_links.empty());
}

TEST_CASE("figures of charts, cards and notes at the foot are printed figures too") {
  doc::Section section;
  doc::Chart chart;
  chart.series = {{"a", {{.value = 1.0, .label = "1", .ledger = 7}}}};
  doc::KeyFigures cards;
  cards.cards = {
      {.value = "1", .unit = "", .label = "", .remark = "", .ledger = 8, .remark_ledger = 9}};
  doc::Paragraph paragraph;
  paragraph.content = {{doc::Footnote{{{doc::Figure{"2", 5}}}}}};
  section.body = {{chart}, {cards}, {doc::NoteBox{"", {{paragraph}}}}};
  CHECK(doc::printed_figures(section) == std::vector<std::uint32_t>{7, 8, 9, 5});
}
