#include "check/check_rules.h"

#include <algorithm>
#include <map>

namespace jianbao::check {

namespace {

using data::Observation;
using data::TextId;

bool speaks_of_scope(std::string const& note, std::vector<std::string> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string const& word) { return note.find(word) != std::string::npos; });
}

// What two indicators of one name differ in.
std::string difference(data::Indicator const& a, data::Indicator const& b) {
  auto const first = data::Unit::parse(a.unit), second = data::Unit::parse(b.unit);
  bool const one_dimension = first && second && first->dimension == second->dimension;
  if (a.unit == b.unit) return a.id + " | " + b.id;
  return (one_dimension ? a.id + " | " + b.id + ": " : std::string()) + a.unit + " | " + b.unit;
}

int year_of(std::string const& date) {
  auto const period = data::Period::parse(date);
  return period ? period->year : 0;
}

}  // namespace

// A note on scope that other figures of the same indicator and period do not carry: they are not
// one series.
void check_scope(std::span<Observation const> records, Report& report) {
  Rule const* rule = report.rules().find("scope");
  if (!rule || records.size() < 2) return;
  data::Dataset const& dataset = report.dataset();
  std::map<TextId, bool> about_scope;
  for (Observation const& o : records)
    about_scope.try_emplace(
        o.note, o.note != TextId::empty && speaks_of_scope(dataset[o.note], rule->words));
  // By period and sort: how many there are, and how many with each note.
  std::map<std::pair<data::Period, Sort>, std::map<TextId, std::size_t>> counts;
  std::map<std::pair<data::Period, Sort>, std::size_t> all;
  auto const counted = [](Observation const& o) {
    return o.status != data::Status::missing && o.value.has_value();
  };
  for (Observation const& o : records) {
    if (!counted(o)) continue;
    ++all[{o.period, sort_of(o.kind)}];
    if (about_scope[o.note]) ++counts[{o.period, sort_of(o.kind)}][o.note];
  }
  for (Observation const& o : records) {
    if (!about_scope[o.note] || !counted(o) || !report.covers(o.region)) continue;
    auto const key = std::pair(o.period, sort_of(o.kind));
    if (counts[key][o.note] < all[key])
      report.add("scope", {&o}, {dataset[o.note], dataset[o.source].title});
  }
}

void check_catalogue_names(std::string const& catalogue, Report& report) {
  auto const& indicators = report.dataset().indicators;
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    auto const [at, fresh] = first.try_emplace(indicators[i].name, i);
    if (fresh) continue;
    data::Indicator const& other = indicators[at->second];
    report.add_at("same-name", other.id + "+" + indicators[i].id,
                  {.file = catalogue, .pointer = "/indicators/" + std::to_string(i)},
                  {indicators[i].name, difference(other, indicators[i])});
  }
}

// Age by the newest source, not by a clock: the same data give the same findings on any day.
void check_sources(std::string const& catalogue, Report& report) {
  Rule const* rule = report.rules().find("stale-source");
  if (!rule || rule->years == 0) return;
  auto const& sources = report.dataset().sources;
  int newest = 0;
  for (data::Source const& source : sources)
    newest = std::max(newest, year_of(source.date));
  for (std::size_t i = 0; i < sources.size(); ++i) {
    int const year = year_of(sources[i].date);
    if (year == 0 || newest - year < rule->years) continue;
    report.add_at("stale-source", sources[i].id,
                  {.file = catalogue, .pointer = "/sources/" + std::to_string(i)},
                  {sources[i].title, sources[i].date, std::to_string(newest - year)});
  }
}

}  // namespace jianbao::check
