// A dry run: a section written for every region and year that the data have, and thrown away.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "report/find_plugins.h"

#include <cstddef>

namespace jianbao::author {

struct DryRun {
  std::size_t runs = 0, silent = 0;  // silent: the section had nothing to say
};

// What went wrong is reported once each, with the first region and period and how many times.
[[nodiscard]] DryRun dry_run(report::PluginPlace const& plugin, data::Dataset const& dataset,
                             report::Definition const& definition, Files const& files,
                             Diagnostics& out);

}  // namespace jianbao::author
