// Printing a dataset: every observation with all fields, and the list of indicators.
#pragma once

#include "data/dataset.h"

#include <string>
#include <vector>

namespace jianbao::data {

[[nodiscard]] std::string export_csv(Dataset const& dataset);  // the columns of data/README.md
// Only these observations.
using Chosen = std::vector<Observation const*>;
[[nodiscard]] std::string export_csv(Dataset const& dataset, Chosen const& chosen);
[[nodiscard]] std::string export_json(Dataset const& dataset, Chosen const& chosen);
// The edition of the data: as the catalogue says, else the newest date of a source.
[[nodiscard]] std::string edition_of(Dataset const& dataset);
[[nodiscard]] std::string export_json(
    Dataset const&
        dataset);  // {"format":1,"observations":[{…}]}, same names; read_dataset takes it back
// One line an indicator: id, name, unit, number of observations, periods, regions.
[[nodiscard]] std::string list_indicators(Dataset const& dataset);

}  // namespace jianbao::data
