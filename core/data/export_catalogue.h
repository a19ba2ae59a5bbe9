// A catalogue as a file again, whole or in part.
#pragma once

#include "data/dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

// Entries of a catalogue, each by its place in its list.
struct CataloguePart {
  explicit CataloguePart(Dataset const& dataset);  // none of them
  void add(IndicatorId id) { indicators[static_cast<std::size_t>(id)] = true; }
  void add(RegionId id) { regions[static_cast<std::size_t>(id)] = true; }
  void add(SourceId id) { sources[static_cast<std::size_t>(id)] = true; }
  void add_all();
  // All entries that have this id, region by code or name too; none is no fault.
  void add_named(Dataset const& dataset, std::string_view word);

  std::vector<bool> indicators, regions, sources, themes, terms;
  std::vector<bool> mentioned;  // indicators that are to be known, and no more is asked of them
  bool all_terms = false;       // that explain one of the indicators

  bool operator==(CataloguePart const&) const = default;
};

// Where the rest of the data are, in the words of the catalogue.
struct CatalogueFiles {
  std::string records;  // of every source
  std::string waivers;  // empty: none
  std::vector<std::string> rules;
};

// The part with all that it refers to: indicators, the regions above, themes. A term names of its
// indicators those that are there; of an indicator that is only mentioned the definition and what
// it refers to are left out. The edition is that of the whole dataset. Read back, the entries are
// the same, in the same order.
[[nodiscard]] std::string export_catalogue(Dataset const& dataset, CataloguePart part,
                                           CatalogueFiles const& files);

}  // namespace jianbao::data
