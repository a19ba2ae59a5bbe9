// Reading a dataset: the catalogue (JSON) and one file of observations per source (CSV or JSON).
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "data/dataset.h"

#include <string>

namespace jianbao::data {

// The dataset of a catalogue file and the observation files it names (taken from the catalogue's
// folder). Everything wrong is reported, each with file, line and column or JSON pointer; the
// dataset holds what could be read.
[[nodiscard]] Dataset read_dataset(std::string const& catalogue_file, Files const& files,
                                   Diagnostics& out);

}  // namespace jianbao::data
