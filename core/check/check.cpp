#include "check/check.h"

#include "check/check_rules.h"
#include "check/share_table.h"

namespace jianbao::check {

namespace {

using data::Observation;

// The longest run from `first` on with equal keys.
template <typename Same>
std::span<Observation const> run_of(std::span<Observation const> all, std::size_t first,
                                    Same const& same) {
  std::size_t last = first + 1;
  while (last < all.size() && same(all[first], all[last]))
    ++last;
  return all.subspan(first, last - first);
}

void check_group(Group group, ShareTable const& table, Report& report) {
  check_conflicts(group, report);
  check_parts(group, report);
  check_shares(group, table, report);
  check_growth(group, report);
  check_kinds(group, report);
  check_totals(group, report);
  check_status(group, report);
}

void check_records(ShareTable const& table, Report& report) {
  auto const all = report.dataset().observations();
  auto const one_indicator = [](Observation const& a, Observation const& b) {
    return a.indicator == b.indicator;
  };
  auto const one_region = [&](Observation const& a, Observation const& b) {
    return one_indicator(a, b) && a.region == b.region;
  };
  auto const one_period = [&](Observation const& a, Observation const& b) {
    return one_region(a, b) && a.period == b.period;
  };
  for (std::size_t i = 0; i < all.size();) {
    auto const records = run_of(all, i, one_indicator);
    check_scope(records, report);
    check_ranks(records, report);
    i += records.size();
  }
  for (std::size_t i = 0; i < all.size();) {
    auto const course = run_of(all, i, one_region);
    i += course.size();
    if (!report.covers(course.front().region)) continue;
    check_course(course, report);
    for (std::size_t j = 0; j < course.size();) {
      auto const group = run_of(course, j, one_period);
      check_group(group, table, report);
      j += group.size();
    }
  }
}

}  // namespace

Findings check(data::Dataset const& dataset, Setup const& setup, std::vector<bool> const& regions) {
  Report report(dataset, setup.rules, regions);
  check_catalogue_names(setup.catalogue, report);
  check_sources(setup.catalogue, report);
  check_records(ShareTable(setup.rules), report);
  Findings findings = report.take();
  settle(findings, setup.waivers, regions.empty(), setup.rules);
  return findings;
}

std::vector<bool> regions_read(data::Dataset const& dataset, data::RegionId region,
                               std::string const& peers) {
  std::vector<bool> read(dataset.regions.size());
  for (std::size_t i = 0; i < read.size(); ++i)
    read[i] = dataset.regions[i].level == peers;
  std::optional<data::RegionId> at = region;
  for (std::size_t steps = 0; at && steps <= read.size(); ++steps) {
    read[static_cast<std::size_t>(*at)] = true;
    at = dataset.find_region(dataset[*at].parent);
  }
  return read;
}

}  // namespace jianbao::check
