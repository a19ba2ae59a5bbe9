// The style says how figures are rounded.
#include "base/message.h"
#include "report/read_style.h"
#include "report/write_document.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::report;

namespace {

constexpr char const* catalogue = R"({"format": 1, "title": "试", "sources": [
  {"id": "report", "title": "报告", "issuer": "甲", "date": "2021", "file": "report.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "regions": [{"id": "a", "code": "450200", "name": "甲市", "short": "甲", "level": "city"}],
 "indicators": [
  {"id": "part", "name": "部分", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"},
  {"id": "whole", "name": "全部", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"}]})";

// One sixteenth is 6.25 %.
std::string share_under(std::string const& style, Diagnostics& out) {
  MemoryFiles files;
  files.contents = {
      {"d/catalogue.json", catalogue},
      {"d/report.csv",
       "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,"
       "where,formula,note\n"
       "part,a,2020,1,,亿元,exact,actual,A,,,report,x,,\n"
       "whole,a,2020,16,,亿元,exact,actual,A,,,report,x,,\n"},
      {"d/plugins/one.lua",
       "return { id = 'one', title = '一', write = function(brief)\n"
       "return doc.para { brief:figure('part'):share_of(brief:figure('whole')) } end }\n"},
      {"d/style.json", style}};
  Definition definition;
  definition.file = "d/briefing.json";
  definition.region = "a";
  definition.period = "2020";
  definition.style = "style.json";
  definition.data = {"d/catalogue.json"};
  definition.sections.emplace_back().id = "one";
  auto const dataset = load_data(definition, files, out);
  REQUIRE(dataset.has_value());
  auto const written = write_document({}, definition, *dataset, files, out);
  REQUIRE(written.has_value());
  return written->ledger.lines.empty() ? "nothing" : written->ledger.lines.front().printed;
}

}  // namespace

TEST_CASE("figures are rounded half up unless the style says half-even") {
  Diagnostics out;
  CHECK(share_under(R"({"format": 1, "text": {}})", out) == "6.3%");
  CHECK(share_under(R"({"format": 1, "rounding": "half-up", "text": {}})", out) == "6.3%");
  CHECK(share_under(R"({"format": 1, "rounding": "half-even", "text": {}})", out) == "6.2%");
  CHECK(out.empty());
}

TEST_CASE(
    "a rounding that is neither is an error at its place, and the sections are run all the same") {
  Diagnostics out;
  CHECK(share_under("{\"format\": 1,\n \"rounding\": \"up\", \"text\": {}}", out) == "6.3%");
  REQUIRE(out.items().size() == 1);
  CHECK(out.items()[0].id == "report.choice");
  CHECK(out.items()[0].place.file == "d/style.json");
  CHECK(out.items()[0].place.line == 2);
  CHECK(out.items()[0].place.pointer == "/rounding");
}
