#include "script/host.h"

#include "base/likely_name.h"
#include "base/utf8.h"
#include "script/binding.h"
#include "script/chunks.h"
#include "script/sandbox.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

// __index for the names that there are none of: raises with a likely one. Upvalues: the table of
// names, the object's name.
int refuse_unknown(lua_State* state) {
  std::string const name = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
  std::vector<std::string> names;
  for (lua_pushnil(state); lua_next(state, lua_upvalueindex(1)); lua_pop(state, 1))
    if (lua_type(state, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(state, -2));
  std::sort(names.begin(), names.end());  // the order of a table differs from run to run
  std::string const likely = likely_name(name, names);
  std::string const object = lua_tostring(state, lua_upvalueindex(2));
  std::string const problem =
      object == "_G" ? "there is no global '" + name + "'" : object + " has no '" + name + "'";
  raise(state, problem + (likely.empty() ? "" : "; did you mean '" + likely + "'?"));
}

int refuse_assignment(lua_State* state) {
  std::string const object = lua_tostring(state, lua_upvalueindex(1));
  std::string const name = lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "?";
  if (object == "_G") raise(state, "'" + name + "' is not declared; write: local " + name);
  raise(state, object + " cannot be changed");
}

int refuse_concatenation(lua_State* state) {
  raise(state,
        "a figure cannot be joined with '..'; put text and figures in a list: { \"…\", figure }");
}

// Sets __index of the table on top; the table of names is at `names`.
void set_refusal(lua_State* state, int names, char const* object) {
  lua_pushvalue(state, names);
  lua_pushstring(state, object);
  lua_pushcclosure(state, refuse_unknown, 2);
  lua_setfield(state, -2, "__index");
}

// Refuses assignments and a look at the metatable on top; the table of names lies below it and is
// taken off.
void finish_guard(lua_State* state, char const* object) {
  lua_pushstring(state, object);
  lua_pushcclosure(state, refuse_assignment, 1);
  lua_setfield(state, -2, "__newindex");
  lua_pushboolean(state, false);
  lua_setfield(state, -2, "__metatable");
  lua_remove(state, -2);
}

// Makes the metatable on top that of an object with the names below it: Lua looks them up by
// itself, and asks the names' own metatable for others.
void guard(lua_State* state, char const* object) {
  int const names = lua_absindex(state, -2);
  lua_createtable(state, 0, 1);
  set_refusal(state, names, object);
  lua_setmetatable(state, names);
  lua_pushvalue(state, names);
  lua_setfield(state, -2, "__index");
  finish_guard(state, object);
}

// Into the table on top.
void add_functions(lua_State* state, std::span<Binding const> bindings) {
  for (Binding const& binding : bindings) {
    push_binding(state, binding);
    lua_setfield(state, -2, std::string(binding.name).c_str());
  }
}

void push_functions(lua_State* state, std::span<Binding const> bindings) {
  lua_createtable(state, 0, static_cast<int>(bindings.size()));
  add_functions(state, bindings);
}

void register_handle(lua_State* state, Held held, std::span<Binding const> methods) {
  push_functions(state, methods);
  lua_createtable(state, 0, 5);
  lua_pushstring(state, name_of(held));
  lua_setfield(state, -2, "__name");
  lua_pushcfunction(state, refuse_concatenation);
  lua_setfield(state, -2, "__concat");
  guard(state, name_of(held));
  set_metatable_of(state, held);
}

void register_module(lua_State* state, char const* name, std::span<Binding const> functions) {
  lua_newuserdatauv(state, 1, 0);
  push_functions(state, functions);
  lua_newtable(state);
  guard(state, name);
  lua_setmetatable(state, -2);
  lua_setglobal(state, name);
}

int log_text(lua_State* state) {
  Run& run = run_of(state);
  std::string text = read_text(state, 1, "log");
  spend(state, Spent::line, ++run.log_lines);
  constexpr std::size_t longest = 2000;
  utf8::cut(text, longest);
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  Origin const origin = caller(state, run);
  run.out.add("script.log", {text},
              {.file = run.files[origin.file - 1], .line = origin.line, .section = run.section});
  return 0;
}

// require("name"): name.lua of the library folder, run once a section. Upvalue: what was loaded.
int require_library(lua_State* state) {
  Run& run = run_of(state);
  Library const& library = *run.library;
  std::string const name = read_text(state, 1, "require");
  auto const allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
  };
  if (name.empty() || !std::all_of(name.begin(), name.end(), allowed))
    raise(state, "require: expected the name of a file of the library, such as 'prose', found '" +
                     name + "'");
  if (lua_getfield(state, lua_upvalueindex(1), name.c_str()) != LUA_TNIL) return 1;
  lua_pop(state, 1);
  std::string file = library.folder + "/" + name + ".lua";
  if (std::string const own = library.own_folder + "/" + name + ".lua";
      !library.own_folder.empty() && library.files.exists(own))
    file = own;
  auto const text = library.files.read(file);
  if (!text) raise(state, "require: there is no '" + file + "'");
  load_chunk(state, run, *text, file);
  lua_call(state, 0, 1);
  lua_pushvalue(state, -1);
  lua_setfield(state, lua_upvalueindex(1), name.c_str());
  return 1;
}

// An unknown global is a misspelt name: __index is asked only for names that are absent.
void guard_globals(lua_State* state) {
  lua_pushglobaltable(state);
  lua_newtable(state);
  for (char const* name :
       {"doc", "say", "log", "require", "ipairs", "pairs", "string", "table", "tostring", "load",
        "math", "utf8", "type", "error", "assert", "select", "tonumber", "setmetatable"}) {
    lua_pushboolean(state, false);  // candidates for a likely name
    lua_setfield(state, -2, name);
  }
  lua_newtable(state);
  set_refusal(state, lua_absindex(state, -2), "_G");
  finish_guard(state, "_G");
  lua_setmetatable(state, -2);
  lua_pop(state, 1);
}

// Places in the registry: the functions of `brief`, the chunks put by.
constexpr char brief_key = 0, chunks_key = 0;

}  // namespace

void load_chunk(lua_State* state, Run& run, std::string const& text, std::string const& file) {
  if (run.beginning && run.beginning->has(file, text)) {
    lua_rawgetp(state, LUA_REGISTRYINDEX, &chunks_key);
    lua_getfield(state, -1, file.c_str());
    lua_remove(state, -2);
    return;
  }
  if (run.briefing.chunks)
    run.briefing.chunks->load(state, text, file);
  else if (luaL_loadbufferx(state, text.data(), text.size(), ("@" + file).c_str(), "t") != LUA_OK)
    lua_error(state);
  if (run.beginning) run.beginning->add(file, text);
}

void load_beginning(lua_State* state, Run& run) {
  lua_newtable(state);
  for (auto const& [file, text] : run.beginning->texts) {
    run.briefing.chunks->load(state, text, file);
    lua_setfield(state, -2, file.c_str());
  }
  lua_rawsetp(state, LUA_REGISTRYINDEX, &chunks_key);
}

void open_host(lua_State* state) {
  register_handle(state, Held::figure, figure_bindings());
  register_handle(state, Held::words, {});
  register_handle(state, Held::block, {});
  register_handle(state, Held::body, body_bindings());
  register_module(state, "doc", doc_bindings());
  register_module(state, "say", say_bindings());
  lua_pushcfunction(state, log_text);
  lua_setglobal(state, "log");
  lua_newtable(state);
  lua_pushcclosure(state, require_library, 1);
  lua_setglobal(state, "require");
  push_functions(state, brief_bindings());
  add_functions(state, catalogue_bindings());
  add_functions(state, table_bindings());
  add_functions(state, change_bindings());
  lua_rawsetp(state, LUA_REGISTRYINDEX, &brief_key);
  guard_globals(state);
}

void push_brief(lua_State* state, Run& run) {
  data::Region const& region = run.dataset()[run.briefing.region];
  data::Period const period = run.briefing.period;
  data::Period next = period;
  next.year = static_cast<std::int16_t>(next.year + 1);
  lua_rawgetp(state, LUA_REGISTRYINDEX, &brief_key);
  for (auto const& [name, text] : {std::pair<char const*, std::string>{"region", region.name},
                                   {"region_short", region.short_name},
                                   {"period", period.in_chinese()},
                                   {"previous_period", period.year_before().in_chinese()},
                                   {"next_period", next.in_chinese()}}) {
    lua_pushlstring(state, text.data(), text.size());
    lua_setfield(state, -2, name);
  }
  lua_insert(state, -2);
  lua_setfield(state, -2, "options");
  lua_newuserdatauv(state, 1, 0);
  lua_insert(state, -2);
  lua_newtable(state);
  guard(state, "brief");
  lua_setmetatable(state, -2);
}

}  // namespace jianbao::script
