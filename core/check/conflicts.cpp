#include "check/check_rules.h"

#include <map>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;
using data::Status;

bool preliminary(Observation const& record) {
  return record.status == Status::provisional || record.status == Status::estimated ||
         record.status == Status::forecast;
}

// The exact before the bound, the final before the provisional, then by precedence.
auto weight(Observation const& o) {
  return std::tuple(o.bound != data::Bound::exact, preliminary(o), o.kind == data::Kind::derived,
                    o.source, o.line);
}

std::string_view conflict_rule(Observation const& one, Observation const& other) {
  if (preliminary(one) != preliminary(other)) return "revised";
  return one.source == other.source ? "self-conflict" : "conflict";
}

// The source and place of one, then the figure, source and place of the other.
std::vector<std::string> both(data::Dataset const& dataset, Observation const& one,
                              Observation const& other) {
  return {dataset[one.source].title, dataset[one.where], printed_value(dataset, other),
          dataset[other.source].title, dataset[other.where]};
}

// One figure against the one that stands for its kind. Others of one kind are compared with that
// one alone, so that a thousand sources are a thousand comparisons.
void compare_levels(Observation const& lead, Observation const& other, Report& report) {
  data::Dataset const& dataset = report.dataset();
  auto const said = value_of(lead, dataset[lead.unit]);
  auto const theirs = value_of(other, dataset[other.unit]);
  auto const converted = in_unit(*theirs, dataset[other.unit], dataset[lead.unit]);
  if (!converted) return;
  if (disjoint(*said, *converted)) {
    report.add(conflict_rule(lead, other), {&lead, &other}, both(dataset, lead, other),
               measure(*lead.value, *said, *converted, dataset[lead.unit].text));
  } else if (other.bound != lead.bound ||
             (other.bound != data::Bound::exact && *other.value != *lead.value)) {
    report.add("weaker-bound", {&other, &lead}, both(dataset, other, lead));
  }
}

void compare_growth(Observation const& lead, Observation const& other, Report& report) {
  data::Dataset const& dataset = report.dataset();
  auto const said = growth_of(lead), theirs = growth_of(other);
  if (!disjoint(*said, *theirs)) return;
  std::vector<std::string> const details = {dataset[lead.source].title, dataset[lead.where],
                                            other.growth->to_string() + "%",
                                            dataset[other.source].title, dataset[other.where]};
  std::string_view const rule =
      preliminary(lead) != preliminary(other) ? "revised" : "growth-conflict";
  report.add(rule, {&lead, &other}, details, measure(*lead.growth, *said, *theirs, "%"));
}

// The leader of each key, and the others against it.
template <typename KeyOf, typename Has, typename Compare>
void compare_all(Group group, KeyOf const& key_of, Has const& has, Compare const& compare) {
  std::map<decltype(key_of(group.front())), Observation const*> leads;
  for (Observation const& o : group) {
    if (o.status == Status::missing || !has(o)) continue;
    auto const [at, fresh] = leads.try_emplace(key_of(o), &o);
    if (!fresh && weight(o) < weight(*at->second)) at->second = &o;
  }
  for (Observation const& o : group) {
    if (o.status == Status::missing || !has(o)) continue;
    Observation const* lead = leads.at(key_of(o));
    if (lead != &o) compare(*lead, o);
  }
}

}  // namespace

void check_conflicts(Group group, Report& report) {
  if (group.size() < 2) return;
  compare_all(
      group, [](Observation const& o) { return sort_of(o.kind); },
      [](Observation const& o) { return o.value.has_value(); },
      [&](Observation const& lead, Observation const& other) {
        compare_levels(lead, other, report);
      });
  compare_all(
      group, [](Observation const& o) { return std::tuple(sort_of(o.kind), o.growth_basis); },
      [](Observation const& o) { return o.growth.has_value(); },
      [&](Observation const& lead, Observation const& other) {
        compare_growth(lead, other, report);
      });
}

void check_status(Group group, Report& report) {
  data::Dataset const& dataset = report.dataset();
  bool final_stands = false;
  for (Observation const& o : group)
    final_stands |= sort_of(o.kind) == Sort::outcome && o.status == Status::normal;
  for (Observation const& o : group)
    if (!final_stands && preliminary(o) && sort_of(o.kind) == Sort::outcome)
      report.add("provisional", {&o}, {dataset[o.source].title, std::string(to_string(o.status))});
}

}  // namespace jianbao::check
