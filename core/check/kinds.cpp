#include "check/check_rules.h"

#include <set>

namespace jianbao::check {

namespace {

using data::Observation;
using data::Period;
using data::PeriodKind;

// A day as year × 10000 + month × 100 + day, so that days compare as numbers.
int first_day(Period period) {
  int const year = period.year * 10000;
  switch (period.kind) {
    case PeriodKind::half:
      return year + ((period.part - 1) * 6 + 1) * 100 + 1;
    case PeriodKind::quarter:
      return year + ((period.part - 1) * 3 + 1) * 100 + 1;
    case PeriodKind::month:
      return year + period.part * 100 + 1;
    case PeriodKind::day:
      return year + period.part;
    default:
      return year + 101;
  }
}

int last_day(Period period) {
  int const year = last_year(period) * 10000;
  switch (period.kind) {
    case PeriodKind::half:
      return year + period.part * 600 + 31;
    case PeriodKind::quarter:
      return year + period.part * 300 + 31;
    case PeriodKind::month:
      return year + period.part * 100 + 31;
    case PeriodKind::day:
      return year + period.part;
    default:
      return year + 1231;
  }
}

// An outcome of a time still to come, or not yet over, when its source was issued; a target for one
// that was over.
void check_dates(Observation const& o, Report& report) {
  data::Source const& source = report.dataset()[o.source];
  auto const issued = Period::parse(source.date);
  if (!issued) return;
  std::vector<std::string> const details = {source.title, source.date};
  bool const aim = o.kind == data::Kind::target || o.kind == data::Kind::plan;
  bool const forecast = o.status == data::Status::forecast;
  if (!aim && !forecast && first_day(o.period) > last_day(*issued))
    report.add("future-outcome", {&o}, details);
  else if (!aim && !forecast && last_day(o.period) > last_day(*issued))
    report.add("open-period", {&o}, details);
  else if (o.kind == data::Kind::target && last_day(o.period) < first_day(*issued))
    report.add("late-target", {&o}, details);
}

// What a target asks for: at least, or at most when less is better.
Interval asked_for(Interval const& target, data::Direction direction) {
  if (direction == data::Direction::up) return {target.low, {}};
  if (direction == data::Direction::down) return {{}, target.high};
  return target;
}

void compare_target(Observation const& target, Report& report) {
  data::Dataset const& dataset = report.dataset();
  data::Indicator const& indicator = dataset[target.indicator];
  Wanted wanted = about(target, target.indicator);
  wanted.sort = Sort::outcome;
  data::Unit const& unit = dataset[target.unit];
  for (bool const level : {true, false}) {
    auto const aim = level ? value_of(target, unit) : growth_of(target);
    if (!aim || (!level && target.growth_basis != data::TextId::empty)) continue;
    auto const outcome = level ? find_level(dataset, wanted, unit) : find_growth(dataset, wanted);
    if (!outcome || sort_of(outcome->record->kind) == sort_of(target.kind)) continue;
    if (!disjoint(outcome->value, asked_for(*aim, indicator.direction))) continue;
    Decimal const stated = level ? *target.value : *target.growth;
    report.add("target-outcome", {&target, outcome->record},
               {dataset[outcome->record->source].title,
                level ? printed_value(dataset, *outcome->record)
                      : outcome->record->growth->to_string() + "%"},
               measure(stated, *aim, outcome->value, level ? unit.text : "%"));
  }
}

}  // namespace

void check_kinds(Group group, Report& report) {
  // One target of a source is compared; that others of it differ is a conflict.
  std::set<std::pair<data::SourceId, bool>> seen;
  for (Observation const& o : group) {
    if (o.status == data::Status::missing) continue;
    check_dates(o, report);
    if (o.kind != data::Kind::target) continue;
    if (seen.insert({o.source, o.value.has_value()}).second) compare_target(o, report);
  }
}

}  // namespace jianbao::check
