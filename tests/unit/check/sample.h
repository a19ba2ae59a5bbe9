// A small catalogue with every relation, and the findings of a few records under it.
#pragma once

#include "check/check.h"
#include "check/show.h"
#include "data/read_dataset.h"

#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::check {

inline std::string indicator(std::string const& id, std::string const& unit,
                             std::string const& more = "", std::string const& name = "") {
  return R"({"id": ")" + id + R"(", "name": ")" + (name.empty() ? id : name) + R"(", "unit": ")" +
         unit + R"(", "theme": "t", "direction": ")" + (id.ends_with("rank") ? "down" : "up") +
         R"(", "definition": "d")" + (more.empty() ? "" : ", ") + more + "}";
}

inline std::string catalogue_of(std::string const& more_indicators = "",
                                std::string const& more_fields = "") {
  std::string text = R"({"format": 1, "title": "样本", )" + more_fields + R"(
"sources": [{"id": "a", "title": "甲", "issuer": "市政府", "date": "2021-03-28", "file": "a.csv"},
{"id": "b", "title": "乙", "issuer": "课题组", "date": "2024", "file": "b.csv"}],
"themes": [{"id": "t", "name": "综合"}],
"regions": [{"id": "province", "name": "某省", "level": "province"},
{"id": "liu", "name": "柳市", "level": "city", "parent": "province"},
{"id": "gui", "name": "桂市", "level": "city", "parent": "province"},
{"id": "yue", "name": "岳市", "level": "city"}],
"indicators": [)";
  for (std::string const& one :
       {indicator("gdp", "亿元", R"("parts": ["one", "two"], "prices": "comparable")"),
        indicator("one", "亿元", R"("part_of": "gdp", "prices": "current")"),
        indicator("two", "亿元", R"("part_of": "gdp")"),
        indicator("share_one", "%", R"("share_of": "one", "base": "gdp")"),
        indicator("share_two", "%", R"("share_of": "two", "base": "gdp")"),
        indicator("cars", "万辆"), indicator("ev", "万辆", R"("part_of": "cars")"),
        indicator("people", "万人"),
        indicator("gdp_each", "元", R"("per_of": "gdp", "per": "people")"),
        indicator("cars_growth", "%", R"("growth_of": "cars")"),
        indicator("share_change", "个百分点", R"("change_of": "share_one")"),
        indicator("gap", "个百分点", R"("gap_of": "one", "base": "two")"),
        indicator("multiple", "倍", R"("multiple_of": "cars", "base_period": "2010")"),
        indicator("total", "万辆", R"("cumulative_of": "cars")"), indicator("firms", "家"),
        indicator("new_firms", "家", R"("flow_of": "firms")"),
        indicator("net_firms", "家", R"("net_flow_of": "firms")"),
        indicator("cars_rank", "位", R"("rank_of": "cars", "rank_scope": "全省")")})
    text += one + ",\n";
  text += more_indicators.empty() ? indicator("last", "个") : more_indicators;
  return text + "]}";
}

inline std::string const columns =
    "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,"
    "formula,note\n";

inline std::string shipped_rules() {
  std::ifstream file(std::string(JIANBAO_SOURCE_DIR) + "/data/rules/standard.json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Sample {
  MemoryFiles files;
  Diagnostics out;
  data::Dataset dataset;
  Setup setup;
  Findings findings;

  [[nodiscard]] std::vector<std::string> ids(bool with_notes = true) const {
    std::vector<std::string> result;
    for (Finding const& one : findings.items)
      if (with_notes || one.severity != Severity::note) result.push_back(one.id);
    return result;
  }
  [[nodiscard]] bool has(std::string const& rule) const { return find(rule) != nullptr; }
  [[nodiscard]] Finding const* find(std::string const& rule) const {
    for (Finding const& one : findings.items)
      if (one.rule == rule) return &one;
    return nullptr;
  }
};

// Rows as in a CSV file; their source is the twelfth column.
inline void run(Sample& sample, std::string const& catalogue,
                std::vector<std::string> const& rows) {
  std::string a = columns, b = columns;
  for (std::string const& row : rows)
    (row.find(",b,") != std::string::npos ? b : a) += row + "\n";
  sample.files.contents["d/catalogue.json"] = catalogue;
  sample.files.contents["d/a.csv"] = a;
  sample.files.contents["d/b.csv"] = b;
  sample.files.contents["rules/standard.json"] = shipped_rules();
  sample.dataset = data::read_dataset("d/catalogue.json", sample.files, sample.out);
  sample.setup = read_setup("d/catalogue.json", sample.dataset, "rules", sample.files, sample.out);
  sample.findings = check(sample.dataset, sample.setup);
}

// indicator, region, period, value, unit; the rest as usual, of source a.
struct Row {
  std::string indicator, region, period, value = "", unit = "";
  std::string bound = "exact", kind = "actual", status = "A", growth = "", basis = "", source = "a",
              note = "";
  operator std::string() const {  // NOLINT
    return indicator + "," + region + "," + period + "," + value + ",," + unit + "," + bound + "," +
           kind + "," + status + "," + growth + "," + basis + "," + source + ",w,," + note;
  }
};

struct Checked : Sample {
  Checked(std::initializer_list<Row> rows, std::string const& catalogue = catalogue_of()) {
    std::vector<std::string> lines;
    for (Row const& row : rows)
      lines.push_back(row);
    run(*this, catalogue, lines);
    CHECK_FALSE(out.has_errors());
  }
};

}  // namespace jianbao::check
