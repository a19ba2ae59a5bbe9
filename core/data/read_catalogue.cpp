#include "data/read_catalogue.h"

#include "data/check_catalogue.h"
#include "data/choices.h"
#include "data/file_report.h"
#include "data/json.h"
#include "data/read_format.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jianbao::data {

namespace {

bool is_id(std::string_view text) {
  auto const allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

// GB/T 2260: six digits; nine and twelve with the codes of townships and villages (GB/T 10114).
bool is_region_code(std::string_view text) {
  bool const length = text.size() == 6 || text.size() == 9 || text.size() == 12;
  return length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string id_field(ObjectReader& entry, std::string_view key) {
  std::size_t const before = entry.out().errors();
  std::string id = entry.string(key);
  if (entry.out().errors() == before && !is_id(id))
    entry.out().add("data.id", {key, id}, entry.place(key));
  return id;
}

std::string text_field(ObjectReader& entry, std::string_view key) {
  std::size_t const before = entry.out().errors();
  std::string text = entry.string(key);
  if (entry.out().errors() == before && text.empty())
    entry.out().add("data.empty", {key}, entry.place(key));
  return text;
}

// An optional field; empty when it is absent, refused when it stands there and is empty.
std::string optional_field(ObjectReader& entry, std::string_view key) {
  auto const text = entry.optional_string(key);
  if (text && text->empty()) entry.out().add("data.empty", {key}, entry.place(key));
  return text.value_or("");
}

Source read_source(ObjectReader& entry) {
  Source source;
  source.id = id_field(entry, "id");
  source.title = text_field(entry, "title");
  source.issuer = text_field(entry, "issuer");
  source.date = text_field(entry, "date");
  source.file = text_field(entry, "file");
  source.encoding = optional_field(entry, "encoding");
  source.map = optional_field(entry, "map");
  source.table = optional_field(entry, "table");
  if (auto const& name = source.encoding; !name.empty() && name != "utf-8" && name != "gb18030")
    entry.out().add("data.choice", {"encoding", "utf-8, gb18030", name}, entry.place("encoding"));
  auto const date = Period::parse(source.date);
  bool const dated = date && (date->kind == PeriodKind::year || date->kind == PeriodKind::month ||
                              date->kind == PeriodKind::day);
  if (!source.date.empty() && !dated)
    entry.out().add("data.date", {source.date}, entry.place("date"));
  return source;
}

Theme read_theme(ObjectReader& entry) {
  return {id_field(entry, "id"), text_field(entry, "name")};
}

// An optional list of texts; what is no text becomes an empty one, which leads nowhere.
std::vector<std::string> texts_field(ObjectReader& entry, std::string_view key) {
  std::vector<std::string> texts;
  if (Json const* list = entry.array(key, false))
    for (Json const& one : std::get<JsonArray>(list->value)) {
      auto const* text = std::get_if<std::string>(&one.value);
      texts.push_back(text ? *text : std::string());
    }
  return texts;
}

Term read_term(ObjectReader& entry) {
  return {id_field(entry, "id"), text_field(entry, "name"), text_field(entry, "definition"),
          texts_field(entry, "indicators")};
}

Region read_region(ObjectReader& entry) {
  Region region;
  region.id = id_field(entry, "id");
  region.code = optional_field(entry, "code");
  region.name = text_field(entry, "name");
  region.short_name = optional_field(entry, "short");
  region.level = text_field(entry, "level");
  region.parent = optional_field(entry, "parent");
  if (!region.code.empty() && !is_region_code(region.code))
    entry.out().add("data.code", {region.code}, entry.place("code"));
  return region;
}

Direction read_direction(ObjectReader& entry) {
  std::size_t const before = entry.out().errors();
  std::string const word = entry.string("direction");
  auto const direction = parse_direction(word);
  if (!direction && entry.out().errors() == before)
    entry.out().add("data.choice",
                    {"direction", fmt::format("{}", fmt::join(direction_words, ", ")), word},
                    entry.place("direction"));
  return direction.value_or(Direction::none);
}

void check_unit(ObjectReader& entry, Indicator const& indicator) {
  auto const unit = Unit::parse(indicator.unit);
  if (indicator.unit.empty()) return;  // reported as missing or empty
  if (!unit) return entry.out().add("data.unit-unknown", {indicator.unit}, entry.place("unit"));
  bool const rate = !indicator.share_of.empty() || !indicator.growth_of.empty();
  if (rate && unit->dimension != "比率")
    entry.out().add("data.share-unit", {indicator.name, indicator.unit}, entry.place("unit"));
  bool const points = !indicator.change_of.empty() || !indicator.gap_of.empty();
  if (points && unit->dimension != "百分点")
    entry.out().add("data.points-unit", {indicator.name, indicator.unit}, entry.place("unit"));
  bool const ranks = !indicator.rank_of.empty() || !indicator.rank_scope.empty();
  if (ranks && unit->dimension != "位")
    entry.out().add("data.rank-unit", {indicator.unit}, entry.place("unit"));
}

void read_base_period(ObjectReader& entry, Indicator& indicator) {
  indicator.base_period = optional_field(entry, "base_period");
  if (!indicator.base_period.empty() && !Period::parse(indicator.base_period))
    entry.out().add("data.period", {indicator.base_period}, entry.place("base_period"));
}

void read_prices(ObjectReader& entry, Indicator& indicator) {
  indicator.prices = optional_field(entry, "prices");
  bool const known = indicator.prices == "current" || indicator.prices == "comparable";
  if (!indicator.prices.empty() && !known)
    entry.out().add("data.choice", {"prices", "current, comparable", indicator.prices},
                    entry.place("prices"));
}

Indicator read_indicator(ObjectReader& entry) {
  Indicator indicator;
  indicator.id = id_field(entry, "id");
  indicator.name = text_field(entry, "name");
  indicator.short_name = optional_field(entry, "short");
  indicator.unit = text_field(entry, "unit");
  indicator.theme = text_field(entry, "theme");
  indicator.direction = read_direction(entry);
  indicator.definition = text_field(entry, "definition");
  for (auto const& [name, field] : indicator_references)
    indicator.*field = optional_field(entry, name);
  indicator.rank_scope = optional_field(entry, "rank_scope");
  indicator.parts = texts_field(entry, "parts");
  read_base_period(entry, indicator);
  read_prices(entry, indicator);
  check_unit(entry, indicator);
  return indicator;
}

// One list of the catalogue; every entry is kept, so that references into it are judged by what
// stands there.
template <typename Item>
EntryPlaces read_list(ObjectReader& root, std::string_view key, std::vector<Item>& items,
                      Item (*read)(ObjectReader&), bool required = true) {
  Json const* list = root.array(key, required);
  if (!list) return {};
  std::string const pointer = pointer_to(root.pointer(), key);
  auto const& entries = std::get<JsonArray>(list->value);
  items.reserve(entries.size());
  for (Json const& json : entries) {
    ObjectReader entry(json, root.file(), pointer_to(pointer, items.size()), root.out());
    items.push_back(read(entry));
    entry.finish();
  }
  return {root.file(), pointer, entries};
}

void read_lists(ObjectReader& root, Dataset& dataset) {
  dataset.title = text_field(root, "title");
  dataset.edition = optional_field(root, "edition");
  dataset.waivers = optional_field(root, "waivers");
  dataset.rules = texts_field(root, "rules");
  CataloguePlaces places;
  places.sources = read_list(root, "sources", dataset.sources, read_source);
  places.themes = read_list(root, "themes", dataset.themes, read_theme);
  places.regions = read_list(root, "regions", dataset.regions, read_region);
  places.terms = read_list(root, "terms", dataset.terms, read_term, false);
  places.indicators = read_list(root, "indicators", dataset.indicators, read_indicator);
  root.finish();
  check_catalogue(dataset, places, root.out());
}

}  // namespace

Dataset read_catalogue(std::string_view text, std::string const& file, Diagnostics& out) {
  Dataset dataset;
  auto const tree = parse_json(text, file, out);
  if (tree) {
    FileReport report(file, out);
    Diagnostics found;
    ObjectReader root(*tree, file, "", found);
    if (std::holds_alternative<JsonObject>(tree->value) && read_format(root))
      read_lists(root, dataset);
    report.append(found);
  }
  dataset.index_catalogue();
  return dataset;
}

}  // namespace jianbao::data
