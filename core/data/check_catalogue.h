// What cannot be seen in one entry of the catalogue alone: ids that repeat, references that lead
// nowhere or in a circle.
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"
#include "data/json.h"

#include <string>
#include <string_view>

namespace jianbao::data {

// The places of the entries of one list; the tree they stand in must outlive it.
class EntryPlaces {
 public:
  EntryPlaces() = default;
  // `pointer`: of the list.
  EntryPlaces(std::string file, std::string pointer, JsonArray const& list)
      : file_(std::move(file)), pointer_(std::move(pointer)), list_(&list) {}

  // Of a field of an entry; of the entry when it has no such field.
  [[nodiscard]] Place at(std::size_t entry, std::string_view field) const;

 private:
  std::string file_, pointer_;
  JsonArray const* list_ = nullptr;
};

struct CataloguePlaces {
  EntryPlaces sources, themes, regions, indicators, terms;
};

void check_catalogue(Dataset const& dataset, CataloguePlaces const& places, Diagnostics& out);

}  // namespace jianbao::data
