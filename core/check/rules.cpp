#include "check/rules.h"

#include "base/likely_name.h"
#include "data/json.h"
#include "data/likely_id.h"
#include "data/read_format.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jianbao::check {

namespace {

using Link = std::optional<data::IndicatorId>;
struct NamedLink {
  std::string_view name;
  Link Links::*link;
};
constexpr std::array<NamedLink, 13> named_links = {{{"part_of", &Links::part_of},
                                                    {"share_of", &Links::share_of},
                                                    {"base", &Links::base},
                                                    {"rank_of", &Links::rank_of},
                                                    {"growth_of", &Links::growth_of},
                                                    {"change_of", &Links::change_of},
                                                    {"gap_of", &Links::gap_of},
                                                    {"multiple_of", &Links::multiple_of},
                                                    {"per_of", &Links::per_of},
                                                    {"per", &Links::per},
                                                    {"cumulative_of", &Links::cumulative_of},
                                                    {"flow_of", &Links::flow_of},
                                                    {"net_flow_of", &Links::net_flow_of}}};
static_assert(named_links.size() == data::indicator_references.size());

Links links_of(data::Dataset const& dataset, data::Indicator const& indicator) {
  Links links;
  for (std::size_t i = 0; i < named_links.size(); ++i)
    links.*named_links[i].link =
        dataset.find_indicator(indicator.*data::indicator_references[i].field);
  for (std::string const& part : indicator.parts)
    if (auto const id = dataset.find_indicator(part)) links.parts.push_back(*id);
  if (!indicator.base_period.empty())
    links.base_period = data::Period::parse(indicator.base_period);
  // Growth of money is printed at comparable prices more often than not: only a catalogue that says
  // "current" lets it be compared. Things have no prices.
  auto const unit = data::Unit::parse(indicator.unit);
  bool const money = unit && unit->dimension.starts_with("货币");
  links.current_prices = money ? indicator.prices == "current" : indicator.prices != "comparable";
  return links;
}

std::optional<Severity> severity_named(std::string_view word) {
  if (word == "error") return Severity::error;
  if (word == "warning") return Severity::warning;
  if (word == "note") return Severity::note;
  return {};
}

std::optional<Severity> read_severity(data::ObjectReader& entry, std::string_view key,
                                      bool required) {
  std::size_t const before = entry.out().errors();
  std::string const word = required ? entry.string(key) : entry.optional_string(key).value_or("");
  if (entry.out().errors() > before || (word.empty() && !required)) return {};
  auto const severity = severity_named(word);
  if (!severity)
    entry.out().add("data.choice", {key, "error, warning, note", word}, entry.place(key));
  return severity;
}

Link read_link(data::ObjectReader& entry, std::string_view key, data::Dataset const& dataset) {
  auto const id = entry.optional_string(key);
  if (!id) return {};
  auto const found = dataset.find_indicator(*id);
  if (found) return found;
  std::string const likely = data::likely_id(*id, dataset.indicators);
  entry.out().add(likely.empty() ? "data.unknown-id" : "data.misspelt-id", {key, *id, likely},
                  entry.place(key));
  return {};
}

std::vector<std::string> read_texts(data::ObjectReader& entry, std::string_view key) {
  std::vector<std::string> texts;
  if (data::Json const* list = entry.array(key, false))
    for (data::Json const& one : std::get<data::JsonArray>(list->value)) {
      auto const* text = std::get_if<std::string>(&one.value);
      if (text && !text->empty())
        texts.push_back(*text);
      else
        entry.out().add("data.empty", {key}, entry.place(key));
    }
  return texts;
}

void read_factor(data::ObjectReader& entry, Rule& rule) {
  auto const digits = entry.optional_number("factor");
  if (!digits) return;
  rule.factor = Decimal::parse(*digits);
  if (rule.factor && Decimal{1, 0} < *rule.factor) return;
  rule.factor.reset();
  entry.out().add("data.factor", {*digits}, entry.place("factor"));
}

void read_rule(data::ObjectReader& entry, Rules& rules) {
  std::string const id = entry.string("id");
  Rule rule;
  rule.severity = read_severity(entry, "severity", true).value_or(Severity::error);
  rule.across = read_severity(entry, "across", false);
  rule.on = entry.optional_boolean("on").value_or(true);
  rule.years = static_cast<int>(entry.optional_integer("years", 1, 1000).value_or(0));
  rule.words = read_texts(entry, "words");
  read_factor(entry, rule);
  if (data::Json const* scopes = entry.object("scopes", false)) {
    data::ObjectReader fields(*scopes, entry.file(), data::pointer_to(entry.pointer(), "scopes"),
                              entry.out());
    for (auto const& [word, level] : std::get<data::JsonObject>(scopes->value))
      rule.scopes[word] = fields.string(word);
  }
  entry.finish();
  auto const& known = rule_ids();
  if (std::find(known.begin(), known.end(), id) != known.end()) {
    rules.rules[id] = std::move(rule);
  } else if (!id.empty()) {
    std::string const likely = likely_name(id, known);
    entry.out().add("data.rule-unknown", {id, likely}, entry.place("id"));
  }
}

// One relation of an indicator, in the catalogue's words.
void read_relation(data::ObjectReader& entry, data::Dataset const& dataset, Rules& rules) {
  std::size_t const before = entry.out().errors();
  std::string const id = entry.string("indicator");
  auto const indicator = dataset.find_indicator(id);
  if (!indicator && entry.out().errors() == before) read_link(entry, "indicator", dataset);
  Links spare;
  Links& links = indicator ? rules.links[static_cast<std::size_t>(*indicator)] : spare;
  for (auto const& [name, link] : named_links)
    if (auto const target = read_link(entry, name, dataset)) links.*link = target;
  std::vector<data::IndicatorId> parts;
  for (std::string const& part : read_texts(entry, "parts")) {
    auto const found = dataset.find_indicator(part);
    if (found)
      parts.push_back(*found);
    else
      entry.out().add("data.unknown-id", {"parts", part}, entry.place("parts"));
  }
  if (!parts.empty()) links.parts = std::move(parts);
  entry.finish();
}

template <typename Read>
void each_entry(data::ObjectReader& root, std::string_view key, Read const& read) {
  data::Json const* list = root.array(key, false);
  if (!list) return;
  std::size_t index = 0;
  for (data::Json const& json : std::get<data::JsonArray>(list->value)) {
    data::ObjectReader entry(json, root.file(),
                             data::pointer_to(data::pointer_to(root.pointer(), key), index++),
                             root.out());
    read(entry);
  }
}

}  // namespace

std::vector<std::string> const& rule_ids() {
  static std::vector<std::string> const ids = {
      "conflict",        "self-conflict",  "growth-conflict",
      "parts-total",     "part-exceeds",   "share-level",
      "share-base",      "shares-whole",   "share-range",
      "per-level",       "growth-level",   "average-growth",
      "share-change",    "growth-gap",     "multiple-level",
      "weaker-bound",    "target-outcome", "future-outcome",
      "open-period",     "late-target",    "cumulative-sum",
      "cumulative-fall", "stock-flow",     "net-flow",
      "same-name",       "scope",          "jump",
      "rank-order",      "provisional",    "revised",
      "missing-base",    "stale-source",   "stale-waiver",
      "unknown-waiver"};
  return ids;
}

Rule const* Rules::find(std::string_view id) const {
  auto const found = rules.find(id);
  return found != rules.end() && found->second.on ? &found->second : nullptr;
}

Rules rules_of(data::Dataset const& dataset) {
  Rules rules;
  for (data::Indicator const& indicator : dataset.indicators)
    rules.links.push_back(links_of(dataset, indicator));
  return rules;
}

void read_rules(std::string const& text, std::string const& file, data::Dataset const& dataset,
                Rules& rules, Diagnostics& out) {
  auto const tree = data::parse_json(text, file, out);
  if (!tree) return;
  data::ObjectReader root(*tree, file, "", out);
  if (!std::holds_alternative<data::JsonObject>(tree->value) || !data::read_format(root)) return;
  each_entry(root, "rules", [&](data::ObjectReader& entry) { read_rule(entry, rules); });
  each_entry(root, "relations",
             [&](data::ObjectReader& entry) { read_relation(entry, dataset, rules); });
  root.finish();
}

}  // namespace jianbao::check
