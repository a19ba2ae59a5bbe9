// All that the reports of a batch have in common, read once, before the workers are forked, so that
// its pages of memory are theirs too.
#pragma once

#include "base/recorded_files.h"
#include "batch/plan.h"
#include "font/font_set.h"
#include "report/print.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::batch {

// The check of what the reports of a region can read.
struct Check {
  report::Checked checked;
  std::vector<std::string> causes;  // why it stops the reports, when it does
  std::string hash;                 // of what of it reaches the reports
};

struct World {
  std::string version;                     // of the program
  report::Request request;                 // of no region and no period
  std::unique_ptr<RememberedFiles> files;  // plugins and their libraries
  report::Definition definition;
  std::shared_ptr<report::Edition const> before;  // goes to the materials
  data::Dataset dataset;
  report::Materials materials;
  font::FontSet fonts;
  std::vector<std::shared_ptr<Check const>> checks;  // by region; none for regions not in the plan
  std::string base;                                  // hash of what all reports hang on
};

// Definition and data first: the plan needs them.
[[nodiscard]] std::optional<World> read_world(report::Request const& request,
                                              std::string const& version, Files const& files,
                                              Diagnostics& out);
// Then all the rest, for a plan. False when something is wrong.
[[nodiscard]] bool complete_world(World& world, Plan const& plan, Diagnostics& out);

}  // namespace jianbao::batch
