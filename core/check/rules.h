// Rules: which findings are looked for, how grave each is, and the relations between indicators on
// which they rest: those of the catalogue and those a rules file adds.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "data/dataset.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::check {

struct Rule {
  Severity severity = Severity::error;
  std::optional<Severity> across;  // when the figures are of different sources
  bool on = true;
  std::optional<Decimal> factor;              // jump
  int years = 0;                              // stale-source
  std::vector<std::string> words;             // scope
  std::map<std::string, std::string> scopes;  // rank-order: a word to a level of regions
};

// All rules there are.
[[nodiscard]] std::vector<std::string> const& rule_ids();

// An indicator's relations, resolved.
struct Links {
  std::optional<data::IndicatorId> part_of, share_of, base, rank_of, growth_of, change_of, gap_of,
      multiple_of, per_of, per, cumulative_of, flow_of, net_flow_of;
  std::vector<data::IndicatorId> parts;
  std::optional<data::Period> base_period;
  bool current_prices = true;  // growth rates follow from the levels
};

struct Rules {
  std::map<std::string, Rule, std::less<>> rules;
  std::vector<Links> links;  // by indicator
  // The rule when it is on, else nullptr.
  [[nodiscard]] Rule const* find(std::string_view id) const;
};

// The links of the catalogue alone, and no rule.
[[nodiscard]] Rules rules_of(data::Dataset const& dataset);
// Adds what a rules file says (data/schema/rules.schema.json); a later file's word holds.
// Everything wrong is reported with its line and JSON pointer.
void read_rules(std::string const& text, std::string const& file, data::Dataset const& dataset,
                Rules& rules, Diagnostics& out);

}  // namespace jianbao::check
