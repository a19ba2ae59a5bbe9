// brief: what changed since the edition before.
#include "figure/formulas.h"
#include "figure/lookup.h"
#include "script/binding.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

void set_text(lua_State* state, char const* name, std::string const& text) {
  lua_pushlstring(state, text.data(), text.size());
  lua_setfield(state, -2, name);
}

// Words as an edition printed them, with a line in the ledger.
void set_printed(lua_State* state, Run& run, char const* name, figure::Figure const& figure,
                 std::string const& words) {
  if (words.empty()) return;
  Origin const origin = caller(state, run);
  push_words(state, run, {run.enter(figure, words, origin), origin});
  lua_setfield(state, -2, name);
}

// All that can have been printed, and that it was asked for.
std::vector<data::Observation const*> records_of(Run& run, data::IndicatorId indicator,
                                                 data::RegionId region, data::Period period) {
  std::vector<data::Observation const*> records;
  for (auto const purpose :
       {figure::Purpose::outcome, figure::Purpose::target, figure::Purpose::plan}) {
    figure::Lookup lookup{figure::Question::find, purpose, indicator, region, period};
    auto const found = figure::records_of(run.dataset(), lookup);
    records.insert(records.end(), found.begin(), found.end());
    if (auto* const reads = run.briefing.selection.reads()) reads->push_back(std::move(lookup));
  }
  std::sort(records.begin(), records.end());  // side by side in the dataset's order
  return records;
}

int changes(lua_State* state, Run& run) {
  run.looked_back = true;
  if (!run.briefing.changes) return lua_pushnil(state), 1;
  data::Dataset const& dataset = run.dataset();
  auto const list = run.briefing.changes(run.ledger, run.told);
  lua_createtable(state, static_cast<int>(list.size()), 0);
  lua_Integer number = 0;
  for (figure::EditionChange const& one : list) {
    auto const indicator = dataset.find_indicator(one.indicator);
    auto const region = dataset.find_region(one.region);
    auto const period = data::Period::parse(one.period);
    if (!indicator || !region || !period) continue;  // of a subject that the catalogue has given up
    figure::Figure figure;
    figure.indicator = *indicator;
    figure.region = *region;
    figure.period = *period;
    figure.formula = figure::formulas::this_edition;
    if (!one.after.empty()) figure.records = records_of(run, *indicator, *region, *period);
    lua_createtable(state, 0, 6);
    set_text(state, "change", one.change);
    set_text(state, "name", dataset[*indicator].name);
    set_text(state, "region", dataset[*region].short_name);
    set_text(state, "period", period->in_chinese());
    set_printed(state, run, "after", figure, one.after);
    figure.records.clear();
    figure.formula = figure::formulas::previous_edition;
    set_printed(state, run, "before", figure, one.before);
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

constexpr Binding rows[] = {
    {"brief",
     "changes",
     {},
     "list of changes or nil",
     1,
     "what differs from the briefing's \"previous\" edition in the sections before this one",
     changes},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> change_bindings() {
  return rows;
}

}  // namespace jianbao::script
