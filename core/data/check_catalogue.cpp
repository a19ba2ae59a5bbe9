#include "data/check_catalogue.h"

#include "data/likely_id.h"

#include <map>
#include <set>

namespace jianbao::data {

namespace {

constexpr std::size_t most_sources = 65535;  // SourceId has 16 bits

// A field of each entry that must be there once, read through `text_of`.
template <typename Items, typename TextOf>
void check_unique(Items const& items, std::string_view field, EntryPlaces const& places,
                  TextOf const& text_of, Diagnostics& out) {
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string_view const text = text_of(items[i]);
    if (text.empty()) continue;
    auto const [at, fresh] = first.try_emplace(text, i);
    if (fresh) continue;
    out.add({"data.duplicate-id",
             {std::string(field), std::string(text)},
             places.at(i, field),
             {places.at(at->second, field)}});
  }
}

template <typename Items>
void check_ids(Items const& items, EntryPlaces const& places, Diagnostics& out) {
  check_unique(
      items, "id", places, [](auto const& item) { return std::string_view(item.id); }, out);
}

// A reference: the entry and its field, what stands there, and the list it leads into.
template <typename Targets>
struct Reference {
  std::size_t entry;
  std::string_view field;
  std::string_view text;
  Targets const& targets;
  std::set<std::string_view> const& ids;
};

template <typename Targets>
void check_reference(Reference<Targets> const& reference, EntryPlaces const& places,
                     Diagnostics& out) {
  if (reference.text.empty() || reference.ids.contains(reference.text)) return;
  std::string const likely = likely_id(reference.text, reference.targets);
  out.add(likely.empty() ? "data.unknown-id" : "data.misspelt-id",
          {reference.field, reference.text, likely}, places.at(reference.entry, reference.field));
}

template <typename Items>
std::set<std::string_view> ids_of(Items const& items) {
  std::set<std::string_view> ids;
  for (auto const& item : items)
    ids.insert(item.id);
  return ids;
}

// Whoever walks up from an entry must arrive: each circle is reported once, at the entry that comes
// first in the list.
template <typename Items, typename Above>
void check_circles(Items const& items, std::string_view field, EntryPlaces const& places,
                   Above const& above, Diagnostics& out) {
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < items.size(); ++i)
    index.try_emplace(items[i].id, i);
  std::vector<std::size_t> walk_of(items.size(), 0);  // the walk (start + 1) that came by first
  for (std::size_t start = 0; start < items.size(); ++start) {
    std::size_t at = start;
    while (walk_of[at] == 0) {
      walk_of[at] = start + 1;
      auto const next = index.find(above(items[at]));
      if (next == index.end()) break;
      at = next->second;
      if (walk_of[at] != start + 1) continue;
      out.add("data.circle", {field, items[at].id}, places.at(at, field));
    }
  }
}

void check_regions(Dataset const& dataset, EntryPlaces const& places, Diagnostics& out) {
  auto const& regions = dataset.regions;
  auto const ids = ids_of(regions);
  check_ids(regions, places, out);
  check_unique(
      regions, "code", places, [](Region const& r) { return std::string_view(r.code); }, out);
  for (std::size_t i = 0; i < regions.size(); ++i)
    check_reference(Reference<std::vector<Region>>{i, "parent", regions[i].parent, regions, ids},
                    places, out);
  check_circles(
      regions, "parent", places, [](Region const& r) { return std::string_view(r.parent); }, out);
}

void check_indicators(Dataset const& dataset, EntryPlaces const& places, Diagnostics& out) {
  auto const& indicators = dataset.indicators;
  auto const ids = ids_of(indicators);
  auto const themes = ids_of(dataset.themes);
  check_ids(indicators, places, out);
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    Indicator const& one = indicators[i];
    check_reference(Reference<std::vector<Theme>>{i, "theme", one.theme, dataset.themes, themes},
                    places, out);
    for (auto const& [field, member] : indicator_references)
      check_reference(Reference<std::vector<Indicator>>{i, field, one.*member, indicators, ids},
                      places, out);
    for (std::string const& part : one.parts)
      check_reference(Reference<std::vector<Indicator>>{i, "parts", part, indicators, ids}, places,
                      out);
  }
  check_circles(
      indicators, "part_of", places,
      [](Indicator const& one) { return std::string_view(one.part_of); }, out);
}

void check_terms(Dataset const& dataset, EntryPlaces const& places, Diagnostics& out) {
  check_ids(dataset.terms, places, out);
  auto const indicators = ids_of(dataset.indicators);
  for (std::size_t i = 0; i < dataset.terms.size(); ++i)
    for (std::string const& id : dataset.terms[i].indicators)
      check_reference(
          Reference<std::vector<Indicator>>{i, "indicators", id, dataset.indicators, indicators},
          places, out);
}

}  // namespace

Place EntryPlaces::at(std::size_t entry, std::string_view field) const {
  Diagnostics known;  // what an entry is was told when it was read
  return ObjectReader((*list_)[entry], file_, pointer_to(pointer_, entry), known).place(field);
}

void check_catalogue(Dataset const& dataset, CataloguePlaces const& places, Diagnostics& out) {
  if (dataset.sources.size() > most_sources)
    out.add("data.too-many", {"sources", std::to_string(most_sources)},
            places.sources.at(dataset.sources.size() - 1, "id"));
  check_ids(dataset.sources, places.sources, out);
  check_ids(dataset.themes, places.themes, out);
  check_regions(dataset, places.regions, out);
  check_indicators(dataset, places.indicators, out);
  check_terms(dataset, places.terms, out);
}

}  // namespace jianbao::data
