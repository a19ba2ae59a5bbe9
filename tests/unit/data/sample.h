// A small dataset for the tests of this room.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "data/read_dataset.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::data {

inline std::string const sample_catalogue = R"({
"format": 1, "title": "样本",
"sources": [
{"id": "report", "title": "报告", "issuer": "市政府", "date": "2021-03-28", "file": "report.csv"},
{"id": "survey", "title": "调查", "issuer": "课题组", "date": "2022", "file": "survey.csv"}],
"themes": [{"id": "economy", "name": "综合经济"}],
"regions": [
{"id": "province", "code": "450000", "name": "广西壮族自治区", "short": "广西", "level": "province"},
{"id": "liuzhou", "code": "450200", "name": "柳州市", "short": "柳州", "level": "city", "parent": "province"},
{"id": "yueyang", "code": "430600", "name": "岳阳市", "short": "岳阳", "level": "city"}],
"indicators": [
{"id": "gdp", "name": "地区生产总值", "short": "GDP", "unit": "亿元", "theme": "economy", "direction": "up", "definition": "总值。"},
{"id": "gdp_primary", "name": "第一产业增加值", "unit": "亿元", "theme": "economy", "direction": "up", "definition": "增加值。", "part_of": "gdp"},
{"id": "gdp_rank", "name": "总值位次", "unit": "位", "theme": "economy", "direction": "down", "definition": "位次。", "rank_of": "gdp", "rank_scope": "全区"},
{"id": "land", "name": "土地面积", "unit": "平方公里", "theme": "economy", "direction": "none", "definition": "面积。"},
{"id": "share_primary", "name": "一产比重", "unit": "%", "theme": "economy", "direction": "none", "definition": "比重。", "share_of": "gdp_primary", "base": "gdp"}]
})";

inline std::string const header =
    "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,"
    "formula,note\n";

inline std::string const good_row =
    "gdp,liuzhou,2020,3176.9,,亿元,exact,actual,A,1.5,,report,一、第1段,,\n";

struct Sample {
  Diagnostics out;
  Dataset dataset;
};

// The sample's catalogue with these files of observations.
inline Sample read_sample(std::string const& report, std::string const& survey = header,
                          std::string const& catalogue = sample_catalogue) {
  MemoryFiles files;
  files.contents = {
      {"d/catalogue.json", catalogue}, {"d/report.csv", report}, {"d/survey.csv", survey}};
  Sample sample;
  sample.dataset = read_dataset("d/catalogue.json", files, sample.out);
  return sample;
}

inline std::string replaced(std::string text, std::string const& from, std::string const& to) {
  auto const at = text.find(from);
  return at == std::string::npos ? "no such text: " + from : text.replace(at, from.size(), to);
}

// "id line:column pointer" of each diagnostic, in their order in the file.
inline std::vector<std::string> faults(Diagnostics const& out) {
  std::vector<std::string> result;
  for (Diagnostic const& d : out.sorted()) {
    std::string text =
        d.id + " " + std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
    if (!d.place.pointer.empty()) text += " " + d.place.pointer;
    result.push_back(text);
  }
  return result;
}

using Faults = std::vector<std::string>;

}  // namespace jianbao::data

namespace doctest {
// Lists print in full when they differ.
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(std::vector<std::string> const& list) {
    std::string text = "[";
    for (std::string const& one : list)
      text += one + "; ";
    return (text + "]").c_str();
  }
};
}  // namespace doctest
