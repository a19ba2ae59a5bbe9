// The edition before this one, as the briefing names it ("previous"): its ledger, or the catalogue
// of its data.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "figure/edition.h"
#include "report/ledger_file.h"

#include <memory>
#include <string>
#include <vector>

namespace jianbao::report {

// What is known of it, read once for all reports.
struct Edition {
  std::vector<PrintedFigure> figures;         // of a ledger
  std::string hash;                           // of the ledger's bytes
  std::shared_ptr<data::Dataset const> data;  // of a catalogue
};

// Nothing when `path` is empty or the file has faults, which are reported.
[[nodiscard]] std::shared_ptr<Edition const> read_edition(std::string const& path,
                                                          Files const& files, Diagnostics& out);

// The changes of each region since an edition that is a catalogue.
[[nodiscard]] figure::RegionChanges changes_by_region(Edition const& before,
                                                      data::Dataset const& dataset);

// What compares the figures printed so far (a ledger), or the records of one region (a catalogue),
// with those of the edition before; none when there is no such edition. `known`: the changes, where
// they have been worked out.
[[nodiscard]] figure::ChangesSince changes_since(
    std::shared_ptr<Edition const> const& before, data::Dataset const& dataset,
    data::RegionId region, std::shared_ptr<figure::RegionChanges const> known);

// All of it that reaches a report of a region, as text: equal texts, equal changes for equal
// figures.
[[nodiscard]] std::string edition_answer(Edition const& before,
                                         figure::RegionChanges const& changes,
                                         std::string const& region);

}  // namespace jianbao::report
