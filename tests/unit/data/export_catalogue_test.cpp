#include "data/export_catalogue.h"

#include "data/read_catalogue.h"

#include <doctest/doctest.h>

namespace jianbao::data {

namespace {

constexpr std::string_view catalogue =
    R"({"format": 1, "title": "试", "edition": "2022年版", "waivers": "w.json",
"rules": ["r.json"],
"sources": [
  {"id": "old", "title": "旧报", "issuer": "局", "date": "2019", "file": "a.csv", "encoding": "gb18030"},
  {"id": "new", "title": "新报", "issuer": "局", "date": "2020", "file": "b.csv"}],
"themes": [{"id": "economy", "name": "经济"}, {"id": "people", "name": "人口"}],
"regions": [
  {"id": "china", "name": "中国", "level": "country"},
  {"id": "guangxi", "code": "450000", "name": "广西壮族自治区", "short": "广西", "level": "province", "parent": "china"},
  {"id": "liuzhou", "name": "柳州市", "short": "柳州", "level": "city", "parent": "guangxi"},
  {"id": "guilin", "name": "桂林市", "level": "city", "parent": "guangxi"}],
"terms": [
  {"id": "one", "name": "一词", "definition": "说明。", "indicators": ["gdp", "people"]},
  {"id": "two", "name": "二词", "definition": "说明。", "indicators": ["people"]}],
"indicators": [
  {"id": "gdp", "name": "地区生产总值", "short": "GDP", "unit": "亿元", "theme": "economy", "direction": "up",
   "definition": "总量。", "parts": ["first", "rest"], "prices": "comparable"},
  {"id": "first", "name": "第一产业", "unit": "亿元", "theme": "economy", "direction": "up", "definition": "一产。", "part_of": "gdp"},
  {"id": "rest", "name": "其他产业", "unit": "亿元", "theme": "economy", "direction": "none", "definition": "其余。", "part_of": "gdp"},
  {"id": "people", "name": "人口", "unit": "万人", "theme": "people", "direction": "none", "definition": "常住。"},
  {"id": "rank", "name": "人口位次", "unit": "位", "theme": "people", "direction": "down", "definition": "名次。",
   "rank_of": "people", "rank_scope": "全区"},
  {"id": "again", "name": "倍数", "unit": "倍", "theme": "people", "direction": "none", "definition": "为2010年的倍数。",
   "multiple_of": "people", "base_period": "2010"}]}
)";

Dataset read(std::string_view text) {
  Diagnostics out;
  Dataset dataset = read_catalogue(text, "c.json", out);
  CHECK(out.items().empty());
  return dataset;
}

template <typename Items>
std::string ids_of(Items const& items) {
  std::string ids;
  for (auto const& item : items)
    ids += (ids.empty() ? "" : " ") + item.id;
  return ids;
}

CatalogueFiles const files{"records.csv", "waivers.json", {"rules-1.json"}};

}  // namespace

TEST_CASE("a catalogue that is written whole reads back as it was, but for its files") {
  Dataset const before = read(catalogue);
  CataloguePart part(before);
  part.add_all();
  std::string const text = export_catalogue(before, part, files);
  Dataset const after = read(text);
  CHECK(export_catalogue(after, part, files) == text);
  CHECK(after.edition == "2022年版");
  CHECK(after.waivers == "waivers.json");
  CHECK(after.rules == std::vector<std::string>{"rules-1.json"});
  CHECK(after.sources[0].file == "records.csv");
  CHECK(after.sources[0].encoding.empty());
  CHECK(ids_of(after.indicators) == ids_of(before.indicators));
  CHECK(after.regions[1].code + after.regions[1].short_name == "450000广西");
  CHECK(after.indicators[0].parts == before.indicators[0].parts);
  CHECK(after.indicators[0].short_name + after.indicators[0].prices == "GDPcomparable");
  CHECK(after.indicators[1].direction == Direction::up);
  CHECK(after.indicators[4].rank_scope == "全区");
  CHECK(after.indicators[5].base_period == "2010");
  CHECK(ids_of(after.terms) == "one two");
}

TEST_CASE("a part of a catalogue has all that it refers to, in the order of the whole") {
  Dataset const whole = read(catalogue);
  CataloguePart part(whole);
  part.add(*whole.find_indicator("first"));
  part.add(*whole.find_region("liuzhou"));
  part.add(*whole.find_source("new"));
  Dataset const after = read(export_catalogue(whole, part, files));
  CHECK(ids_of(after.indicators) == "gdp first rest");
  CHECK(ids_of(after.regions) == "china guangxi liuzhou");
  CHECK(ids_of(after.sources) == "new");
  CHECK(ids_of(after.themes) == "economy");
  CHECK(after.terms.empty());
  CHECK(after.edition == "2022年版");
}

TEST_CASE("the edition of a part is that of the whole") {
  std::string text(catalogue);
  text.erase(text.find("\"edition\": \"2022年版\", "),
             std::string_view("\"edition\": \"2022年版\", ").size());
  Dataset const whole = read(text);
  CataloguePart part(whole);
  part.add(*whole.find_source("old"));
  CHECK(read(export_catalogue(whole, part, files)).edition == "2020");
}

TEST_CASE("an indicator that is only mentioned is known by its name and brings nothing along") {
  Dataset const whole = read(catalogue);
  CataloguePart part(whole);
  part.mentioned[static_cast<std::size_t>(*whole.find_indicator("first"))] = true;
  Dataset const after = read(export_catalogue(whole, part, files));
  CHECK(ids_of(after.indicators) == "first");
  CHECK(ids_of(after.themes) == "economy");
  CHECK(after.indicators[0].name == "第一产业");
  CHECK(after.indicators[0].part_of.empty());
  CHECK(after.indicators[0].definition != "一产。");
}

TEST_CASE("terms go along when one is named, or all that explain an indicator that is there") {
  Dataset const whole = read(catalogue);
  CataloguePart part(whole);
  part.add(*whole.find_indicator("gdp"));
  part.all_terms = true;
  Dataset const explained = read(export_catalogue(whole, part, files));
  REQUIRE(ids_of(explained.terms) == "one");
  CHECK(explained.terms[0].indicators == std::vector<std::string>{"gdp"});
  CataloguePart named(whole);
  named.add_named(whole, "two");
  CHECK(ids_of(read(export_catalogue(whole, named, files)).terms) == "two");
}

TEST_CASE("a word that names entries adds each that it names") {
  Dataset const whole = read(catalogue);
  CataloguePart part(whole);
  for (char const* word : {"people", "450000", "old", "人口", "no such"})
    part.add_named(whole, word);
  Dataset const after = read(export_catalogue(whole, part, files));
  CHECK(ids_of(after.indicators) == "people");
  CHECK(ids_of(after.regions) == "china guangxi");
  CHECK(ids_of(after.sources) == "old");
  CHECK(ids_of(after.themes) == "people");
}

}  // namespace jianbao::data
