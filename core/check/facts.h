// Facts: the records that stand for a figure when it is compared with others, found by the
// dataset's order, never by looking through it.
#pragma once

#include "check/finding.h"

#include <optional>
#include <span>
#include <vector>

namespace jianbao::check {

// What may be compared: outcomes with outcomes, totals since a start with their like, aims with
// aims.
enum class Sort : std::uint8_t { outcome, cumulative, target, plan, rank };
[[nodiscard]] Sort sort_of(data::Kind kind);

// All records of one indicator, region and period.
using Group = std::span<data::Observation const>;

struct Fact {
  data::Observation const* record;
  Interval value;  // in the record's unit, or in the one asked for
};

// What a lookup wants: the period, and a source and a sort that it prefers.
struct Wanted {
  data::IndicatorId indicator;
  data::RegionId region;
  data::Period period;
  data::SourceId source;
  Sort sort = Sort::outcome;
};

// The level: of the source asked for if it has one, else of the first in precedence; the exact one
// before bounds. For outcomes running totals serve too, for targets and plans outcomes.
[[nodiscard]] std::optional<Fact> find_level(data::Dataset const& dataset, Wanted const& wanted);
// The same in another unit.
[[nodiscard]] std::optional<Fact> find_level(data::Dataset const& dataset, Wanted const& wanted,
                                             data::Unit const& unit);
// The growth rate on year in %.
[[nodiscard]] std::optional<Fact> find_growth(data::Dataset const& dataset, Wanted const& wanted);

// Of a group: one record with a value for each source and sort, the one a lookup would find.
[[nodiscard]] std::vector<Fact> levels_of(data::Dataset const& dataset, Group group);

[[nodiscard]] inline Wanted about(data::Observation const& head, data::IndicatorId indicator) {
  return {indicator, head.region, head.period, head.source, sort_of(head.kind)};
}
// The unit in base units: no magnitude, no factor.
[[nodiscard]] data::Unit base_of(data::Unit const& unit);

// The year a period ends in, and of a range the year before it begins.
[[nodiscard]] int last_year(data::Period period);

}  // namespace jianbao::check
