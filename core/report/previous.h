// The edition before this one, as the briefing names it ("previous"): its ledger, or the catalogue
// of its data.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "figure/edition.h"

#include <string>

namespace jianbao::report {

struct EditionScope {
  data::RegionId region{};  // of a dataset only the figures of this region are compared
};

// What compares the figures printed so far (a ledger), or the records of one region (a catalogue),
// with those of that file; faults of the file are reported. `path` empty: nothing to compare with.
[[nodiscard]] figure::ChangesSince changes_since(std::string const& path,
                                                 data::Dataset const& dataset, EditionScope scope,
                                                 Files const& files, Diagnostics& out);

}  // namespace jianbao::report
