// What cannot be seen in one entry of the catalogue alone: ids that repeat, references that lead
// nowhere or in a circle.
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"

#include <string>
#include <vector>

namespace jianbao::data {

// The places of the fields of one list's entries, by entry and field.
using EntryPlaces = std::vector<std::vector<std::pair<std::string, Place>>>;

struct CataloguePlaces {
  EntryPlaces sources, themes, regions, indicators, terms;
};

void check_catalogue(Dataset const& dataset, CataloguePlaces const& places, Diagnostics& out);

}  // namespace jianbao::data
