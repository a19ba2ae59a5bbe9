// The check: rules over a dataset, findings out.
#pragma once

#include "check/finding.h"
#include "check/rules.h"

#include <string>
#include <vector>

namespace jianbao::check {

struct Setup {
  std::string catalogue;  // its file, for findings on the catalogue itself
  Rules rules;
  std::vector<Waiver> waivers;
};

// The rules of a folder (*.json, by name), then the dataset's own, and its waivers. What is wrong
// with these files is reported.
[[nodiscard]] Setup read_setup(std::string const& catalogue, data::Dataset const& dataset,
                               std::string const& rules_folder, Files const& files,
                               Diagnostics& out);

// All findings. With `regions` (by region), only those on records of these; then waivers that match
// nothing are not called stale, for what they name may lie elsewhere. Takes time in proportion to
// the records, but for lookups. The findings point into the dataset and the setup.
[[nodiscard]] Findings check(data::Dataset const& dataset, Setup const& setup,
                             std::vector<bool> const& regions = {});

// What a briefing of this region can read: the region, those it lies in, and its peers of a level.
[[nodiscard]] std::vector<bool> regions_read(data::Dataset const& dataset, data::RegionId region,
                                             std::string const& peers);

}  // namespace jianbao::check
