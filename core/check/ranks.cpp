#include "check/check_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace jianbao::check {

namespace {

using data::Observation;
using data::RegionId;

struct Standing {
  Fact rank, value;
};

// The region of this level a region lies in (its province); nothing when the catalogue has none.
std::optional<RegionId> within(data::Dataset const& dataset, RegionId region,
                               std::string const& level) {
  constexpr int deepest = 16;
  std::string parent = dataset[region].parent;
  for (int i = 0; i < deepest && !parent.empty(); ++i) {
    auto const found = dataset.find_region(parent);
    if (!found) return {};
    if (dataset[*found].level == level) return found;
    parent = dataset[*found].parent;
  }
  return {};
}

// One ranking: everyone ranked in it, or only valued, by the same measure.
class Ranking {
 public:
  Ranking(Report& report, bool descending) : report_(report), descending_(descending) {}
  void add(Standing place) { places_.push_back(std::move(place)); }

  void judge() {
    std::sort(places_.begin(), places_.end(),
              [&](auto const& a, auto const& b) { return less_rank(a, b); });
    for (std::size_t i = 1; i < places_.size(); ++i) {
      Standing const &a = places_[i - 1], &b = places_[i];
      bool const ahead = below(a.rank.value, b.rank.value);
      if (ahead && better(b, a)) blame(b, a);
    }
    count_those_ahead();
  }

 private:
  static bool less_rank(Standing const& a, Standing const& b) {
    Number const x = a.rank.value.low.at.value_or(Number{}),
                 y = b.rank.value.low.at.value_or(Number{});
    if (x != y) return x < y;
    return a.rank.record->region < b.rank.record->region;
  }
  [[nodiscard]] bool better(Standing const& a, Standing const& b) const {
    return descending_ ? below(b.value.value, a.value.value) : below(a.value.value, b.value.value);
  }
  void blame(Standing const& one, Standing const& other) {
    data::Dataset const& dataset = report_.dataset();
    if (!report_.covers(one.rank.record->region)) return;
    blamed_.insert(one.rank.record);
    report_.add(
        "rank-order", {one.rank.record, one.value.record, other.rank.record, other.value.record},
        {printed_value(dataset, *one.value.record), subject(dataset, *other.rank.record),
         printed_value(dataset, *other.rank.record), printed_value(dataset, *other.value.record)});
  }
  // Nobody's rank is better than the number of those surely ahead allows: a rank that two share.
  void count_those_ahead() {
    auto by_value = places_;
    auto const lesser = [&](Standing const& a, Standing const& b) {
      auto const key = [&](Standing const& p) {
        return descending_ ? p.value.value.low.at : p.value.value.high.at;
      };
      return descending_ ? key(a) > key(b) : key(a) < key(b);
    };
    std::sort(by_value.begin(), by_value.end(), lesser);
    for (Standing const& one : places_) {
      auto const end = std::partition_point(by_value.begin(), by_value.end(),
                                            [&](auto const& other) { return better(other, one); });
      if (end == by_value.begin() || !one.rank.value.high.at) continue;
      Number const least = Number::of(std::int64_t{end - by_value.begin() + 1});
      bool const known = blamed_.contains(one.rank.record);
      if (*one.rank.value.high.at < least && !known && !shares_blame(*std::prev(end)))
        blame(one, *std::prev(end));
    }
  }
  [[nodiscard]] bool shares_blame(Standing const& other) const {
    return blamed_.contains(other.rank.record);
  }

  Report& report_;
  bool descending_;
  std::vector<Standing> places_;
  std::set<Observation const*> blamed_;
};

}  // namespace

void check_ranks(std::span<Observation const> records, Report& report) {
  Rule const* rule = report.rules().find("rank-order");
  data::Dataset const& dataset = report.dataset();
  data::Indicator const& indicator = dataset[records.front().indicator];
  auto const ranked = report.links(records.front().indicator).rank_of;
  if (!rule || !ranked) return;
  auto const scope = rule->scopes.find(indicator.rank_scope);
  if (scope == rule->scopes.end()) return;
  using Key = std::tuple<data::Period, RegionId, std::string>;
  std::map<Key, Ranking> rankings;
  std::map<std::pair<data::Period, RegionId>, bool> seen;
  bool const descending = dataset[*ranked].direction != data::Direction::down;
  for (Observation const& o : records) {
    if (!o.value || !seen.try_emplace({o.period, o.region}, true).second) continue;
    auto const whole = within(dataset, o.region, scope->second);
    if (!whole) continue;
    auto const value = find_level(dataset, {*ranked, o.region, o.period, o.source, Sort::outcome});
    auto const unit = data::Unit::parse(dataset[*ranked].unit);
    auto const converted =
        value && unit ? in_unit(value->value, dataset[value->record->unit], *unit) : std::nullopt;
    if (!converted || !converted->is_bounded()) continue;
    auto const at =
        rankings.try_emplace(Key{o.period, *whole, dataset[o.region].level}, report, descending);
    at.first->second.add({{&o, *value_of(o, dataset[o.unit])}, {value->record, *converted}});
  }
  for (auto& [key, ranking] : rankings)
    ranking.judge();
}

}  // namespace jianbao::check
