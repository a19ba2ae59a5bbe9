#include "data/dataset.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace jianbao::data {

namespace {

using Index = std::unordered_map<std::string, std::uint32_t>;

constexpr std::uint32_t ambiguous = 0xFFFFFFFF;

template <typename Id>
std::optional<Id> find(Index const& index, std::string_view text) {
  auto const found = index.find(std::string(text));
  if (found == index.end() || found->second == ambiguous) return {};
  return static_cast<Id>(found->second);
}

template <typename Item>
void index_ids(Index& index, std::vector<Item> const& items) {
  index.clear();
  for (std::uint32_t i = 0; i < items.size(); ++i)
    index.try_emplace(items[i].id, i);
}

// Adds one way of naming regions. A name of an earlier way stays; one that two regions share leads
// nowhere, for either would be a guess (吉林 is a province and a city).
void index_names(Index& index, std::vector<Region> const& regions, std::string Region::*name) {
  Index names;
  for (std::uint32_t i = 0; i < regions.size(); ++i) {
    if ((regions[i].*name).empty()) continue;
    auto const [at, fresh] = names.try_emplace(regions[i].*name, i);
    if (!fresh) at->second = ambiguous;
  }
  index.merge(names);
}

auto order(Observation const& o) {
  return std::tuple(o.indicator, o.region, o.period, o.kind, o.source, o.line);
}

// The part of a sorted list whose key equals `key`.
template <typename Key, typename KeyOf>
std::span<Observation const> equal_range(std::span<Observation const> all, Key const& key,
                                         KeyOf const& key_of) {
  auto const first =
      std::lower_bound(all.begin(), all.end(), key,
                       [&](Observation const& o, Key const& sought) { return key_of(o) < sought; });
  auto const last =
      std::upper_bound(first, all.end(), key,
                       [&](Key const& sought, Observation const& o) { return sought < key_of(o); });
  return {first, last};
}

}  // namespace

std::optional<IndicatorId> Dataset::find_indicator(std::string_view id) const {
  return find<IndicatorId>(indicator_index_, id);
}
std::optional<RegionId> Dataset::find_region(std::string_view id_code_or_name) const {
  return find<RegionId>(region_index_, id_code_or_name);
}
std::optional<SourceId> Dataset::find_source(std::string_view id) const {
  return find<SourceId>(source_index_, id);
}

Indicator const& Dataset::operator[](IndicatorId id) const {
  return indicators.at(static_cast<std::size_t>(id));
}
Region const& Dataset::operator[](RegionId id) const {
  return regions.at(static_cast<std::size_t>(id));
}
Source const& Dataset::operator[](SourceId id) const {
  return sources.at(static_cast<std::size_t>(id));
}
Unit const& Dataset::operator[](UnitId id) const {
  return units_.at(static_cast<std::size_t>(id));
}
std::string const& Dataset::operator[](TextId id) const {
  return texts_.at(static_cast<std::size_t>(id));
}

std::span<Observation const> Dataset::of(IndicatorId indicator) const {
  auto const at = static_cast<std::size_t>(indicator);
  if (at + 1 >= first_of_indicator_.size()) return {};
  return std::span(observations_)
      .subspan(first_of_indicator_[at], first_of_indicator_[at + 1] - first_of_indicator_[at]);
}

std::span<Observation const> Dataset::of(IndicatorId indicator, RegionId region) const {
  return equal_range(of(indicator), std::tuple(indicator, region),
                     [](Observation const& o) { return std::tuple(o.indicator, o.region); });
}

std::span<Observation const> Dataset::of(IndicatorId indicator, RegionId region,
                                         Period period) const {
  return equal_range(
      of(indicator), std::tuple(indicator, region, period),
      [](Observation const& o) { return std::tuple(o.indicator, o.region, o.period); });
}

void Dataset::index_catalogue() {
  index_ids(indicator_index_, indicators);
  index_ids(source_index_, sources);
  index_ids(region_index_, regions);
  index_names(region_index_, regions, &Region::code);
  index_names(region_index_, regions, &Region::name);
  index_names(region_index_, regions, &Region::short_name);
}

UnitId Dataset::intern(Unit unit) {
  auto const [at, fresh] =
      unit_index_.try_emplace(unit.text, static_cast<std::uint32_t>(units_.size()));
  if (fresh) units_.push_back(std::move(unit));
  return static_cast<UnitId>(at->second);
}

TextId Dataset::intern(std::string_view text) {
  if (text.empty()) return TextId::empty;
  std::hash<std::string_view> const hash;
  auto const next = static_cast<std::uint32_t>(texts_.size());
  auto const found = text_index_.find_or_insert(hash(text), next,
                                                [&](std::uint32_t i) { return texts_[i] == text; });
  if (!found) texts_.emplace_back(text);
  return static_cast<TextId>(found.value_or(next));
}

void Dataset::finish() {
  std::sort(observations_.begin(), observations_.end(),
            [](Observation const& a, Observation const& b) { return order(a) < order(b); });
  first_of_indicator_.assign(indicators.size() + 1, 0);
  for (Observation const& one : observations_)
    ++first_of_indicator_.at(static_cast<std::size_t>(one.indicator) + 1);
  std::partial_sum(first_of_indicator_.begin(), first_of_indicator_.end(),
                   first_of_indicator_.begin());
}

}  // namespace jianbao::data
