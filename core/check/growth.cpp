#include "check/check_rules.h"

#include <set>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;
using data::Period;
using data::PeriodKind;

constexpr std::string_view annual_average = "annual-average";
constexpr int most_years = 200;

// now / base × 100 − 100, in %.
std::optional<Interval> growth_between(Fact const& now, Fact const& base) {
  if (!now.value.is_not_negative() || !base.value.is_positive()) return {};
  auto const ratio = divide(now.value, base.value);
  if (!ratio) return {};
  return subtract(shifted(*ratio, 2), Interval::exactly(Number::of(std::int64_t{100})));
}

// The yearly rate that leads from base to now in so many years: their ratio's root.
std::optional<Interval> average_between(Fact const& now, Fact const& base, int years) {
  if (!now.value.is_not_negative() || !base.value.is_positive()) return {};
  auto const ratio = divide(now.value, base.value);
  if (!ratio) return {};
  return subtract(shifted(root(*ratio, years), 2),
                  Interval::exactly(Number::of(std::int64_t{100})));
}

// A printed rate: the record, what it says, and of which indicator.
struct Rate {
  Observation const* record;
  Interval said;
  Decimal stated;
  data::IndicatorId of;
};

struct Ends {
  Wanted now, base;
  int years = 0;  // of an average; 0: growth from one to the other
};

// The periods a rate speaks of; nothing for a basis that names none.
std::optional<Ends> ends_of(Rate const& rate, std::string const& basis) {
  Observation const& head = *rate.record;
  Ends ends{about(head, rate.of), about(head, rate.of), 0};
  Period const period = head.period;
  if (basis == annual_average) {
    if (period.kind != PeriodKind::range || period.part - period.year >= most_years) return {};
    ends.years = period.part - period.year + 1;
    ends.now.period = Period::of_year(period.part);
    ends.base.period = Period::of_year(period.year - 1);
    return ends;
  }
  if (basis.empty()) {
    if (period.kind == PeriodKind::range) return {};
    ends.base.period = period.year_before();
    return ends;
  }
  auto const named = Period::parse(basis);
  if (!named) return {};
  ends.base.period = *named;
  return ends;
}

void compare_rate(Rate const& rate, Report& report) {
  data::Dataset const& dataset = report.dataset();
  if (!report.links(rate.of).current_prices) return;
  std::string const& basis = dataset[rate.record->growth_basis];
  auto const ends = ends_of(rate, basis);
  if (!ends) return;
  auto const now = find_level(dataset, ends->now);
  auto const base =
      now ? find_level(dataset, ends->base, dataset[now->record->unit]) : std::nullopt;
  if (!now || !base) {
    bool const level_printed = now && (now->record == rate.record || ends->years > 0);
    if (level_printed)
      report.add("missing-base", {rate.record},
                 {rate.stated.to_string() + "%", ends->base.period.in_chinese()});
    return;
  }
  auto const computed =
      ends->years > 0 ? average_between(*now, *base, ends->years) : growth_between(*now, *base);
  if (!computed || !disjoint(rate.said, *computed)) return;
  std::vector<Observation const*> records{rate.record, base->record};
  if (now->record != rate.record) records.insert(records.begin() + 1, now->record);
  report.add(ends->years > 0 ? "average-growth" : "growth-level", std::move(records),
             {rate.stated.to_string() + "%", printed_value(dataset, *now->record),
              printed_value(dataset, *base->record), base->record->period.in_chinese()},
             measure(rate.stated, rate.said, *computed, "%"));
}

// The change of a rate in points, against the rates of two periods.
void compare_change(Fact const& fact, data::IndicatorId of, Report& report) {
  data::Dataset const& dataset = report.dataset();
  Observation const& head = *fact.record;
  Wanted now = about(head, of), base = now;
  base.period = now.period.year_before();
  auto const a = find_level(dataset, now);
  auto const b = a ? find_level(dataset, base, dataset[a->record->unit]) : std::nullopt;
  if (!a || !b) return;
  Interval const computed = subtract(a->value, b->value);
  if (!disjoint(fact.value, computed)) return;
  report.add("share-change", {fact.record, a->record, b->record},
             {printed_value(dataset, *a->record), printed_value(dataset, *b->record),
              b->record->period.in_chinese()},
             measure(*head.value, fact.value, computed, dataset[head.unit].text));
}

// The gap of two growth rates in points; which of the two is greater the sentence says, not the
// figure.
void compare_gap(Fact const& fact, data::IndicatorId of, data::IndicatorId base, Report& report) {
  data::Dataset const& dataset = report.dataset();
  auto const a = find_growth(dataset, about(*fact.record, of));
  auto const b = find_growth(dataset, about(*fact.record, base));
  if (!a || !b) return;
  Interval const up = subtract(a->value, b->value), down = subtract(b->value, a->value);
  if (!disjoint(fact.value, up) || !disjoint(fact.value, down)) return;
  bool const negative = fact.record->value->is_negative();
  bool const falls = below(up, Interval::exactly(Number{}));
  report.add("growth-gap", {fact.record, a->record, b->record},
             {a->record->growth->to_string() + "%", subject(dataset, *b->record),
              b->record->growth->to_string() + "%"},
             measure(*fact.record->value, fact.value, negative == falls ? up : down,
                     dataset[fact.record->unit].text));
}

// 是…的1.61倍: the level over the level of the base period, else of the period before.
void compare_multiple(Fact const& fact, Links const& links, Report& report) {
  data::Dataset const& dataset = report.dataset();
  Wanted now = about(*fact.record, *links.multiple_of), base = now;
  Period const period = now.period;
  base.period = links.base_period.value_or(period.year_before());
  if (!links.base_period && period.kind == PeriodKind::range) {
    int const years = period.part - period.year + 1;
    base.period.year = static_cast<std::int16_t>(period.year - years);
    base.period.part = static_cast<std::int16_t>(period.part - years);
  }
  auto const a = find_level(dataset, now);
  auto const b = a ? find_level(dataset, base, dataset[a->record->unit]) : std::nullopt;
  if (a && !b)
    report.add("missing-base", {fact.record},
               {printed_value(dataset, *fact.record), base.period.in_chinese()});
  if (!a || !b || !a->value.is_not_negative() || !b->value.is_positive()) return;
  auto const computed = divide(a->value, b->value);
  if (!computed || !disjoint(fact.value, *computed)) return;
  report.add("multiple-level", {fact.record, a->record, b->record},
             {printed_value(dataset, *a->record), printed_value(dataset, *b->record),
              b->record->period.in_chinese()},
             measure(*fact.record->value, fact.value, *computed, dataset[fact.record->unit].text));
}

}  // namespace

void check_growth(Group group, Report& report) {
  data::IndicatorId const indicator = group.front().indicator;
  Links const& links = report.links(indicator);
  data::Dataset const& dataset = report.dataset();
  // One rate of a source, sort and basis is compared; that others of it differ is a conflict.
  std::set<std::tuple<data::SourceId, Sort, data::TextId>> seen;
  for (Observation const& o : group) {
    if (!o.growth || o.status == data::Status::missing || sort_of(o.kind) == Sort::plan) continue;
    if (!seen.insert({o.source, sort_of(o.kind), o.growth_basis}).second) continue;
    compare_rate({&o, *growth_of(o), *o.growth, indicator}, report);
  }
  if (!links.growth_of && !links.change_of && !links.gap_of && !links.multiple_of) return;
  for (Fact const& fact : levels_of(dataset, group)) {
    if (links.growth_of && dataset[fact.record->unit].text == "%")
      compare_rate({fact.record, fact.value, *fact.record->value, *links.growth_of}, report);
    if (links.change_of) compare_change(fact, *links.change_of, report);
    if (links.gap_of && links.base) compare_gap(fact, *links.gap_of, *links.base, report);
    if (links.multiple_of) compare_multiple(fact, links, report);
  }
}

}  // namespace jianbao::check
