// Which observation is meant: the one place where sources, kinds and periods are chosen between.
#pragma once

#include "base/diagnostic.h"
#include "figure/figure.h"
#include "figure/lookup.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::figure {

// What a briefing looks at: its dataset and its order of sources.
class Selection {
 public:
  // What it is asked is entered in `reads`, where there is one; it must outlive the selection.
  Selection(data::Dataset const& dataset, std::vector<data::SourceId> const& precedence,
            Reads* reads = nullptr);
  // One in which this source comes first and the others in the catalogue's order.
  [[nodiscard]] Selection preferring(data::SourceId source) const;

  // The figure of one indicator, region and period. Outcomes: kind actual before cumulative, rank
  // and derived; then those with a value, exact ones first, in the order of the sources,
  // the one with more places first within a source. Two
  // sources that differ are the warning "figure.conflict".
  [[nodiscard]] std::optional<Figure> find(data::IndicatorId indicator, data::RegionId region,
                                           data::Period period, Purpose purpose,
                                           Diagnostics& out) const;
  // The outcome of the range of years that contains the period's year and ends last.
  [[nodiscard]] std::optional<Figure> find_span(data::IndicatorId indicator, data::RegionId region,
                                                data::Period period, Diagnostics& out) const;
  // Outcomes of the last `most` periods of the same kind up to `last`, oldest first; periods
  // without a figure in between are left out.
  [[nodiscard]] std::vector<Figure> series(data::IndicatorId indicator, data::RegionId region,
                                           data::Period last, std::size_t most,
                                           Diagnostics& out) const;
  // Outcomes of all regions of one level for a period, largest first; equal ones in the catalogue's
  // order.
  [[nodiscard]] std::vector<Figure> peers(data::IndicatorId indicator, data::Period period,
                                          std::string const& level, Diagnostics& out) const;
  // The rank indicator of `ranked`, if the catalogue has one and it has a figure.
  [[nodiscard]] std::optional<Figure> rank(data::IndicatorId ranked, data::RegionId region,
                                           data::Period period, Diagnostics& out) const;

  [[nodiscard]] data::Dataset const& dataset() const { return dataset_; }
  [[nodiscard]] Reads* reads() const { return reads_; }

 private:
  void note(Lookup lookup) const;
  [[nodiscard]] std::optional<Figure> pick(data::IndicatorId indicator, data::RegionId region,
                                           data::Period period, Purpose purpose,
                                           Diagnostics& out) const;
  [[nodiscard]] std::size_t order_of(data::Observation const& observation) const;
  [[nodiscard]] Figure figure_of(std::vector<data::Observation const*> records) const;
  void warn_of_conflict(std::vector<data::Observation const*> const& records,
                        Diagnostics& out) const;

  data::Dataset const& dataset_;
  std::vector<std::size_t> precedence_;  // by SourceId
  Reads* reads_ = nullptr;
};

}  // namespace jianbao::figure
