#include "check/check_rules.h"

namespace jianbao::check {

namespace {

using data::Observation;

// A total and all its parts: their sum; when some are missing, those there are must not exceed it.
void compare_sum(Fact const& total, Report& report) {
  data::Dataset const& dataset = report.dataset();
  data::Unit const& unit = dataset[total.record->unit];
  Interval sum = Interval::exactly(Number{});
  std::vector<Observation const*> records{total.record};
  auto const& parts = report.links(total.record->indicator).parts;
  bool sound = true;
  for (data::IndicatorId const part : parts) {
    auto const found = find_level(dataset, about(*total.record, part), unit);
    if (!found) continue;
    sum = add(sum, found->value);
    sound &= found->value.is_not_negative() &&
             sort_of(found->record->kind) == sort_of(total.record->kind);
    records.push_back(found->record);
  }
  bool const whole = records.size() == parts.size() + 1;
  if (parts.empty() || records.size() == 1 || !sound) return;
  if (whole ? !disjoint(total.value, sum) : !below(total.value, sum)) return;
  // Of an incomplete sum only the lower end says anything about the total.
  Interval const computed = whole ? sum : Interval{sum.low, {}};
  report.add("parts-total", std::move(records), {},
             measure(*total.record->value, total.value, computed, unit.text));
}

void compare_whole(Fact const& part, Report& report) {
  auto const whole = report.links(part.record->indicator).part_of;
  if (!whole) return;
  data::Dataset const& dataset = report.dataset();
  data::Unit const& unit = dataset[part.record->unit];
  auto const found = find_level(dataset, about(*part.record, *whole), unit);
  if (!found || sort_of(found->record->kind) != sort_of(part.record->kind)) return;
  if (!found->value.is_not_negative() || !below(found->value, part.value)) return;
  Interval const computed{{Number{}, false}, found->value.high};
  report.add("part-exceeds", {part.record, found->record},
             {subject(dataset, *found->record), printed_value(dataset, *found->record)},
             measure(*part.record->value, part.value, computed, unit.text));
}

}  // namespace

void check_parts(Group group, Report& report) {
  Links const& links = report.links(group.front().indicator);
  if (links.parts.empty() && !links.part_of) return;
  for (Fact const& fact : levels_of(report.dataset(), group)) {
    if (!links.parts.empty()) compare_sum(fact, report);
    compare_whole(fact, report);
  }
}

}  // namespace jianbao::check
