#include "check/check_rules.h"
#include "check/share_table.h"

#include <algorithm>

namespace jianbao::check {

namespace {

using data::Observation;

// What is divided and by what, in the unit of the quotient; nothing when a figure is missing, the
// units do not fit or the divisor can be zero.
struct Quotient {
  Interval value;
  Observation const *above, *under;
};

std::optional<Quotient> quotient_of(Observation const& head, data::IndicatorId above,
                                    data::IndicatorId under, data::Dataset const& dataset) {
  auto const a = find_level(dataset, about(head, above));
  auto const b = find_level(dataset, about(head, under));
  if (!a || !b || !a->value.is_not_negative() || !b->value.is_positive()) return {};
  data::Unit const &ua = dataset[a->record->unit], &ub = dataset[b->record->unit];
  data::Unit const& unit = dataset[head.unit];
  bool const rate = unit.dimension == "比率" && ua.dimension == ub.dimension;
  bool const per =
      unit.dimension == ua.dimension || unit.dimension == ua.dimension + "/" + ub.dimension;
  if (!rate && !per) return {};
  auto const divided =
      divide(*in_unit(a->value, ua, base_of(ua)), *in_unit(b->value, ub, base_of(ub)));
  if (!divided) return {};
  data::Unit quotient = base_of(unit);
  return Quotient{*in_unit(*divided, quotient, unit), a->record, b->record};
}

void compare_quotient(Fact const& fact, std::string_view rule, data::IndicatorId above,
                      data::IndicatorId under, Report& report) {
  data::Dataset const& dataset = report.dataset();
  auto const computed = quotient_of(*fact.record, above, under, dataset);
  if (!computed || !disjoint(fact.value, computed->value)) return;
  report.add(
      rule, {fact.record, computed->above, computed->under},
      {subject(dataset, *computed->above), printed_value(dataset, *computed->above),
       subject(dataset, *computed->under), printed_value(dataset, *computed->under)},
      measure(*fact.record->value, fact.value, computed->value, dataset[fact.record->unit].text));
}

// A share lies between nothing and the whole.
void check_range(Fact const& fact, Report& report) {
  data::Dataset const& dataset = report.dataset();
  data::Unit const& unit = dataset[fact.record->unit];
  auto const hundred = in_unit(Interval::exactly(Number::of(std::int64_t{1})), base_of(unit), unit);
  Interval const range{{Number{}, false}, hundred->high};
  if (disjoint(fact.value, range))
    report.add("share-range", {fact.record}, {},
               measure(*fact.record->value, fact.value, range, unit.text));
}

// The shares of all parts of one whole against the share of the whole itself: 100 when it is the
// base. Told at the share of the first part.
void check_whole(Fact const& fact, ShareTable const& table, Report& report) {
  data::Dataset const& dataset = report.dataset();
  data::Unit const& unit = dataset[fact.record->unit];
  for (ShareSet const& set : table.sets_led_by(fact.record->indicator)) {
    Interval sum = Interval::exactly(Number{});
    std::vector<Observation const*> records;
    for (data::IndicatorId const share : set.shares) {
      auto const found = find_level(dataset, about(*fact.record, share), unit);
      if (!found) break;
      sum = add(sum, found->value);
      records.push_back(found->record);
    }
    if (records.size() != set.shares.size()) continue;
    Interval whole = *in_unit(Interval::exactly(Number::of(std::int64_t{1})), base_of(unit), unit);
    Decimal stated{100, 0};
    if (set.whole) {
      auto const found = find_level(dataset, about(*fact.record, *set.whole), unit);
      if (!found) continue;
      whole = found->value;
      stated = *found->record->value;
      records.insert(records.begin(), found->record);
    }
    if (disjoint(whole, sum))
      report.add("shares-whole", std::move(records), {}, measure(stated, whole, sum, unit.text));
  }
}

// Level and share give the base they were reckoned on; all shares of one base must agree on it.
// Told when the base itself is not printed; the one is blamed that lies outside of what most agree
// on.
void check_base(Fact const& fact, ShareTable const& table, Report& report) {
  data::Dataset const& dataset = report.dataset();
  auto const base = report.links(fact.record->indicator).base;
  if (!base || find_level(dataset, about(*fact.record, *base))) return;
  // Every share of the base is held against every other; no statistic has more of them.
  constexpr std::size_t most_shares = 64;
  if (table.shares_of(*base).size() > most_shares) return;
  std::vector<Implied> found;
  for (data::IndicatorId const share : table.shares_of(*base)) {
    auto const rate = find_level(dataset, about(*fact.record, share));
    auto const of = report.links(share).share_of;
    auto const level = of ? find_level(dataset, about(*fact.record, *of)) : std::nullopt;
    if (!rate || !level || !rate->value.is_positive()) continue;
    if (found.empty() && share != fact.record->indicator)
      return;  // told at the first share there is
    auto const& unit = dataset[rate->record->unit];
    auto const& level_unit = dataset[level->record->unit];
    auto const implied = divide(*in_unit(level->value, level_unit, base_of(level_unit)),
                                *in_unit(rate->value, unit, base_of(unit)));
    if (implied && level->value.is_not_negative())
      found.push_back({rate->record, level->record, *implied});
  }
  auto const agreed = agreed_base(found);
  if (!agreed) return;
  for (Implied const& one : found) {
    if (!disjoint(one.base, agreed->common)) continue;
    auto const& unit = dataset[one.share->unit];
    auto const& level_unit = dataset[one.level->unit];
    auto const share =
        divide(*in_unit(*value_of(*one.level, level_unit), level_unit, base_of(level_unit)),
               agreed->common);
    if (!share) continue;
    report.add(
        "share-base", {one.share, one.level},
        {subject(dataset, *one.level), printed_value(dataset, *one.level), dataset[*base].name},
        measure(*one.share->value, *value_of(*one.share, unit),
                *in_unit(*share, base_of(unit), unit), unit.text));
  }
}

}  // namespace

void check_shares(Group group, ShareTable const& table, Report& report) {
  data::IndicatorId const indicator = group.front().indicator;
  Links const& links = report.links(indicator);
  if (!links.share_of && !links.per_of && !links.base) return;
  bool const is_rate = report.dataset()[group.front().unit].dimension == "比率";
  for (Fact const& fact : levels_of(report.dataset(), group)) {
    if (links.share_of && links.base)
      compare_quotient(fact, "share-level", *links.share_of, *links.base, report);
    if (links.per_of && links.per)
      compare_quotient(fact, "per-level", *links.per_of, *links.per, report);
    // Trade can exceed the product it is measured by; a share of the whole it is part of cannot.
    bool const part =
        links.share_of && links.base && report.links(*links.share_of).part_of == links.base;
    if (is_rate && (part || (links.share_of && !links.base))) check_range(fact, report);
    if (!links.share_of || !links.base || !is_rate) continue;
    check_whole(fact, table, report);
    check_base(fact, table, report);
  }
}

}  // namespace jianbao::check
