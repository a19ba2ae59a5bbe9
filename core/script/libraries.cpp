// The libraries of Lua that a section finds, by allow-list, with the functions repaired whose one C
// call could run for ever or whose answer differs from run to run.
#include "script/sandbox.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jianbao::script {

namespace {

constexpr std::size_t longest_string = std::size_t{8} << 20;

void keep_only(lua_State* state, int table, std::initializer_list<char const*> names) {
  table = lua_absindex(state, table);
  lua_newtable(state);
  for (char const* name : names) {
    lua_getfield(state, table, name);
    lua_setfield(state, -2, name);
  }
}

// Upvalue: the plugin's message handler. It is not asked about the time limit: it would run inside
// the hook, where no hook fires, and could loop for ever.
int handle_message(lua_State* state) {
  if (is_out_of_time(state)) return 1;
  lua_settop(state, 1);
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, 1, 1);
  return 1;
}

// Upvalue: Lua's xpcall.
int guarded_xpcall(lua_State* state) {
  luaL_checktype(state, 2, LUA_TFUNCTION);
  lua_pushvalue(state, 2);
  lua_pushcclosure(state, handle_message, 1);
  lua_replace(state, 2);
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
  return lua_gettop(state);
}

// string.rep and table functions whose one C call could run for ever (no hook fires inside them).
int bounded_rep(lua_State* state) {
  std::size_t length = 0, separator = 0;
  luaL_checklstring(state, 1, &length);
  lua_Integer const count = luaL_checkinteger(state, 2);
  luaL_optlstring(state, 3, "", &separator);
  luaL_argcheck(state, count <= 1'000'000, 2, "too many copies");
  luaL_argcheck(
      state, count <= 0 || (length + separator) * static_cast<std::size_t>(count) <= longest_string,
      1, "the resulting string is too long");
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, 1);
  return 1;
}

// Upvalues: Lua's function; the first of its arguments that are places in the table.
int plain_table_only(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  if (lua_getmetatable(state, 1))
    return luaL_error(state, "a table with a metatable is not accepted here");
  constexpr lua_Integer farthest = 1 << 24;
  // A few keys at powers of two already make a border of 2^62 (Lua manual 3.4.7).
  luaL_argcheck(state, lua_rawlen(state, 1) <= farthest, 1, "the list is too long");
  // A float or a text that is a whole number counts as one to Lua's functions.
  auto const first_place = static_cast<int>(lua_tointeger(state, lua_upvalueindex(2)));
  for (int i = first_place; i <= lua_gettop(state); ++i) {
    int is_whole = 0;
    lua_Integer const number = lua_tointegerx(state, i, &is_whole);
    if (is_whole && (number > farthest || number < -farthest))
      return luaL_argerror(state, i, "out of range");
  }
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
  return lua_gettop(state);
}

// No finalizers: Lua switches hooks off in them.
int set_metatable(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  luaL_argcheck(state, lua_isnil(state, 2) || lua_istable(state, 2), 2, "nil or table expected");
  if (lua_istable(state, 2))
    for (char const* forbidden : {"__gc", "__close", "__mode"}) {
      lua_getfield(state, 2, forbidden);
      if (!lua_isnil(state, -1)) return luaL_error(state, "%s is not allowed here", forbidden);
      lua_pop(state, 1);
    }
  lua_getmetatable(state, 1) ? lua_getfield(state, -1, "__metatable") : (lua_pushnil(state), 0);
  if (!lua_isnil(state, -1)) return luaL_error(state, "cannot change a protected metatable");
  lua_settop(state, 2);
  lua_setmetatable(state, 1);
  return 1;
}

// load(text, name): source only, never bytecode; the globals are the section's.
int load_text(lua_State* state) {
  std::size_t length = 0;
  luaL_checktype(state, 1, LUA_TSTRING);
  char const* bytes = lua_tolstring(state, 1, &length);
  std::string const name = luaL_optstring(state, 2, "load");
  if (luaL_loadbufferx(state, bytes, length, ("=" + name).c_str(), "t") == LUA_OK) return 1;
  lua_pushnil(state);
  lua_insert(state, -2);
  return 2;
}

// tostring without addresses: the same text in every run.
int stable_tostring(lua_State* state) {
  luaL_checkany(state, 1);
  switch (lua_type(state, 1)) {
    case LUA_TTABLE:
      lua_pushliteral(state, "table");
      break;
    case LUA_TFUNCTION:
      lua_pushliteral(state, "function");
      break;
    case LUA_TUSERDATA:
      luaL_getmetafield(state, 1, "__name") == LUA_TNIL ? (void)lua_pushliteral(state, "userdata")
                                                        : (void)0;
      break;
    default:
      luaL_tolstring(state, 1, nullptr);
  }
  return 1;
}

// Upvalue: Lua's string.format. Addresses stay out of the text.
int stable_format(lua_State* state) {
  std::size_t length = 0;
  char const* bytes = luaL_checklstring(state, 1, &length);
  std::string_view const format(bytes, length);
  for (std::size_t at = format.find('%'); at < format.size(); at = format.find('%', at + 1)) {
    at = format.find_first_not_of("-+ #0123456789.", at + 1);
    if (at < format.size() && format[at] == 'p')
      return luaL_error(state, "%%p is not allowed here: addresses differ from run to run");
  }
  for (int i = 2; i <= lua_gettop(state); ++i) {
    if (lua_type(state, i) == LUA_TSTRING ||
        !(lua_istable(state, i) || lua_isfunction(state, i) || lua_isuserdata(state, i)))
      continue;
    lua_pushcfunction(state, stable_tostring);
    lua_pushvalue(state, i);
    lua_call(state, 1, 1);
    lua_replace(state, i);
  }
  lua_pushvalue(state, lua_upvalueindex(1));
  lua_insert(state, 1);
  lua_call(state, lua_gettop(state) - 1, 1);
  return 1;
}

// Whether the key at `a` comes before the one at `b`: numbers by value, then text by its bytes;
// others as they come.
bool is_key_before(lua_State* state, int a, int b) {
  auto const rank = [&](int index) {
    int const type = lua_type(state, index);
    return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : type == LUA_TBOOLEAN ? 2 : 3;
  };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  if (rank(a) == 0) return lua_compare(state, a, b, LUA_OPLT) != 0;
  if (rank(a) == 2) return !lua_toboolean(state, a) && lua_toboolean(state, b);
  if (rank(a) == 3) return false;
  auto const text = [&](int index) {
    std::size_t length = 0;
    char const* bytes = lua_tolstring(state, index, &length);
    return std::string_view(bytes, length);
  };
  return text(a) < text(b);
}

// Upvalues: the keys in order, how many were given. Keys whose value is gone are passed over.
int next_in_order(lua_State* state) {
  for (lua_Integer at = lua_tointeger(state, lua_upvalueindex(2)) + 1;; ++at) {
    lua_pushinteger(state, at);
    lua_replace(state, lua_upvalueindex(2));
    if (lua_rawgeti(state, lua_upvalueindex(1), at) == LUA_TNIL) return 1;
    lua_pushvalue(state, -1);
    if (lua_rawget(state, 1) != LUA_TNIL) return 2;
    lua_pop(state, 2);
  }
}

// Upvalue: Lua's pairs. The order of a hash differs from run to run, since Lua seeds it with an
// address; this one does not.
int ordered_pairs(lua_State* state) {
  if (!lua_istable(state, 1) || luaL_getmetafield(state, 1, "__pairs") != LUA_TNIL) {
    lua_settop(state, 1);
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_call(state, 1, 3);
    return 3;
  }
  lua_settop(state, 1);
  lua_newtable(state);
  std::vector<lua_Integer> order;
  for (lua_pushnil(state); lua_next(state, 1); lua_pop(state, 1)) {
    lua_pushvalue(state, -2);
    order.push_back(static_cast<lua_Integer>(order.size()) + 1);
    lua_rawseti(state, 2, order.back());
  }
  std::stable_sort(order.begin(), order.end(), [&](lua_Integer a, lua_Integer b) {
    lua_rawgeti(state, 2, a);
    lua_rawgeti(state, 2, b);
    bool const before = is_key_before(state, -2, -1);
    lua_pop(state, 2);
    return before;
  });
  lua_createtable(state, static_cast<int>(order.size()), 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    lua_rawgeti(state, 2, order[i]);
    lua_rawseti(state, 3, static_cast<lua_Integer>(i) + 1);
  }
  lua_pushinteger(state, 0);
  lua_pushcclosure(state, next_in_order, 2);
  lua_pushvalue(state, 1);
  lua_pushnil(state);
  return 3;
}

void wrap(lua_State* state, char const* name, lua_CFunction function) {
  lua_getfield(state, -1, name);
  lua_pushcclosure(state, function, 1);
  lua_setfield(state, -2, name);
}

}  // namespace

void open_libraries(lua_State* state) {
  luaL_requiref(state, "_G", luaopen_base, 0);
  keep_only(state, -1,
            {"assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawlen", "select",
             "tonumber", "type", "xpcall"});
  lua_pushcfunction(state, stable_tostring);
  lua_setfield(state, -2, "tostring");
  lua_pushcfunction(state, set_metatable);
  lua_setfield(state, -2, "setmetatable");
  lua_pushcfunction(state, load_text);
  lua_setfield(state, -2, "load");
  wrap(state, "xpcall", guarded_xpcall);
  wrap(state, "pairs", ordered_pairs);
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pop(state, 1);

  luaL_requiref(state, "string", luaopen_string, 0);
  lua_pushnil(state);
  lua_setfield(state, -2, "dump");
  wrap(state, "rep", bounded_rep);
  wrap(state, "format", stable_format);
  // The metatable of strings stays Lua's own; plugins cannot reach it, getmetatable is not opened.
  lua_setglobal(state, "string");

  luaL_requiref(state, "table", luaopen_table, 0);
  constexpr int none = 100;
  for (auto const& [name, first_place] :
       {std::pair{"concat", 3}, std::pair{"insert", none}, std::pair{"move", 2},
        std::pair{"remove", none}, std::pair{"sort", none}, std::pair{"unpack", 2}}) {
    lua_getfield(state, -1, name);
    lua_pushinteger(state, first_place);
    lua_pushcclosure(state, plain_table_only, 2);
    lua_setfield(state, -2, name);
  }
  lua_setglobal(state, "table");

  luaL_requiref(state, "math", luaopen_math, 0);
  // Chance that is the same in every run.
  constexpr lua_Integer seed = 20200101;
  lua_getfield(state, -1, "randomseed");
  lua_pushinteger(state, seed);
  lua_call(state, 1, 0);
  lua_pushnil(state);
  lua_setfield(state, -2, "randomseed");
  lua_setglobal(state, "math");
  luaL_requiref(state, "utf8", luaopen_utf8, 0);
  lua_setglobal(state, "utf8");
}

}  // namespace jianbao::script
