// Which shares belong together: those of all parts of one whole, and those of one base.
#pragma once

#include "check/facts.h"

#include <map>
#include <optional>
#include <vector>

namespace jianbao::check {

struct ShareSet {
  std::vector<data::IndicatorId> shares;   // of each part
  std::optional<data::IndicatorId> whole;  // the whole's own share; nothing: the whole is the base
};

class ShareTable {
 public:
  explicit ShareTable(Rules const& rules);
  // The sets whose first share this is.
  [[nodiscard]] std::vector<ShareSet> const& sets_led_by(data::IndicatorId share) const;
  [[nodiscard]] std::vector<data::IndicatorId> const& shares_of(data::IndicatorId base) const;

 private:
  std::map<data::IndicatorId, std::vector<ShareSet>> sets_;
  std::map<data::IndicatorId, std::vector<data::IndicatorId>> by_base_;
};

// A base that follows from a share and its level, in base units.
struct Implied {
  data::Observation const *share, *level;
  Interval base;
};
struct Agreed {
  Interval common;  // values in which the most agree
};
// Nothing when all agree, or too few are there to say anything.
[[nodiscard]] std::optional<Agreed> agreed_base(std::vector<Implied> const& all);

// Share rules of a group: share-level, share-base, shares-whole, share-range, per-level.
void check_shares(Group group, ShareTable const& table, Report& report);

}  // namespace jianbao::check
