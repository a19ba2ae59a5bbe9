// Printing a dataset: every observation with all fields, and the list of indicators.
#pragma once

#include "data/dataset.h"

#include <string>

namespace jianbao::data {

[[nodiscard]] std::string export_csv(Dataset const& dataset);  // the columns of data/README.md
[[nodiscard]] std::string export_json(
    Dataset const&
        dataset);  // {"format":1,"observations":[{…}]}, same names; read_dataset takes it back
// One line an indicator: id, name, unit, number of observations, periods, regions.
[[nodiscard]] std::string list_indicators(Dataset const& dataset);

}  // namespace jianbao::data
