#include "check/check_rules.h"

#include <map>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;
using data::PeriodKind;

// The level of each period of one sort, in the order of time; one a period, the first in
// precedence.
std::vector<Fact> course_of(std::span<Observation const> course, Sort sort,
                            data::Dataset const& dataset) {
  std::vector<Fact> facts;
  for (std::size_t first = 0; first < course.size();) {
    data::Period const period = course[first].period;
    Observation const* chosen = nullptr;
    auto const key = [](Observation const& o) {
      return std::tuple(o.bound != data::Bound::exact, o.source, o.line);
    };
    for (; first < course.size() && course[first].period == period; ++first) {
      Observation const& o = course[first];
      if (!o.value || o.status == data::Status::missing || sort_of(o.kind) != sort) continue;
      if (!chosen || key(o) < key(*chosen)) chosen = &o;
    }
    if (chosen) facts.push_back({chosen, *value_of(*chosen, dataset[chosen->unit])});
  }
  return facts;
}

// Whether b is more than `factor` times a or less than its `factor`-th part, whatever rounding did.
std::optional<Interval> leap(Fact const& a, Fact const& b, Number factor,
                             data::Dataset const& dataset) {
  auto const before = in_unit(a.value, dataset[a.record->unit], dataset[b.record->unit]);
  if (!before || !before->is_positive() || !b.value.is_positive()) return {};
  Interval const most = scaled(*before, factor);
  Interval const least = *divide(*before, Interval::exactly(factor));
  if (!below(most, b.value) && !below(b.value, least)) return {};
  return Interval{least.low, most.high};
}

void find_jumps(std::vector<Fact> const& facts, Report& report) {
  Rule const* rule = report.rules().find("jump");
  if (!rule || !rule->factor) return;
  data::Dataset const& dataset = report.dataset();
  Number const factor = Number::of(*rule->factor);
  Fact const* sound = nullptr;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    Fact const& one = facts[i];
    if (sound && sound->record->period.kind != one.record->period.kind) sound = nullptr;
    auto const leapt = sound ? leap(*sound, one, factor, dataset) : std::nullopt;
    if (!leapt) {
      sound = &one;
      continue;
    }
    // When the figure after it fits this one and not the one before, the level has moved for good;
    // when it comes back, this figure stands out alone: either way one finding.
    report.add("jump", {one.record, sound->record},
               {printed_value(dataset, *sound->record), sound->record->period.in_chinese(),
                rule->factor->to_string()},
               measure(*one.record->value, one.value, *leapt, dataset[one.record->unit].text));
    bool const comes_back =
        i + 1 < facts.size() && !leap(*sound, facts[i + 1], factor, dataset).has_value();
    if (!comes_back) sound = &one;
  }
}

void find_falls(std::vector<Fact> const& facts, Report& report) {
  data::Dataset const& dataset = report.dataset();
  for (std::size_t i = 1; i < facts.size(); ++i) {
    Fact const &before = facts[i - 1], &now = facts[i];
    if (before.record->period.kind != now.record->period.kind) continue;
    if (now.record->period.kind == PeriodKind::range) continue;
    auto const then =
        in_unit(before.value, dataset[before.record->unit], dataset[now.record->unit]);
    if (!then || !below(now.value, *then)) continue;
    report.add("cumulative-fall", {now.record, before.record},
               {printed_value(dataset, *before.record), before.record->period.in_chinese()},
               measure(*now.record->value, now.value, Interval{then->low, {}},
                       dataset[now.record->unit].text));
  }
}

}  // namespace

void check_course(std::span<Observation const> course, Report& report) {
  if (course.size() < 2) return;
  data::Dataset const& dataset = report.dataset();
  bool const ranked = dataset[course.front().unit].dimension == "位";
  if (!ranked) find_jumps(course_of(course, Sort::outcome, dataset), report);
  find_falls(course_of(course, Sort::cumulative, dataset), report);
}

}  // namespace jianbao::check
