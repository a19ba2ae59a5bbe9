// brief: what the catalogue and the briefing so far know: indicators with targets, of a theme,
// printed already; definitions; verdicts.
#include "figure/verdict.h"
#include "script/binding.h"
#include "script/caveats.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

using figure::Purpose;

std::optional<figure::Figure> find(Run& run, data::IndicatorId indicator, Purpose purpose) {
  return run.briefing.selection.find(indicator, run.briefing.region, run.briefing.period, purpose,
                                     run.out);
}

// The ids of the indicators that `chosen` says yes to, in the catalogue's order.
template <typename Chosen>
int push_indicators(lua_State* state, Run& run, Chosen chosen) {
  auto const& indicators = run.dataset().indicators;
  lua_newtable(state);
  int number = 0;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (!chosen(static_cast<data::IndicatorId>(i), indicators[i])) continue;
    lua_pushstring(state, indicators[i].id.c_str());
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

int with_target(lua_State* state, Run& run) {
  return push_indicators(state, run, [&](data::IndicatorId id, data::Indicator const&) {
    return find(run, id, Purpose::target).has_value();
  });
}

int of_theme(lua_State* state, Run& run) {
  std::string const theme = read_text(state, 2, "brief:of_theme");
  auto const& themes = run.dataset().themes;
  auto const found = std::find_if(themes.begin(), themes.end(),
                                  [&](data::Theme const& one) { return one.id == theme; });
  bool const is_known = found != themes.end();
  using Kind = figure::NamedEntry::Kind;
  run.name(is_known ? Kind::theme : Kind::all, static_cast<std::size_t>(found - themes.begin()));
  if (!is_known) raise(state, "brief:of_theme: the catalogue has no theme '" + theme + "'");
  return push_indicators(state, run, [&](data::IndicatorId id, data::Indicator const& indicator) {
    return indicator.theme == theme && find(run, id, Purpose::outcome).has_value();
  });
}

int printed(lua_State* state, Run& run) {
  run.looked_back = true;
  std::vector<bool> seen(run.dataset().indicators.size(), false);
  lua_newtable(state);
  int number = 0;
  for (figure::LedgerLine const& line : run.ledger.lines) {
    auto const at = static_cast<std::size_t>(line.figure.indicator);
    if (at >= seen.size() || seen[at]) continue;
    seen[at] = true;
    lua_pushstring(state, run.dataset().indicators[at].id.c_str());
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

// The sources of all that is printed so far, by first use: 发布机构《题名》.
int sources(lua_State* state, Run& run) {
  run.looked_back = true;
  std::vector<data::SourceId> seen;
  lua_newtable(state);
  for (figure::LedgerLine const& line : run.ledger.lines)
    for (data::Observation const* record : line.figure.records) {
      if (std::find(seen.begin(), seen.end(), record->source) != seen.end()) continue;
      seen.push_back(record->source);
      data::Source const& one = run.dataset()[record->source];
      lua_pushstring(state, (one.issuer + "《" + one.title + "》").c_str());
      lua_rawseti(state, -2, static_cast<lua_Integer>(seen.size()));
    }
  return 1;
}

int caveat_sentences(lua_State* state, Run& run) {
  lua_newtable(state);
  int number = 0;
  for (std::string const& sentence : caveats(run)) {
    lua_pushlstring(state, sentence.data(), sentence.size());
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

// Terms named by doc.term, then those with an indicator that is printed, in the catalogue's order.
int terms(lua_State* state, Run& run) {
  data::Dataset const& dataset = run.dataset();
  run.looked_back = true;
  run.name(figure::NamedEntry::Kind::terms);
  std::vector<std::string_view> shown;
  for (figure::NamedTerm const& named : run.ledger.terms)
    shown.push_back(named.id);
  for (figure::LedgerLine const& line : run.ledger.lines)
    shown.push_back(dataset[line.figure.indicator].id);
  lua_newtable(state);
  int number = 0;
  for (data::Term const& term : dataset.terms) {
    auto const is_shown = [&](std::string_view id) {
      return std::find(shown.begin(), shown.end(), id) != shown.end();
    };
    if (!is_shown(term.id) &&
        std::none_of(term.indicators.begin(), term.indicators.end(), is_shown))
      continue;
    lua_createtable(state, 0, 2);
    lua_pushstring(state, term.name.c_str());
    lua_setfield(state, -2, "name");
    lua_pushstring(state, term.definition.c_str());
    lua_setfield(state, -2, "definition");
    lua_rawseti(state, -2, ++number);
  }
  return 1;
}

// Short names of the regions of the peers' level, in the catalogue's order, the own region first.
int regions(lua_State* state, Run& run) {
  run.name(figure::NamedEntry::Kind::peers);
  auto const& all = run.dataset().regions;
  data::Region const& own = run.dataset()[run.briefing.region];
  std::vector<data::Region const*> chosen{&own};
  for (data::Region const& one : all)
    if (one.level == run.briefing.peer_level && one.id != own.id) chosen.push_back(&one);
  lua_newtable(state);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    data::Region const& one = *chosen[i];
    lua_pushstring(state, (one.short_name.empty() ? one.name : one.short_name).c_str());
    lua_rawseti(state, -2, static_cast<lua_Integer>(i + 1));
  }
  return 1;
}

// The last `count` periods of the briefing's kind, a year apart, oldest first.
int periods(lua_State* state, Run& run) {
  lua_Integer const count = lua_tointeger(state, 2);
  constexpr lua_Integer most = 50;
  if (count < 1 || count > most)
    raise(state, "brief:periods: expected a whole number from 1 to 50");
  data::Period period = run.briefing.period;
  lua_newtable(state);
  for (lua_Integer i = count; i >= 1; --i, period = period.year_before()) {
    lua_createtable(state, 0, 2);
    lua_pushstring(state, period.to_string().c_str());
    lua_setfield(state, -2, "id");
    lua_pushstring(state, period.in_chinese().c_str());
    lua_setfield(state, -2, "name");
    lua_rawseti(state, -2, i);
  }
  return 1;
}

int definition(lua_State* state, Run& run) {
  lua_pushstring(state, described_at(state, 2, run).definition.c_str());
  return 1;
}

// met, missed or unknown, and the words for it.
int verdict(lua_State* state, Run& run) {
  data::IndicatorId const id = indicator_at(state, 2, run);
  auto const target = find(run, id, Purpose::target);
  if (!target) return lua_pushnil(state), 1;
  auto const outcome = find(run, id, Purpose::outcome);
  figure::Judgement const judgement = figure::judge(*target, outcome);
  constexpr char const* names[] = {"met", "missed", "unknown"};
  lua_createtable(state, 0, 2);
  lua_pushstring(state, names[static_cast<int>(judgement.verdict)]);
  lua_setfield(state, -2, "verdict");
  lua_pushstring(state, figure::verdict_words(judgement).c_str());
  lua_setfield(state, -2, "words");
  return 1;
}

constexpr Parameter id{"id", Kind::indicator};

constexpr Binding rows[] = {
    {"brief",
     "with_target",
     {},
     "list of ids",
     1,
     "indicators with a target for the period",
     with_target},
    {"brief",
     "of_theme",
     {{{"theme", Kind::text}}},
     "list of ids",
     1,
     "indicators of a theme of the catalogue that have a figure",
     of_theme},
    {"brief",
     "printed",
     {},
     "list of ids",
     1,
     "indicators printed so far, by this section and those before it, by first use",
     printed},
    {"brief", "sources", {}, "list of texts", 1, "the sources of what is printed so far", sources},
    {"brief",
     "caveats",
     {},
     "list of texts",
     1,
     "what a reader must know of the figures printed so far: provisional, at which prices, worked "
     "out",
     caveat_sentences},
    {"brief",
     "terms",
     {},
     "list of terms",
     1,
     "terms to explain: name and definition of those that sections named or whose indicators are "
     "printed",
     terms},
    {"brief",
     "regions",
     {},
     "list of texts",
     1,
     "the own region and its peers, by their short names",
     regions},
    {"brief",
     "periods",
     {{{"count", Kind::integer}}},
     "list of periods",
     1,
     "the last periods, oldest first: id (for options) and name (2018年)",
     periods},
    {"brief",
     "definition",
     {{id}},
     "text",
     1,
     "what the indicator counts, by the catalogue",
     definition},
    {"brief",
     "verdict",
     {{id}},
     "verdict or nil",
     1,
     "outcome against target: verdict (met, missed, unknown) and words (完成, 未完成, "
     "无法判断（…）)",
     verdict},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> catalogue_bindings() {
  return rows;
}

}  // namespace jianbao::script
