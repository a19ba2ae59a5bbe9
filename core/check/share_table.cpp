#include "check/share_table.h"

#include <algorithm>

namespace jianbao::check {

namespace {

using data::IndicatorId;

template <typename Value>
Value const& find_or_empty(std::map<IndicatorId, Value> const& map, IndicatorId id) {
  static Value const empty;
  auto const found = map.find(id);
  return found == map.end() ? empty : found->second;
}

}  // namespace

ShareTable::ShareTable(Rules const& rules) {
  std::map<std::pair<IndicatorId, IndicatorId>, IndicatorId> share_of;  // (what, of which base)
  std::vector<std::uint32_t> wholes;
  auto const count = static_cast<std::uint32_t>(rules.links.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    Links const& links = rules.links[i];
    if (!links.parts.empty()) wholes.push_back(i);
    if (!links.share_of || !links.base) continue;
    share_of.try_emplace({*links.share_of, *links.base}, IndicatorId{i});
    by_base_[*links.base].push_back(IndicatorId{i});
  }
  for (auto const& [base, shares] : by_base_)
    for (std::uint32_t const whole : wholes) {
      auto const& parts = rules.links[whole].parts;
      ShareSet set;
      for (IndicatorId const part : parts)
        if (auto const found = share_of.find({part, base}); found != share_of.end())
          set.shares.push_back(found->second);
      if (set.shares.size() != parts.size()) continue;
      if (IndicatorId{whole} != base) {
        auto const own = share_of.find({IndicatorId{whole}, base});
        if (own == share_of.end()) continue;
        set.whole = own->second;
      }
      sets_[set.shares.front()].push_back(std::move(set));
    }
}

std::vector<ShareSet> const& ShareTable::sets_led_by(IndicatorId share) const {
  return find_or_empty(sets_, share);
}

std::vector<IndicatorId> const& ShareTable::shares_of(IndicatorId base) const {
  return find_or_empty(by_base_, base);
}

std::optional<Agreed> agreed_base(std::vector<Implied> const& all) {
  if (all.size() < 2) return {};
  // The most lie together just behind one of the lower ends.
  Implied const* lead = nullptr;
  std::size_t most = 0;
  for (Implied const& one : all) {
    auto const count =
        static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](Implied const& other) {
          return !disjoint(one.base, other.base) && *other.base.low.at <= *one.base.low.at;
        }));
    if (count > most) lead = &one, most = count;
  }
  if (!lead || most == all.size()) return {};
  Interval common = lead->base;
  for (Implied const& other : all) {
    if (disjoint(common, other.base) || *lead->base.low.at < *other.base.low.at) continue;
    if (other.base.high.at && (!common.high.at || *other.base.high.at < *common.high.at))
      common.high = other.base.high;
  }
  return Agreed{common};
}

}  // namespace jianbao::check
