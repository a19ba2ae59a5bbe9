// Printing a dataset: every observation with all fields, and the list of indicators.
#pragma once

#include "data/dataset.h"

#include <functional>
#include <string>

namespace jianbao::data {

[[nodiscard]] std::string export_csv(Dataset const& dataset);  // the columns of data/README.md
// Only the observations that are kept.
using Keep = std::function<bool(Observation const&)>;
[[nodiscard]] std::string kept_csv(Dataset const& dataset, Keep const& keep);
[[nodiscard]] std::string kept_json(Dataset const& dataset, Keep const& keep);
// The edition of the data: as the catalogue says, else the newest date of a source.
[[nodiscard]] std::string edition_of(Dataset const& dataset);
[[nodiscard]] std::string export_json(
    Dataset const&
        dataset);  // {"format":1,"observations":[{…}]}, same names; read_dataset takes it back
// One line an indicator: id, name, unit, number of observations, periods, regions.
[[nodiscard]] std::string list_indicators(Dataset const& dataset);

}  // namespace jianbao::data
