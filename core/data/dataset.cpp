#include "data/dataset.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace jianbao::data {

namespace {

constexpr std::uint32_t ambiguous = 0xFFFFFFFF;

template <typename Id>
std::optional<Id> find(NameIndex const& index, std::string_view text) {
  auto const found = index.find(text);
  if (found == index.end() || found->second == ambiguous) return {};
  return static_cast<Id>(found->second);
}

template <typename Item>
void index_ids(NameIndex& index, std::vector<Item> const& items) {
  index.clear();
  for (std::uint32_t i = 0; i < items.size(); ++i)
    index.try_emplace(items[i].id, i);
}

// Adds one way of naming regions. A name of an earlier way stays; one that two regions share leads
// nowhere, for either would be a guess (吉林 is a province and a city).
void index_names(NameIndex& index, std::vector<Region> const& regions, std::string Region::*name) {
  NameIndex names;
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
  std::uint32_t const begin = courses_[first_of_indicator_[at]].begin,
                      end = courses_[first_of_indicator_[at + 1]].begin;
  return std::span(observations_).subspan(begin, end - begin);
}

std::span<Observation const> Dataset::of(IndicatorId indicator, RegionId region) const {
  auto const at = static_cast<std::size_t>(indicator);
  if (at + 1 >= first_of_indicator_.size()) return {};
  auto const first = courses_.begin() + first_of_indicator_[at],
             last = courses_.begin() + first_of_indicator_[at + 1];
  auto const found = std::lower_bound(
      first, last, region, [](Course const& one, RegionId sought) { return one.region < sought; });
  if (found == last || found->region != region) return {};
  return std::span(observations_).subspan(found->begin, (found + 1)->begin - found->begin);
}

std::span<Observation const> Dataset::of(IndicatorId indicator, RegionId region,
                                         Period period) const {
  std::span<Observation const> const course = of(indicator, region);
  auto const first =
      std::lower_bound(course.begin(), course.end(), period,
                       [](Observation const& o, Period sought) { return o.period < sought; });
  auto last = first;  // few speak of one period
  while (last != course.end() && last->period == period)
    ++last;
  return {first, last};
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
  courses_.clear();
  first_of_indicator_.assign(indicators.size() + 1, 0);
  for (std::uint32_t i = 0; i < observations_.size(); ++i) {
    Observation const& one = observations_[i];
    bool const begins = i == 0 || one.indicator != observations_[i - 1].indicator ||
                        one.region != observations_[i - 1].region;
    if (!begins) continue;
    courses_.push_back({one.region, i});
    ++first_of_indicator_.at(static_cast<std::size_t>(one.indicator) + 1);
  }
  courses_.push_back({{}, static_cast<std::uint32_t>(observations_.size())});
  std::partial_sum(first_of_indicator_.begin(), first_of_indicator_.end(),
                   first_of_indicator_.begin());
}

}  // namespace jianbao::data
