// brief: the figures of the period and region at hand.
#include "figure/formulas.h"
#include "script/binding.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

using figure::Purpose;

struct Scope {
  data::RegionId region;
  data::Period period;
  std::optional<data::SourceId> source;  // preferred to all others
};

// The options table: region = id, period = "previous" | "next" | "2019", source = id.
Scope scope_at(lua_State* state, int index, Run& run) {
  Scope scope{run.briefing.region, run.briefing.period, {}};
  if (!lua_istable(state, index)) return scope;
  check_fields(state, index, "options", shapes::scope);
  for (lua_pushnil(state); lua_next(state, index); lua_pop(state, 1)) {
    lua_pushvalue(state, -2);  // a copy: reading a key as text would change it
    std::string const key = read_text(state, -1, "options");
    lua_pop(state, 1);
    std::string const word = read_text(state, -1, key);
    if (key == "region") {
      auto const region = run.find_region(word);
      if (!region) raise(state, "region: the catalogue has no region '" + word + "'");
      scope.region = *region;
    } else if (key == "period") {
      auto const period = data::Period::parse(word);
      if (word == "previous") {
        scope.period = scope.period.year_before();
      } else if (word == "next") {
        scope.period.year = static_cast<std::int16_t>(scope.period.year + 1);
      } else if (period) {
        scope.period = *period;
      } else {
        raise(state,
              "period: expected 'previous', 'next' or a period such as 2020 or 2020-Q1, found '" +
                  word + "'");
      }
    } else {
      auto const source = run.find_source(word);
      if (!source) raise(state, "source: the catalogue has no source '" + word + "'");
      scope.source = source;
    }
  }
  return scope;
}

int push_optional(lua_State* state, Run& run, std::optional<figure::Figure> figure) {
  if (figure)
    push_figure(state, run, std::move(*figure));
  else
    lua_pushnil(state);
  return 1;
}

// The briefing's selection, or one in which the wanted source comes first.
figure::Selection selection_for(Scope const& scope, Run const& run) {
  if (!scope.source) return run.briefing.selection;
  return run.briefing.selection.preferring(*scope.source);
}

// What is not found is entered in the ledger, for `jianbao coverage`.
std::optional<figure::Figure> find_at(lua_State* state, Run& run, Purpose purpose,
                                      bool marked = false) {
  Scope const scope = scope_at(state, 3, run);
  data::IndicatorId const indicator = indicator_at(state, 2, run);
  auto found =
      selection_for(scope, run).find(indicator, scope.region, scope.period, purpose, run.out);
  bool const lacks = !found || (marked && !found->value);
  if (lacks && purpose == Purpose::outcome)
    run.ledger.add(figure::Miss{run.section, indicator, scope.region, scope.period, marked});
  return found;
}

int find(lua_State* state, Run& run) {
  return push_optional(state, run, find_at(state, run, Purpose::outcome));
}

int figure_or_fail(lua_State* state, Run& run) {
  auto found = find_at(state, run, Purpose::outcome);
  if (!found) {
    Scope const scope = scope_at(state, 3, run);
    raise(state, "there is no figure of '" + std::string(lua_tostring(state, 2)) + "' for " +
                     run.dataset()[scope.region].name + " " + scope.period.to_string() +
                     "; name it in needs, or use brief:find and test for nil");
  }
  return push_optional(state, run, std::move(found));
}

int target(lua_State* state, Run& run) {
  return push_optional(state, run, find_at(state, run, Purpose::target));
}

int plan(lua_State* state, Run& run) {
  return push_optional(state, run, find_at(state, run, Purpose::plan));
}

int span(lua_State* state, Run& run) {
  Scope const scope = scope_at(state, 3, run);
  return push_optional(state, run,
                       run.briefing.selection.find_span(indicator_at(state, 2, run), scope.region,
                                                        scope.period, run.out));
}

int rank(lua_State* state, Run& run) {
  return push_optional(state, run,
                       run.briefing.selection.rank(indicator_at(state, 2, run), run.briefing.region,
                                                   run.briefing.period, run.out));
}

int push_list(lua_State* state, Run& run, std::vector<figure::Figure> figures) {
  lua_createtable(state, static_cast<int>(figures.size()), 0);
  int number = 0;
  for (figure::Figure& one : figures) {
    push_figure(state, run, std::move(one));
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

int series(lua_State* state, Run& run) {
  constexpr lua_Integer all = 1000;
  lua_Integer const most = luaL_optinteger(state, 3, all);
  return push_list(state, run,
                   run.briefing.selection.series(
                       indicator_at(state, 2, run), run.briefing.region, run.briefing.period,
                       static_cast<std::size_t>(most < 1 ? 1 : most), run.out));
}

int peers(lua_State* state, Run& run) {
  Scope const scope = scope_at(state, 3, run);
  return push_list(
      state, run,
      selection_for(scope, run)
          .peers(indicator_at(state, 2, run), scope.period, run.briefing.peer_level, run.out));
}

// The measure word and the noun of regions of a level, as the catalogue names levels.
std::string regions_word(std::string const& level) {
  if (level == "city") return "个城市";
  if (level == "county" || level == "district") return "个县区";
  if (level == "province") return "个省份";
  if (level == "country") return "个国家";
  return "个地区";
}

// "在6个城市中居第5位": worked out over the peers that have the figure, three at least.
int standing(lua_State* state, Run& run) {
  Scope const scope = scope_at(state, 3, run);
  auto const figures =
      selection_for(scope, run)
          .peers(indicator_at(state, 2, run), scope.period, run.briefing.peer_level, run.out);
  figure::Figure const* own = nullptr;
  std::size_t place = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i == 0 || figure::compare(figures[i], figures[i - 1]) != 0) place = i + 1;
    if (figures[i].region != run.briefing.region) continue;
    own = &figures[i];
    break;
  }
  constexpr std::size_t least = 3;
  if (!own || figures.size() < least) return lua_pushnil(state), 1;
  figure::Figure derived = *own;
  derived.kind = data::Kind::derived;
  derived.formula = figure::formulas::rank;
  for (auto const& peer : figures)
    if (peer.region != own->region)
      derived.records.insert(derived.records.end(), peer.records.begin(), peer.records.end());
  std::string text = "在" + std::to_string(figures.size()) + regions_word(run.briefing.peer_level) +
                     "中居第" + std::to_string(place) + "位";
  Origin const origin = caller(state, run);
  push_words(state, run, {run.enter(derived, std::move(text), origin), origin});
  return 1;
}

// The figure, or the mark of a missing value for a table cell.
int cell(lua_State* state, Run& run) {
  auto found = find_at(state, run, Purpose::outcome, true);
  if (found && found->value) return push_optional(state, run, std::move(found));
  push_words(state, run, {doc::Text{run.briefing.missing.unavailable}, caller(state, run)});
  return 1;
}

int indicator_name(lua_State* state, Run& run) {
  auto const& indicator = described_at(state, 2, run);
  lua_pushstring(state, indicator.name.c_str());
  return 1;
}

int short_indicator_name(lua_State* state, Run& run) {
  auto const& indicator = described_at(state, 2, run);
  lua_pushstring(state,
                 (indicator.short_name.empty() ? indicator.name : indicator.short_name).c_str());
  return 1;
}

int indicator_unit(lua_State* state, Run& run) {
  lua_pushstring(state, described_at(state, 2, run).unit.c_str());
  return 1;
}

constexpr Parameter id{"id", Kind::indicator};
constexpr Parameter scope{"options", Kind::table, true, &shapes::scope};

constexpr Binding rows[] = {
    {"brief",
     "figure",
     {{id, scope}},
     "figure",
     1,
     "the figure of the period and region; the section fails when there is none",
     figure_or_fail},
    {"brief",
     "find",
     {{id, scope}},
     "figure or nil",
     1,
     "the figure, or nil when there is none",
     find},
    {"brief", "target", {{id, scope}}, "figure or nil", 1, "the target set for the period", target},
    {"brief", "plan", {{id, scope}}, "figure or nil", 1, "what is scheduled for the period", plan},
    {"brief",
     "span",
     {{id, scope}},
     "figure or nil",
     1,
     "the figure of the range of years that contains the period",
     span},
    {"brief", "rank", {{id}}, "figure or nil", 1, "the published rank of this indicator", rank},
    {"brief",
     "standing",
     {{id, scope}},
     "words or nil",
     1,
     "the place among the peers, worked out: 在6个城市中居第5位",
     standing},
    {"brief",
     "series",
     {{id, {"most", Kind::integer, true}}},
     "list of figures",
     1,
     "the figures of the last periods up to this one, oldest first",
     series},
    {"brief",
     "peers",
     {{id, scope}},
     "list of figures",
     1,
     "the figures of all regions of one level, largest first",
     peers},
    {"brief",
     "cell",
     {{id, scope}},
     "figure or words",
     1,
     "the figure, or the mark of a missing value",
     cell},
    {"brief", "name", {{id}}, "text", 1, "the indicator's name", indicator_name},
    {"brief", "short_name", {{id}}, "text", 1, "the indicator's short name", short_indicator_name},
    {"brief", "unit", {{id}}, "text", 1, "the indicator's usual unit", indicator_unit},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> brief_bindings() {
  return rows;
}

}  // namespace jianbao::script
