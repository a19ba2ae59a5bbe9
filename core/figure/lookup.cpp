#include "figure/lookup.h"

#include <utility>

namespace jianbao::figure {

using data::Kind;
using data::Observation;

namespace {

bool serves(Kind kind, Purpose purpose) {
  switch (purpose) {
    case Purpose::target:
      return kind == Kind::target;
    case Purpose::plan:
      return kind == Kind::plan;
    case Purpose::outcome:
      return kind != Kind::target && kind != Kind::plan;
  }
  return false;
}

constexpr char between = '\x1F', end = '\x1E';  // separators that no text of the data holds

void append(std::string& out, std::string_view text) {
  out += text;
  out += between;
}

void append(std::string& out, std::optional<Decimal> const& number) {
  append(out, number ? number->to_string() : std::string());
}

void append_record(std::string& out, data::Dataset const& dataset, Observation const& one) {
  append(out, dataset[one.unit].text);
  append(out, dataset[one.source].id);
  append(out, dataset[one.source].file);  // as the catalogue names it, wherever that lies
  out += static_cast<char>('a' + static_cast<int>(one.bound));
  out += static_cast<char>('a' + static_cast<int>(one.kind));
  out += static_cast<char>('a' + static_cast<int>(one.status));
  append(out, one.value);
  append(out, one.upper);
  append(out, one.growth);
  for (data::TextId const text : {one.growth_basis, one.where, one.formula, one.note})
    append(out, dataset[text]);
  out += end;
}

void append_found(std::string& out, data::Dataset const& dataset, Lookup const& lookup,
                  data::RegionId region, data::Period period) {
  append(out, dataset[region].id);
  append(out, period.to_string());
  for (Observation const& one : dataset.of(lookup.indicator, region, period))
    if (is_candidate(one, lookup.purpose)) append_record(out, dataset, one);
  out += end;
}

}  // namespace

bool is_candidate(Observation const& observation, Purpose purpose) {
  return serves(observation.kind, purpose) && observation.status != data::Status::missing &&
         (observation.value || observation.growth);
}

std::optional<data::Period> span_of(data::Dataset const& dataset, data::IndicatorId indicator,
                                    data::RegionId region, data::Period period) {
  std::optional<data::Period> best;
  for (Observation const& observation : dataset.of(indicator, region)) {
    data::Period const& range = observation.period;
    if (range.kind != data::PeriodKind::range || !is_candidate(observation, Purpose::outcome))
      continue;
    if (period.year < range.year || period.year > range.part) continue;
    if (!best || std::pair(range.part, range.year) > std::pair(best->part, best->year))
      best = range;
  }
  return best;
}

std::vector<data::Period> periods_of(data::Dataset const& dataset, data::IndicatorId indicator,
                                     data::RegionId region, data::Period last, std::size_t most) {
  std::vector<data::Period> periods;
  for (Observation const& observation : dataset.of(indicator, region)) {
    data::Period const& period = observation.period;
    if (period.kind != last.kind || period > last) continue;
    if (!is_candidate(observation, Purpose::outcome)) continue;
    if (periods.empty() || periods.back() != period) periods.push_back(period);
  }
  if (periods.size() > most)
    periods.erase(periods.begin(), periods.end() - static_cast<long>(most));
  return periods;
}

namespace {

// Calls visit(region, period) for each place where an answer may stand.
template <typename Visit>
void each_place(data::Dataset const& dataset, Lookup const& lookup, Visit visit) {
  switch (lookup.question) {
    case Question::find:
      visit(lookup.region, lookup.period);
      break;
    case Question::span:
      if (auto const range = span_of(dataset, lookup.indicator, lookup.region, lookup.period))
        visit(lookup.region, *range);
      break;
    case Question::series:
      for (data::Period const period :
           periods_of(dataset, lookup.indicator, lookup.region, lookup.period, lookup.most))
        visit(lookup.region, period);
      break;
    case Question::peers:
      for (std::size_t i = 0; i < dataset.regions.size(); ++i)
        if (dataset.regions[i].level == lookup.level)
          visit(static_cast<data::RegionId>(i), lookup.period);
      break;
  }
}

}  // namespace

std::vector<Observation const*> records_of(data::Dataset const& dataset, Lookup const& lookup) {
  std::vector<Observation const*> records;
  each_place(dataset, lookup, [&](data::RegionId region, data::Period period) {
    for (Observation const& one : dataset.of(lookup.indicator, region, period))
      if (is_candidate(one, lookup.purpose)) records.push_back(&one);
  });
  return records;
}

void append_observed(std::string& out, data::Dataset const& dataset, Lookup const& lookup) {
  out += static_cast<char>('a' + static_cast<int>(lookup.question));
  append(out, dataset[lookup.indicator].id);
  each_place(dataset, lookup, [&](data::RegionId region, data::Period period) {
    append_found(out, dataset, lookup, region, period);
  });
  out += end;
}

}  // namespace jianbao::figure
