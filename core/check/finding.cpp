#include "check/finding.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;

constexpr std::size_t most_of_a_rule = 10'000;

constexpr std::array<std::string_view, 5> bound_signs = {"", "≥", "≤", "≈", ""};

std::string_view sign_of(data::Bound bound) {
  return bound_signs.at(static_cast<std::size_t>(bound));
}

std::string number_of(Observation const& record, std::string const& unit) {
  std::string text(sign_of(record.bound));
  if (record.value) text += record.value->to_string();
  if (record.upper) text += ".." + record.upper->to_string();
  if (record.value) text += unit;
  if (!record.growth) return text;
  bool const rise = !record.growth->is_negative();
  return text + (rise ? "+" : "") + record.growth->to_string() + "%";
}

// indicator@region@period@source=digits; of a later record only what differs from the first.
std::string name_of(data::Dataset const& dataset, Observation const& record,
                    Observation const* first) {
  std::string name = dataset[record.indicator].id;
  if (first && record.indicator == first->indicator) name.clear();
  auto const part = [&](bool same, std::string const& text) {
    if (!first || !same) name += (name.empty() ? "" : "@") + text;
  };
  part(first && record.region == first->region, dataset[record.region].id);
  part(first && record.period == first->period, record.period.to_string());
  part(first && record.source == first->source, dataset[record.source].id);
  if (record.kind != data::Kind::actual && !(first && first->kind == record.kind))
    name += "@" + std::string(to_string(record.kind));
  return name + "=" + number_of(record, dataset[record.unit].text);
}

Place place_of(data::Dataset const& dataset, Observation const& record) {
  return {.file = dataset[record.file], .line = record.line};
}

bool one_source(std::vector<Observation const*> const& records) {
  return std::all_of(records.begin(), records.end(), [&](Observation const* record) {
    return record->source == records.front()->source;
  });
}

int order_of(Severity severity) {
  return severity == Severity::error ? 0 : severity == Severity::warning ? 1 : 2;
}

// The same finding met on two ways is one; two on records that read alike are numbered.
void tell_apart(std::vector<Finding>& items) {
  std::map<std::string, std::set<std::vector<Observation const*>>> seen;
  std::vector<Finding> kept;
  for (Finding& one : items) {
    auto& records = seen[one.id];
    auto const same = one.records;
    if (!records.insert(same).second) continue;
    if (records.size() > 1) one.id += "~" + std::to_string(records.size());
    kept.push_back(std::move(one));
  }
  items = std::move(kept);
}

}  // namespace

std::string subject(data::Dataset const& dataset, Observation const& record) {
  return dataset[record.region].name + record.period.in_chinese() + dataset[record.indicator].name;
}

std::string printed_value(data::Dataset const& dataset, Observation const& record) {
  std::string text(sign_of(record.bound));
  if (!record.value) return record.growth ? text + record.growth->to_string() + "%" : "—";
  text += record.value->to_string();
  if (record.upper) text += "–" + record.upper->to_string();
  return text + dataset[record.unit].text;
}

Measure measure(Decimal stated, Interval const& said, Interval const& computed, std::string unit) {
  int const places = stated.scale, finer = stated.scale + 2;
  Number const value = Number::of(stated);
  Measure result;
  result.stated = stated.to_string();
  result.unit = std::move(unit);
  std::optional<Number> middle = computed.low.at ? computed.low.at : computed.high.at;
  if (computed.is_bounded())
    middle = multiply(add(*computed.low.at, *computed.high.at, Toward::down), Number{5, -1},
                      Toward::down);
  if (middle) {
    result.computed = middle->to_string(finer, Toward::down, places);
    result.deviation =
        subtract(value, *middle, Toward::down).to_string(finer, Toward::down, places);
  }
  // The figure may be any whose own rounding reaches the computed interval.
  Number const above = said.high.at ? subtract(*said.high.at, value, Toward::up) : Number{};
  Number const under = said.low.at ? subtract(value, *said.low.at, Toward::up) : Number{};
  if (computed.low.at)
    result.low =
        subtract(*computed.low.at, above, Toward::down).to_string(finer, Toward::down, places);
  if (computed.high.at)
    result.high = add(*computed.high.at, under, Toward::up).to_string(finer, Toward::up, places);
  return result;
}

void Report::add(std::string_view rule_id, std::vector<Observation const*> records,
                 std::vector<std::string> details, std::optional<Measure> found) {
  Rule const* rule = rules_.find(rule_id);
  if (!rule) return;
  Observation const& first = *records.front();
  Finding finding;
  finding.rule = rule_id;
  finding.severity = one_source(records) ? rule->severity : rule->across.value_or(rule->severity);
  finding.id = finding.rule + "/" + name_of(dataset_, first, nullptr);
  for (std::size_t i = 1; i < records.size(); ++i)
    finding.id += "+" + name_of(dataset_, *records[i], &first);
  finding.arguments = {subject(dataset_, first), printed_value(dataset_, first)};
  if (found) {
    std::string const range = found->low.empty() ? "≤ " + found->high
                              : found->high.empty()
                                  ? "≥ " + found->low
                                  : found->low + std::string(range_dash) + found->high;
    finding.arguments.insert(finding.arguments.end(),
                             {found->stated + found->unit, found->computed + found->unit, range});
  } else {
    finding.arguments.insert(finding.arguments.end(), 3, "");
  }
  finding.arguments.insert(finding.arguments.end(), details.begin(), details.end());
  finding.measure = std::move(found);
  finding.place = place_of(dataset_, first);
  finding.records = std::move(records);
  keep(std::move(finding));
}

void Report::add_at(std::string_view rule_id, std::string const& name, Place place,
                    std::vector<std::string> arguments) {
  Rule const* rule = rules_.find(rule_id);
  if (!rule) return;
  Finding finding;
  finding.rule = rule_id;
  finding.severity = rule->severity;
  finding.id = finding.rule + "/" + name;
  finding.place = std::move(place);
  finding.arguments = std::move(arguments);
  keep(std::move(finding));
}

void Report::keep(Finding finding) {
  std::size_t& count = counts_[finding.rule];
  if (++count <= most_of_a_rule) return findings_.items.push_back(std::move(finding));
  ++findings_.more;
  if (finding.severity == Severity::error) ++findings_.errors;
}

Findings Report::take() {
  tell_apart(findings_.items);
  return std::move(findings_);
}

void settle(Findings& findings, std::vector<Waiver> const& waivers, bool whole,
            Rules const& rules) {
  std::map<std::string_view, Waiver const*> by_id;
  for (Waiver const& waiver : waivers)
    by_id.try_emplace(waiver.id, &waiver);
  std::set<Waiver const*> used;
  for (Finding& one : findings.items) {
    auto const found = by_id.find(one.id);
    if (found == by_id.end()) continue;
    one.waiver = found->second;
    used.insert(found->second);
  }
  auto const known = rule_ids();
  for (Waiver const& waiver : waivers) {
    std::string const rule = waiver.id.substr(0, waiver.id.find('/'));
    bool const is_rule = std::find(known.begin(), known.end(), rule) != known.end();
    std::string_view const id = is_rule ? "stale-waiver" : "unknown-waiver";
    Rule const* about = rules.find(id);
    if (used.contains(&waiver) || !about || (is_rule && !whole)) continue;
    Finding finding{std::string(id) + "/" + waiver.id,
                    std::string(id),
                    about->severity,
                    {},
                    {waiver.id, waiver.date},
                    {},
                    waiver.place,
                    nullptr};
    findings.items.push_back(std::move(finding));
  }
  for (Finding const& one : findings.items) {
    if (one.waiver)
      ++findings.waived;
    else if (one.severity == Severity::error)
      ++findings.errors;
    else if (one.severity == Severity::warning)
      ++findings.warnings;
    else
      ++findings.notes;
  }
  std::stable_sort(
      findings.items.begin(), findings.items.end(), [](Finding const& a, Finding const& b) {
        auto const key = [](Finding const& f) {
          return std::tuple(order_of(f.severity), std::string_view(f.rule),
                            std::string_view(f.place.file), f.place.line, std::string_view(f.id));
        };
        return key(a) < key(b);
      });
}

}  // namespace jianbao::check
