// Finding: figures that cannot all be right, or that must be read with care.
#pragma once

#include "check/interval.h"
#include "check/rules.h"
#include "data/dataset.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::check {

// A finding accepted by name (data/schema/waivers.schema.json).
struct Waiver {
  std::string id, reason, reason_zh, date, by;
  Place place;
};

// What the figure says, what follows from the others, and what rounding lets the figure say.
struct Measure {
  std::string stated, computed, deviation, low, high, unit;  // low, high: empty without an end
};

struct Finding {
  std::string id;    // rule/records: the same as long as the rule and the figures are
  std::string rule;  // of rule_ids()
  Severity severity = Severity::error;
  std::vector<data::Observation const*> records;  // the first is the one to look at first
  std::vector<std::string> arguments;             // of the message "check.<rule>"
  std::optional<Measure> measure;
  Place place;                     // of the first record, or of what else is meant
  Waiver const* waiver = nullptr;  // of the list handed in
};

struct Findings {
  std::vector<Finding> items;                                   // ordered by severity, rule, place
  std::size_t errors = 0, warnings = 0, notes = 0, waived = 0;  // the first three: not waived
  std::size_t more = 0;                                         // beyond those listed of one rule
};

// Between the ends of a range in an argument.
inline constexpr std::string_view range_dash = " – ";

// Collects findings; knows which records it may judge.
class Report {
 public:
  Report(data::Dataset const& dataset, Rules const& rules, std::vector<bool> const& regions)
      : dataset_(dataset), rules_(rules), regions_(regions) {}

  [[nodiscard]] data::Dataset const& dataset() const { return dataset_; }
  [[nodiscard]] Rules const& rules() const { return rules_; }
  [[nodiscard]] Links const& links(data::IndicatorId id) const {
    return rules_.links[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] bool covers(data::RegionId region) const {
    return regions_.empty() || regions_[static_cast<std::size_t>(region)];
  }
  // A finding on records, the first of them at fault; nothing happens when the rule is off.
  void add(std::string_view rule, std::vector<data::Observation const*> records,
           std::vector<std::string> details = {}, std::optional<Measure> measure = {});
  // One on no record; `name` follows the rule in its id.
  void add_at(std::string_view rule, std::string const& name, Place place,
              std::vector<std::string> arguments);
  [[nodiscard]] Findings take();

 private:
  void keep(Finding finding);
  data::Dataset const& dataset_;
  Rules const& rules_;
  std::vector<bool> const& regions_;
  Findings findings_;
  std::map<std::string, std::size_t, std::less<>> counts_;
};

// 柳州市2020年地区生产总值
[[nodiscard]] std::string subject(data::Dataset const& dataset, data::Observation const& record);
// 109.94亿元, 超过 and the like as ≥, ≤, ≈.
[[nodiscard]] std::string printed_value(data::Dataset const& dataset,
                                        data::Observation const& record);
// The measure of a figure `stated` against `computed`, both in `unit`.
[[nodiscard]] Measure measure(Decimal stated, Interval const& said, Interval const& computed,
                              std::string unit);
// Marks those a waiver names, reports waivers that name none, counts and sorts.
void settle(Findings& findings, std::vector<Waiver> const& waivers, bool whole, Rules const& rules);

}  // namespace jianbao::check
