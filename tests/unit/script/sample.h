// Sections run on a small dataset, in memory.
#pragma once

#include "base/message.h"
#include "data/json.h"
#include "data/read_dataset.h"
#include "doc/dump.h"
#include "script/chunks.h"
#include "script/write_sections.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace jianbao::script::test {

inline data::Dataset const& dataset() {
  static data::Dataset const set = [] {
    MemoryFiles files;
    files.contents["d/catalogue.json"] = R"({"format": 1, "title": "试",
 "sources": [{"id": "gwr", "title": "政府工作报告", "issuer": "甲", "date": "2021", "file": "gwr.csv"},
             {"id": "book", "title": "统计年鉴", "issuer": "乙", "date": "2021", "file": "gwr.csv"}],
 "themes": [{"id": "t", "name": "题"}],
 "terms": [{"id": "made_cars", "name": "汽车", "definition": "四轮机动车", "indicators": ["cars"]},
           {"id": "trade", "name": "外贸", "definition": "进出口"}],
 "regions": [{"id": "liuzhou", "code": "450200", "name": "柳州市", "short": "柳州", "level": "city"},
             {"id": "yueyang", "code": "430600", "name": "岳阳市", "short": "岳阳", "level": "city"}],
 "indicators": [{"id": "gdp", "name": "地区生产总值", "short": "GDP", "unit": "亿元", "theme": "t", "direction": "up", "prices": "comparable", "definition": "全市"},
                {"id": "cars", "name": "汽车产量", "unit": "万辆", "theme": "t", "direction": "up", "definition": "全市"},
                {"id": "exports", "name": "出口额", "unit": "亿元", "theme": "t", "direction": "up", "definition": "全市"}]})";
    files.contents["d/gwr.csv"] =
        "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,"
        "where,formula,note\n"
        "gdp,liuzhou,2019,3128.4,,亿元,exact,actual,A,2.4,,gwr,x,,\n"
        "gdp,liuzhou,2020,3176.9,,亿元,exact,actual,A,1.5,,gwr,x,,\n"
        "gdp,yueyang,2020,4001.6,,亿元,exact,actual,P,4.2,,gwr,x,,\n"
        "exports,yueyang,2020,185.1,,亿元,exact,actual,A,,,gwr,y,,"
        "由亿美元折算；见表；不含边贸口径\n"
        "exports,yueyang,2020,185.08,,亿元,exact,actual,A,,,book,y,,\n"
        "gdp,liuzhou,2020,3100,,亿元,above,target,A,,,gwr,z,,\n"
        "exports,liuzhou,2020,80,,亿元,exact,plan,A,,,gwr,z,,\n"
        "cars,liuzhou,2020,18.7,,万辆,exact,actual,A,-3.1,,gwr,x,,\n";
    Diagnostics out;
    data::Dataset result = data::read_dataset("d/catalogue.json", files, out);
    REQUIRE(out.empty());
    return result;
  }();
  return set;
}

struct Ran {
  Sections sections;
  Diagnostics out;

  // The tree of the one section; empty when it failed.
  [[nodiscard]] std::string dump() const {
    return sections.sections.empty() ? "" : doc::dump(sections.sections.front());
  }
  // "id: words" of the first diagnostic, or nothing.
  [[nodiscard]] std::string said() const {
    if (out.empty()) return {};
    Diagnostic const& one = out.items().front();
    return one.id + ": " + message_text(one, Language::english);
  }
  [[nodiscard]] Place place() const { return out.empty() ? Place{} : out.items().front().place; }
};

struct Setting {
  Limits limits = {};
  std::map<std::string, std::string> library = {};  // name to text
  std::string options = {};                         // JSON object of the briefing
  data::TextTables tables = {};
};

// Whether sections say the same in states that are kept from one run to the next: in the first run,
// in the second, which makes them ready, and in two that begin with what was kept.
inline void check_kept(Ran const& ran, std::vector<SectionRequest> const& requests,
                       Briefing briefing, Files const& files, Limits const& limits) {
  Chunks chunks;
  briefing.chunks = &chunks;
  for (int i = 1; i <= 4; ++i) {
    CAPTURE(i);
    Ran again;
    again.sections = write_sections(requests, briefing, files, limits, again.out);
    REQUIRE(again.sections.sections.size() == ran.sections.sections.size());
    for (std::size_t s = 0; s < ran.sections.sections.size(); ++s)
      CHECK(doc::dump(again.sections.sections[s]) == doc::dump(ran.sections.sections[s]));
    CHECK(again.said() == ran.said());
    CHECK(again.place().file == ran.place().file);
    CHECK(again.place().trace == ran.place().trace);
    CHECK(again.sections.ledger.lines.size() == ran.sections.ledger.lines.size());
  }
}

// Whole plugin files, one section each, named s1, s2 …
inline Ran run_files(std::vector<std::string> const& texts, Setting const& setting = {}) {
  MemoryFiles files;
  Ran ran;
  for (auto const& [name, text] : setting.library)
    files.contents["p/lib/" + name + ".lua"] = text;
  std::optional<data::Json> options;
  if (!setting.options.empty())
    options = data::parse_json(setting.options, "briefing.json", ran.out);
  std::vector<SectionRequest> requests;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    SectionRequest request;
    request.id = "s" + std::to_string(i + 1);
    request.file = "p/" + request.id + ".lua";
    request.library_folder = "p/lib";
    if (options) request.options = &*options;
    request.options_file = "briefing.json";
    request.options_pointer = "/sections/0/options";
    files.contents[request.file] = texts[i];
    requests.push_back(std::move(request));
  }
  figure::Selection const selection(dataset(), {});
  Briefing briefing{selection,
                    *dataset().find_region("liuzhou"),
                    data::Period::of_year(2020),
                    "city",
                    Rounding::half_up,
                    &setting.tables};
  ran.sections = write_sections(requests, briefing, files, setting.limits, ran.out);
  // A state that is kept holds its chunks in a table: where every byte counts it may not fit.
  if (setting.limits.memory >= std::size_t{1} << 20)
    check_kept(ran, requests, briefing, files, setting.limits);
  return ran;
}

// A plugin whose write() is `body`, which starts at line 3; `fields` are more fields of its table.
inline std::string plugin(std::string const& body, std::string const& fields = "",
                          std::string const& id = "s1") {
  return "local section = { id = \"" + id + "\", title = \"节\", api = 1" +
         (fields.empty() ? "" : ", " + fields) + " }\nfunction section.write(brief)\n" + body +
         "\nend\nreturn section\n";
}

inline Ran run(std::string const& body, Setting const& setting = {},
               std::string const& fields = "") {
  return run_files({plugin(body, fields)}, setting);
}

// What the plugin says as text: `body` ends with a Lua expression.
inline std::string value_of(std::string const& expression) {
  Ran const ran = run("return doc.para { tostring(" + expression + ") }");
  CAPTURE(ran.said());
  REQUIRE(ran.out.empty());
  REQUIRE(ran.sections.sections.size() == 1);
  return doc::plain_text(
      std::get<doc::Paragraph>(ran.sections.sections[0].body.at(0).kind).content);
}

inline bool holds(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace jianbao::script::test
