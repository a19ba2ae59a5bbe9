#include "check/check_rules.h"

namespace jianbao::check {

namespace {

using data::Observation;
using data::Period;
using data::PeriodKind;

constexpr int most_years = 200;

Wanted in_year(Observation const& head, data::IndicatorId indicator, int year) {
  Wanted wanted = about(head, indicator);
  wanted.period = Period::of_year(year);
  wanted.sort = Sort::outcome;
  return wanted;
}

bool is_years(Period period) {
  if (period.kind == PeriodKind::range) return period.part - period.year < most_years;
  return period.kind == PeriodKind::year;
}

// A total over years against the years: their sum when all are there, else at least what is there.
// A total since a start that is not said is at least the last year's.
void compare_years(Fact const& total, data::IndicatorId yearly, Report& report) {
  data::Dataset const& dataset = report.dataset();
  Observation const& head = *total.record;
  if (!is_years(head.period)) return;
  bool const range = head.period.kind == PeriodKind::range;
  data::Unit const& unit = dataset[head.unit];
  Interval sum = Interval::exactly(Number{});
  std::vector<Observation const*> records{&head};
  for (int year = head.period.year; year <= last_year(head.period); ++year) {
    auto const found = find_level(dataset, in_year(head, yearly, year), unit);
    if (!found || sort_of(found->record->kind) != Sort::outcome) continue;
    if (!found->value.is_not_negative()) return;
    sum = add(sum, found->value);
    records.push_back(found->record);
  }
  if (records.size() == 1) return;
  auto const years = static_cast<std::size_t>(last_year(head.period) - head.period.year + 1);
  bool const whole = range && records.size() == years + 1;
  if (whole ? !disjoint(total.value, sum) : !below(total.value, sum)) return;
  report.add("cumulative-sum", std::move(records), {},
             measure(*head.value, total.value, whole ? sum : Interval{sum.low, {}}, unit.text));
}

// What came in during the year cannot be more than is there at its end, nor less than the stock
// grew by.
void compare_flow(Fact const& flow, data::IndicatorId stock, Report& report) {
  data::Dataset const& dataset = report.dataset();
  Observation const& head = *flow.record;
  if (head.period.kind != PeriodKind::year) return;
  data::Unit const& unit = dataset[head.unit];
  auto const now = find_level(dataset, in_year(head, stock, head.period.year), unit);
  auto const before = find_level(dataset, in_year(head, stock, head.period.year - 1), unit);
  if (!now) return;
  Interval allowed{{Number{}, false}, now->value.high};
  std::vector<Observation const*> records{&head, now->record};
  if (before) {
    allowed.low = subtract(now->value, before->value).low;
    records.push_back(before->record);
  }
  if (!disjoint(flow.value, allowed)) return;
  report.add("stock-flow", std::move(records),
             {subject(dataset, *now->record), printed_value(dataset, *now->record)},
             measure(*head.value, flow.value, allowed, unit.text));
}

void compare_net(Fact const& flow, data::IndicatorId stock, Report& report) {
  data::Dataset const& dataset = report.dataset();
  Observation const& head = *flow.record;
  if (!is_years(head.period)) return;
  data::Unit const& unit = dataset[head.unit];
  auto const now = find_level(dataset, in_year(head, stock, last_year(head.period)), unit);
  auto const before = find_level(dataset, in_year(head, stock, head.period.year - 1), unit);
  if (now && !before)
    report.add("missing-base", {&head},
               {printed_value(dataset, head), Period::of_year(head.period.year - 1).in_chinese()});
  if (!now || !before) return;
  Interval const computed = subtract(now->value, before->value);
  if (disjoint(flow.value, computed))
    report.add("net-flow", {&head, now->record, before->record},
               {subject(dataset, *now->record), printed_value(dataset, *now->record),
                printed_value(dataset, *before->record)},
               measure(*head.value, flow.value, computed, unit.text));
}

// Outcomes only: a plan to add is not held against a stock.
bool is_outcome(Observation const& o) {
  return sort_of(o.kind) == Sort::outcome || sort_of(o.kind) == Sort::cumulative;
}

}  // namespace

void check_totals(Group group, Report& report) {
  Links const& links = report.links(group.front().indicator);
  // One indicator may hold both the years and the total over them, told apart by the kind.
  bool const range = group.front().period.kind == PeriodKind::range;
  if (!links.cumulative_of && !links.flow_of && !links.net_flow_of && !range) return;
  for (Fact const& fact : levels_of(report.dataset(), group)) {
    if (!is_outcome(*fact.record)) continue;
    bool const total = fact.record->kind == data::Kind::cumulative;
    if (links.cumulative_of)
      compare_years(fact, *links.cumulative_of, report);
    else if (range && total)
      compare_years(fact, fact.record->indicator, report);
    if (links.flow_of) compare_flow(fact, *links.flow_of, report);
    if (links.net_flow_of) compare_net(fact, *links.net_flow_of, report);
  }
}

}  // namespace jianbao::check
