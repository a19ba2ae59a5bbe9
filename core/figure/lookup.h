// What a selection was asked, and which observations the answer hangs on: those it found and those
// it found missing. A briefing whose lookups are answered as before is the same briefing.
#pragma once

#include "data/dataset.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::figure {

enum class Purpose : std::uint8_t { outcome, target, plan };
enum class Question : std::uint8_t { find, span, series, peers };

struct Lookup {
  Question question = Question::find;
  Purpose purpose = Purpose::outcome;
  data::IndicatorId indicator{};
  data::RegionId region{};  // none for peers
  data::Period period;
  std::uint32_t most = 0;  // of a series
  std::string level = {};  // of peers
  auto operator<=>(Lookup const&) const = default;
};

using Reads = std::vector<Lookup>;  // as they came

// Whether a record can answer for a purpose at all.
[[nodiscard]] bool is_candidate(data::Observation const& observation, Purpose purpose);
// The range of years that contains the period's year and ends last.
[[nodiscard]] std::optional<data::Period> span_of(data::Dataset const& dataset,
                                                  data::IndicatorId indicator,
                                                  data::RegionId region, data::Period period);
// The last `most` periods of the kind of `last` up to it that have an outcome, oldest first.
[[nodiscard]] std::vector<data::Period> periods_of(data::Dataset const& dataset,
                                                   data::IndicatorId indicator,
                                                   data::RegionId region, data::Period last,
                                                   std::size_t most);

// The observations that can be an answer, in the dataset's order within each region.
[[nodiscard]] std::vector<data::Observation const*> records_of(data::Dataset const& dataset,
                                                               Lookup const& lookup);

// Appends all that the answer hangs on, as text: equal texts, equal answers. Lines of the files are
// left out: a record may move.
void append_observed(std::string& out, data::Dataset const& dataset, Lookup const& lookup);

}  // namespace jianbao::figure
