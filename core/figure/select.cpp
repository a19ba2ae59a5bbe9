#include "figure/select.h"

#include <algorithm>
#include <tuple>

namespace jianbao::figure {

namespace {

using data::Kind;
using data::Observation;

int rank_of(Kind kind) {
  switch (kind) {
    case Kind::actual:
      return 0;
    case Kind::cumulative:
      return 1;
    case Kind::rank:
      return 2;
    default:
      return 3;
  }
}

// Equal as far as the coarser of the two is printed: 228.12 and 228.1 do not contradict each other.
bool agree(Decimal a, Decimal b) {
  int const places = std::min(a.scale, b.scale);
  return a.rounded(places) == b.rounded(places);
}

}  // namespace

Selection::Selection(data::Dataset const& dataset, std::vector<data::SourceId> const& precedence,
                     Reads* reads)
    : dataset_(dataset),
      precedence_(dataset.sources.size(), dataset.sources.size()),
      reads_(reads) {
  std::size_t order = 0;
  for (data::SourceId source : precedence)
    precedence_[static_cast<std::size_t>(source)] = order++;
  for (std::size_t& place : precedence_)
    if (place == dataset.sources.size()) place = order++;
}

Selection Selection::preferring(data::SourceId source) const {
  return {dataset_, {source}, reads_};
}

void Selection::note(Lookup lookup) const {
  if (reads_) reads_->push_back(std::move(lookup));
}

std::size_t Selection::order_of(Observation const& observation) const {
  return precedence_[static_cast<std::size_t>(observation.source)];
}

Figure Selection::figure_of(std::vector<Observation const*> records) const {
  Observation const& main = *records.front();
  Figure figure;
  figure.indicator = main.indicator;
  figure.region = main.region;
  figure.period = main.period;
  figure.value = main.value;
  figure.upper = main.upper;
  figure.unit = dataset_[main.unit];
  figure.bound = main.bound;
  figure.kind = main.kind;
  figure.status = main.status;
  figure.formula = dataset_[main.formula];
  // The growth rate may stand in another line or source than the level.
  for (Observation const* record : records) {
    if (!record->growth || record->kind != main.kind) continue;
    figure.growth = record->growth;
    figure.growth_basis = dataset_[record->growth_basis];
    break;
  }
  figure.records = std::move(records);
  return figure;
}

void Selection::warn_of_conflict(std::vector<Observation const*> const& records,
                                 Diagnostics& out) const {
  Observation const& main = *records.front();
  for (Observation const* other : records) {
    if (other->source == main.source || other->kind != main.kind) continue;
    if (!other->value || !main.value || main.bound != other->bound) continue;
    auto const same_unit = data::convert(*other->value, dataset_[other->unit], dataset_[main.unit]);
    if (!same_unit || agree(*same_unit, *main.value)) continue;
    Diagnostic warning{
        "figure.conflict",
        {dataset_[main.indicator].name, main.value->to_string(), dataset_[main.source].id,
         other->value->to_string(), dataset_[other->source].id, main.period.to_string()},
        {.file = dataset_[main.file], .line = main.line},
        {{.file = dataset_[other->file], .line = other->line}}};
    out.add(std::move(warning));
    return;
  }
}

std::optional<Figure> Selection::find(data::IndicatorId indicator, data::RegionId region,
                                      data::Period period, Purpose purpose,
                                      Diagnostics& out) const {
  note({Question::find, purpose, indicator, region, period});
  return pick(indicator, region, period, purpose, out);
}

std::optional<Figure> Selection::pick(data::IndicatorId indicator, data::RegionId region,
                                      data::Period period, Purpose purpose,
                                      Diagnostics& out) const {
  std::vector<Observation const*> records;
  for (Observation const& observation : dataset_.of(indicator, region, period))
    if (is_candidate(observation, purpose)) records.push_back(&observation);
  if (records.empty()) return {};
  auto const key = [&](Observation const* o) {
    return std::tuple(rank_of(o->kind), !o->value, o->bound != data::Bound::exact, order_of(*o),
                      o->value ? -o->value->scale : 0, o->line);
  };
  std::sort(records.begin(), records.end(),
            [&](auto const* a, auto const* b) { return key(a) < key(b); });
  warn_of_conflict(records, out);
  return figure_of(std::move(records));
}

std::optional<Figure> Selection::find_span(data::IndicatorId indicator, data::RegionId region,
                                           data::Period period, Diagnostics& out) const {
  note({Question::span, Purpose::outcome, indicator, region, period});
  auto const range = span_of(dataset_, indicator, region, period);
  if (!range) return {};
  return pick(indicator, region, *range, Purpose::outcome, out);
}

std::vector<Figure> Selection::series(data::IndicatorId indicator, data::RegionId region,
                                      data::Period last, std::size_t most, Diagnostics& out) const {
  note({Question::series, Purpose::outcome, indicator, region, last,
        static_cast<std::uint32_t>(most)});
  std::vector<Figure> figures;
  for (data::Period const& period : periods_of(dataset_, indicator, region, last, most))
    if (auto figure = pick(indicator, region, period, Purpose::outcome, out))
      figures.push_back(std::move(*figure));
  return figures;
}

std::vector<Figure> Selection::peers(data::IndicatorId indicator, data::Period period,
                                     std::string const& level, Diagnostics& out) const {
  note({Question::peers, Purpose::outcome, indicator, {}, period, 0, level});
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < dataset_.regions.size(); ++i) {
    if (dataset_.regions[i].level != level) continue;
    auto figure = pick(indicator, static_cast<data::RegionId>(i), period, Purpose::outcome, out);
    if (figure && figure->value) figures.push_back(std::move(*figure));
  }
  std::stable_sort(figures.begin(), figures.end(),
                   [](Figure const& a, Figure const& b) { return compare(a, b).value_or(0) > 0; });
  return figures;
}

std::optional<Figure> Selection::rank(data::IndicatorId ranked, data::RegionId region,
                                      data::Period period, Diagnostics& out) const {
  std::string const& id = dataset_[ranked].id;
  for (std::size_t i = 0; i < dataset_.indicators.size(); ++i) {
    if (dataset_.indicators[i].rank_of != id) continue;
    auto figure = find(static_cast<data::IndicatorId>(i), region, period, Purpose::outcome, out);
    if (figure) return figure;
  }
  return {};
}

}  // namespace jianbao::figure
