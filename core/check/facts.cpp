#include "check/facts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;

// The lower the better; nothing when a record does not serve.
std::optional<int> suits(Sort has, Sort wanted) {
  if (has == wanted) return 0;
  if (wanted == Sort::outcome && has == Sort::cumulative) return 1;
  if (wanted == Sort::cumulative && has == Sort::outcome) return 1;
  bool const aim = wanted == Sort::target || wanted == Sort::plan;
  if (aim && (has == Sort::target || has == Sort::plan)) return 1;
  if (aim && has == Sort::outcome) return 2;
  return {};
}

// The best of a group by suitability, source, exactness, precedence and digits.
template <typename Has>
Observation const* best(Group group, Wanted const& wanted, Has const& has) {
  Observation const* found = nullptr;
  auto const key = [&](Observation const& o) {
    return std::tuple(*suits(sort_of(o.kind), wanted.sort), o.source != wanted.source,
                      o.bound != data::Bound::exact, o.kind == data::Kind::derived, o.source,
                      o.value ? -o.value->scale : 0, o.line);
  };
  for (Observation const& o : group) {
    if (o.status == data::Status::missing || !has(o) || !suits(sort_of(o.kind), wanted.sort))
      continue;
    if (!found || key(o) < key(*found)) found = &o;
  }
  return found;
}

}  // namespace

Sort sort_of(data::Kind kind) {
  switch (kind) {
    case data::Kind::target:
      return Sort::target;
    case data::Kind::plan:
      return Sort::plan;
    case data::Kind::cumulative:
      return Sort::cumulative;
    case data::Kind::rank:
      return Sort::rank;
    case data::Kind::actual:
    case data::Kind::derived:
      break;
  }
  return Sort::outcome;
}

std::optional<Fact> find_level(data::Dataset const& dataset, Wanted const& wanted) {
  Observation const* found = best(dataset.of(wanted.indicator, wanted.region, wanted.period),
                                  wanted, [](Observation const& o) { return o.value.has_value(); });
  if (!found) return {};
  return Fact{found, *value_of(*found, dataset[found->unit])};
}

std::optional<Fact> find_level(data::Dataset const& dataset, Wanted const& wanted,
                               data::Unit const& unit) {
  auto found = find_level(dataset, wanted);
  if (!found) return {};
  auto const converted = in_unit(found->value, dataset[found->record->unit], unit);
  if (!converted) return {};
  return Fact{found->record, *converted};
}

std::optional<Fact> find_growth(data::Dataset const& dataset, Wanted const& wanted) {
  Observation const* found = best(
      dataset.of(wanted.indicator, wanted.region, wanted.period), wanted, [](Observation const& o) {
        return o.growth.has_value() && o.growth_basis == data::TextId::empty;
      });
  if (!found) return {};
  return Fact{found, *growth_of(*found)};
}

std::vector<Fact> levels_of(data::Dataset const& dataset, Group group) {
  std::map<std::pair<data::SourceId, Sort>, Observation const*> chosen;
  auto const key = [](Observation const& o) {
    return std::tuple(o.bound != data::Bound::exact, o.kind == data::Kind::derived,
                      o.value ? -o.value->scale : 0, o.line);
  };
  for (Observation const& o : group) {
    if (!o.value || o.status == data::Status::missing) continue;
    auto const [at, fresh] = chosen.try_emplace({o.source, sort_of(o.kind)}, &o);
    if (!fresh && key(o) < key(*at->second)) at->second = &o;
  }
  std::vector<Fact> facts;
  for (auto const& [where, record] : chosen)
    facts.push_back({record, *value_of(*record, dataset[record->unit])});
  return facts;
}

data::Unit base_of(data::Unit const& unit) {
  return {unit.dimension, unit.dimension, 0, {1, 0}, {1, 0}, false};
}

int last_year(data::Period period) {
  return period.kind == data::PeriodKind::range ? period.part : period.year;
}

}  // namespace jianbao::check
