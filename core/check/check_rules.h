// The rules, by the six groups of what can be wrong with figures. Each looks at one group of
// records (indicator, region, period), or where it says so at all periods of an indicator and
// region, at an indicator, or at the catalogue.
#pragma once

#include "check/facts.h"

namespace jianbao::check {

// One figure in two places: conflict, self-conflict, growth-conflict, revised, weaker-bound.
void check_conflicts(Group group, Report& report);
// Parts and totals, shares and levels: parts-total, part-exceeds, share-level, share-base,
// shares-whole, share-range, per-level.
void check_parts(Group group, Report& report);
// Growth and levels: growth-level, average-growth, share-change, growth-gap, multiple-level,
// missing-base.
void check_growth(Group group, Report& report);
// Kinds of figures: target-outcome, future-outcome, open-period, late-target, cumulative-sum,
// stock-flow, net-flow.
void check_kinds(Group group, Report& report);
void check_totals(Group group, Report& report);
// Over the periods of an indicator and region: jump, cumulative-fall.
void check_course(std::span<data::Observation const> course, Report& report);
// Over all records of an indicator: scope, rank-order.
void check_scope(std::span<data::Observation const> records, Report& report);
void check_ranks(std::span<data::Observation const> records, Report& report);
// Status of a group: provisional.
void check_status(Group group, Report& report);
// Over the catalogue: same-name, stale-source.
void check_catalogue_names(std::string const& catalogue, Report& report);
void check_sources(std::string const& catalogue, Report& report);

}  // namespace jianbao::check
