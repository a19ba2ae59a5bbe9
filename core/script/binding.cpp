#include "script/binding.h"

#include "base/likely_name.h"
#include "script/sandbox.h"
#include "script/values.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <utility>

namespace jianbao::script {

namespace {

std::string_view expected(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "text";
    case Kind::integer:
      return "a whole number";
    case Kind::boolean:
      return "true or false";
    case Kind::list:
      return "a list";
    case Kind::table:
      return "a table";
    case Kind::figure:
      return "a figure";
    case Kind::number:
      return "a number, its digits as text, or a figure";
    case Kind::period:
      return "a year, a period such as '2020-03', or a figure";
    case Kind::indicator:
      return "the id of an indicator";
    case Kind::content:
      return "text, a figure or a list of them";
    case Kind::block:
      return "a block";
    case Kind::none:
      break;
  }
  return "nothing";
}

[[noreturn]] void raise_unknown_indicator(lua_State* state, std::string const& id, Run& run,
                                          std::string const& where) {
  std::vector<std::string> ids;
  for (auto const& indicator : run.dataset().indicators)
    ids.push_back(indicator.id);
  std::string const likely = likely_name(id, ids);
  raise(state, where + ": the catalogue has no indicator '" + id + "'" +
                   (likely.empty() ? "" : "; did you mean '" + likely + "'?"));
}

bool fits(lua_State* state, int index, Kind kind, Run& run) {
  switch (kind) {
    case Kind::text:
    case Kind::indicator:
      return lua_type(state, index) == LUA_TSTRING;
    case Kind::integer:
      return lua_isinteger(state, index);
    case Kind::boolean:
      return lua_isboolean(state, index);
    case Kind::list:
    case Kind::table:
      return lua_istable(state, index);
    case Kind::figure:
      return to_figure(state, index, run) != nullptr;
    case Kind::number:
      return lua_type(state, index) == LUA_TNUMBER || lua_type(state, index) == LUA_TSTRING ||
             to_figure(state, index, run);
    case Kind::period:
      return lua_isinteger(state, index) || lua_type(state, index) == LUA_TSTRING ||
             to_figure(state, index, run);
    case Kind::content:
      return lua_type(state, index) == LUA_TSTRING || lua_istable(state, index) ||
             to_figure(state, index, run) || to_words(state, index, run);
    case Kind::block:
      return true;  // read_blocks says what is wrong
    case Kind::none:
      return true;
  }
  return false;
}

bool is_method(Binding const& binding) {
  return binding.object != "doc" && binding.object != "say";
}

// brief:find, doc.para.
std::string name_of(Binding const& binding) {
  return std::string(binding.object) + (is_method(binding) ? ":" : ".") + std::string(binding.name);
}

[[noreturn]] void raise_unfit(lua_State* state, int index, Parameter const& parameter,
                              std::string const& where) {
  raise(state, where + ": expected " + std::string(expected(parameter.kind)) + ", found " +
                   (lua_isnone(state, index) ? "nothing" : type_name(state, index)));
}

void check_argument(lua_State* state, int index, Parameter const& parameter, Binding const& binding,
                    Run& run) {
  bool const absent = lua_isnoneornil(state, index);
  if (absent && (parameter.optional || parameter.kind == Kind::block)) return;
  auto const where = [&] { return name_of(binding) + ": " + std::string(parameter.name); };
  if (absent || !fits(state, index, parameter.kind, run))
    raise_unfit(state, index, parameter, where());
  if (parameter.kind != Kind::indicator) return;
  std::size_t length = 0;
  char const* const id = lua_tolstring(state, index, &length);
  spend(state, Spent::text, length);
  if (!run.find_indicator({id, length}))
    raise_unknown_indicator(state, read_text(state, index, where()), run, where());
}

void check_arguments(lua_State* state, Binding const& binding, Run& run) {
  bool const method = is_method(binding);
  int index = method ? 2 : 1;
  if (method && !lua_isuserdata(state, 1))
    raise(state, name_of(binding) + ": call it with a colon, " + name_of(binding) + "(…)");
  for (Parameter const& parameter : binding.parameters) {
    if (parameter.kind == Kind::none) break;
    check_argument(state, index++, parameter, binding, run);
  }
  if (lua_gettop(state) >= index && binding.object != "body")
    raise(state, name_of(binding) + ": too many arguments");
}

// Every C++ function that Lua can call passes through here. Lua's own errors are not
// std::exceptions and fly on.
int dispatch(lua_State* state) {
  auto const& binding = *static_cast<Binding const*>(lua_touserdata(state, lua_upvalueindex(1)));
  Run& run = run_of(state);
  std::string message;
  try {
    check_arguments(state, binding, run);
    return binding.body(state, run);
  } catch (std::exception const& failure) {
    message = failure.what();
  }
  raise(state, std::string(binding.name) + ": " + message);
}

}  // namespace

std::string result_type(std::string_view result) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 19> words{{
      {"text", "string"},
      {"texts", "string"},
      {"ids", "string"},
      {"integer", "integer"},
      {"boolean", "boolean"},
      {"nil", "nil"},
      {"nothing", "nil"},
      {"figure", "jianbao.figure"},
      {"figures", "jianbao.figure"},
      {"words", "jianbao.words"},
      {"content", "jianbao.content"},
      {"block", "jianbao.block"},
      {"body", "jianbao.body"},
      {"terms", "jianbao.term"},
      {"periods", "jianbao.period"},
      {"rows", "table<string, string>"},
      {"changes", "jianbao.edition_change"},
      {"verdict", "jianbao.verdict"},
      {"table", "table"},
  }};
  std::string type;
  while (!result.empty()) {
    bool const is_list = result.starts_with("list of ");
    if (is_list) result.remove_prefix(std::string_view("list of ").size());
    std::size_t const end = std::min(result.find_first_of(", "), result.size());
    std::string_view const word = result.substr(0, end);
    auto const found = std::find_if(words.begin(), words.end(),
                                    [&](auto const& pair) { return pair.first == word; });
    if (found == words.end()) return {};
    type += (type.empty() ? "" : "|") + std::string(found->second) + (is_list ? "[]" : "");
    result.remove_prefix(end);
    for (std::string_view const joint : {", ", " or ", "or "})
      if (result.starts_with(joint)) result.remove_prefix(joint.size());
  }
  return type;
}

std::vector<Binding> all_bindings() {
  std::vector<Binding> all;
  for (auto const part :
       {brief_bindings(), catalogue_bindings(), table_bindings(), change_bindings(),
        figure_bindings(), doc_bindings(), say_bindings(), body_bindings()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

void push_binding(lua_State* state, Binding const& binding) {
  lua_pushlightuserdata(state, const_cast<Binding*>(&binding));
  lua_pushcclosure(state, dispatch, 1);
}

// In the space that Lua leaves before a state (Reference Manual 4.6, lua_getextraspace): the
// functions of a state can be made before its run is known.
void set_run(lua_State* state, Run& run) {
  Run* const place = &run;
  static_assert(sizeof place <= LUA_EXTRASPACE);
  std::memcpy(lua_getextraspace(state), &place, sizeof place);
}

Run& run_of(lua_State* state) {
  Run* place = nullptr;
  std::memcpy(&place, lua_getextraspace(state), sizeof place);
  return *place;
}

}  // namespace jianbao::script
