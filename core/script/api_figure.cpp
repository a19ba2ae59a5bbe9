// figure: one figure and its words.
#include "figure/wording.h"
#include "script/binding.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

figure::Figure const& self(lua_State* state, Run& run) {
  auto const* figure = to_figure(state, 1, run);
  if (!figure) raise(state, "expected a figure before the colon, found " + type_name(state, 1));
  return *figure;
}

// Words with the figure behind them, or nil when there is nothing to say.
int push_printed(lua_State* state, Run& run, figure::Figure const& figure, std::string printed) {
  if (printed.empty()) return lua_pushnil(state), 1;
  Origin const origin = caller(state, run);
  push_words(state, run, {run.enter(figure, std::move(printed), origin), origin});
  return 1;
}

int push_text(lua_State* state, std::string const& text) {
  lua_pushlstring(state, text.data(), text.size());
  return 1;
}

int push_derived(lua_State* state, Run& run, std::optional<figure::Figure> figure) {
  if (figure)
    push_figure(state, run, std::move(*figure));
  else
    lua_pushnil(state);
  return 1;
}

int number(lua_State* state, Run& run) {
  auto const& figure = self(state, run);
  return push_printed(state, run, figure, figure::number(figure));
}
int full(lua_State* state, Run& run) {
  auto const& figure = self(state, run);
  return push_printed(state, run, figure, figure::printed(figure));
}
int change(lua_State* state, Run& run) {
  auto const& figure = self(state, run);
  return push_printed(state, run, figure, figure::change_words(figure));
}
int change_number(lua_State* state, Run& run) {
  auto const& figure = self(state, run);
  return push_printed(state, run, figure, figure::change_number(figure));
}

int unit(lua_State* state, Run& run) {
  return push_text(state, self(state, run).unit.text);
}
int name(lua_State* state, Run& run) {
  return push_text(state, run.dataset()[self(state, run).indicator].name);
}
int short_name(lua_State* state, Run& run) {
  auto const& indicator = run.dataset()[self(state, run).indicator];
  return push_text(state, indicator.short_name.empty() ? indicator.name : indicator.short_name);
}
int region(lua_State* state, Run& run) {
  return push_text(state, run.dataset()[self(state, run).region].short_name);
}
int period(lua_State* state, Run& run) {
  return push_text(state, self(state, run).period.in_chinese());
}
int scope(lua_State* state, Run& run) {
  return push_text(state, run.dataset()[self(state, run).indicator].rank_scope);
}

int trend(lua_State* state, Run& run) {
  constexpr char const* names[] = {"unknown", "down", "flat", "up"};
  lua_pushstring(state, names[static_cast<int>(figure::trend(self(state, run)))]);
  return 1;
}

int has_value(lua_State* state, Run& run) {
  lua_pushboolean(state, self(state, run).value.has_value());
  return 1;
}

int is_own(lua_State* state, Run& run) {
  lua_pushboolean(state, self(state, run).region == run.briefing.region);
  return 1;
}

int share_of(lua_State* state, Run& run) {
  return push_derived(
      state, run,
      figure::share(self(state, run), *to_figure(state, 2, run), 1, run.briefing.rounding));
}
int change_from(lua_State* state, Run& run) {
  return push_derived(state, run,
                      figure::change_between(*to_figure(state, 2, run), self(state, run), 1,
                                             run.briefing.rounding));
}
int difference(lua_State* state, Run& run) {
  return push_derived(state, run, figure::difference(self(state, run), *to_figure(state, 2, run)));
}
int multiple_of(lua_State* state, Run& run) {
  return push_derived(
      state, run,
      figure::multiple(self(state, run), *to_figure(state, 2, run), 2, run.briefing.rounding));
}

int compare(lua_State* state, Run& run) {
  auto const order = figure::compare(self(state, run), *to_figure(state, 2, run));
  if (order)
    lua_pushinteger(state, *order);
  else
    lua_pushnil(state);
  return 1;
}

int against(lua_State* state, Run& run) {
  auto const words = figure::outcome_words(self(state, run), *to_figure(state, 2, run));
  return push_printed(state, run, self(state, run), words);
}

constexpr Parameter other{"other", Kind::figure};

constexpr Binding rows[] = {
    {"figure", "number", {}, "words", 1, "the digits alone: 18.7", number},
    {"figure", "full", {}, "words", 1, "digits, unit and the word of the bound: 超过1000家", full},
    {"figure", "change", {}, "words or nil", 1, "the growth in words: 增长198.2%", change},
    {"figure",
     "change_number",
     {},
     "words or nil",
     1,
     "the growth rate's digits: −1.3",
     change_number},
    {"figure", "unit", {}, "text", 1, "the unit: 万辆", unit},
    {"figure", "name", {}, "text", 1, "the indicator's name", name},
    {"figure", "short_name", {}, "text", 1, "the indicator's short name", short_name},
    {"figure", "region", {}, "text", 1, "the region's short name", region},
    {"figure", "period", {}, "text", 1, "the period: 2020年", period},
    {"figure", "scope", {}, "text", 1, "among whom a rank is: 全国", scope},
    {"figure", "trend", {}, "text", 1, "up, down, flat or unknown, by the growth rate", trend},
    {"figure",
     "has_value",
     {},
     "boolean",
     1,
     "whether there is a level, not only a growth rate",
     has_value},
    {"figure", "is_own", {}, "boolean", 1, "whether it is of the briefing's own region", is_own},
    {"figure", "share_of", {{other}}, "figure or nil", 1, "this in % of the other", share_of},
    {"figure",
     "change_from",
     {{other}},
     "figure or nil",
     1,
     "the change from the other (earlier) figure, in % or 个百分点",
     change_from},
    {"figure", "difference", {{other}}, "figure or nil", 1, "this minus the other", difference},
    {"figure",
     "multiple_of",
     {{other}},
     "figure or nil",
     1,
     "this as a multiple of the other",
     multiple_of},
    {"figure", "compare", {{other}}, "integer or nil", 1, "-1, 0 or 1 by value", compare},
    {"figure",
     "against",
     {{other}},
     "words or nil",
     1,
     "outcome against target: 超过目标, 达到目标, 低于目标",
     against},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> figure_bindings() {
  return rows;
}

}  // namespace jianbao::script
