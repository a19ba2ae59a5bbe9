#include "script/sandbox.h"

#include <chrono>
#include <cstdlib>
#include <cstring>

namespace jianbao::script {

using Clock = std::chrono::steady_clock;

struct Sandbox::Meter {
  Limits limits;
  std::size_t used = 0;
  Clock::time_point deadline = Clock::time_point::max();
  bool out_of_time = false, out_of_memory = false;
};

namespace {

constexpr int steps_between_looks = 1000;
constexpr std::size_t longest_string = std::size_t{8} << 20;

// Lua's allocator (Reference Manual 4.6, lua_Alloc): old_size is a type tag while pointer is null;
// shrinking cannot fail.
template <typename Meter>
void* allocate(void* data, void* pointer, std::size_t old_size, std::size_t new_size) {
  auto& meter = *static_cast<Meter*>(data);
  if (!pointer) old_size = 0;
  if (new_size == 0) {
    meter.used -= old_size;
    std::free(pointer);
    return nullptr;
  }
  if (new_size > old_size && meter.used + (new_size - old_size) > meter.limits.memory) {
    meter.out_of_memory = true;
    return nullptr;
  }
  void* const result = std::realloc(pointer, new_size);
  if (result) meter.used = meter.used - old_size + new_size;
  return result;
}

// After the deadline the hook fires at every instruction, so that a pcall in a loop does not
// survive the error.
template <typename Meter>
void look_at_clock(lua_State* state, lua_Debug*) {
  void* data = nullptr;
  lua_getallocf(state, &data);
  auto& meter = *static_cast<Meter*>(data);
  if (Clock::now() < meter.deadline) return;
  meter.out_of_time = true;
  lua_sethook(state, look_at_clock<Meter>, LUA_MASKCOUNT, 1);
  luaL_error(state, "time limit reached");
}

void keep_only(lua_State* state, int table, std::initializer_list<char const*> names) {
  table = lua_absindex(state, table);
  lua_newtable(state);
  for (char const* name : names) {
    lua_getfield(state, table, name);
    lua_setfield(state, -2, name);
  }
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

int plain_table_only(lua_State* state) {
  luaL_checktype(state, 1, LUA_TTABLE);
  if (lua_getmetatable(state, 1))
    return luaL_error(state, "a table with a metatable is not accepted here");
  for (int i = 2; i <= lua_gettop(state); ++i)
    if (lua_isinteger(state, i) && std::llabs(lua_tointeger(state, i)) > (1 << 24))
      return luaL_argerror(state, i, "out of range");
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

void wrap(lua_State* state, char const* name, lua_CFunction function) {
  lua_getfield(state, -1, name);
  lua_pushcclosure(state, function, 1);
  lua_setfield(state, -2, name);
}

}  // namespace

Sandbox::Sandbox(Limits limits) : meter_(std::make_unique<Meter>()) {
  meter_->limits = limits;
  state_ = lua_newstate(allocate<Meter>, meter_.get());
}

Sandbox::~Sandbox() {
  if (state_) lua_close(state_);
}

void Sandbox::start_clock() {
  meter_->deadline = Clock::now() + std::chrono::milliseconds(meter_->limits.milliseconds);
  lua_sethook(state_, look_at_clock<Meter>, LUA_MASKCOUNT, steps_between_looks);
}

bool Sandbox::out_of_time() const {
  return meter_->out_of_time;
}
bool Sandbox::out_of_memory() const {
  return meter_->out_of_memory;
}

void open_libraries(lua_State* state) {
  luaL_requiref(state, "_G", luaopen_base, 0);
  keep_only(state, -1,
            {"assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawlen", "select",
             "tonumber", "type", "xpcall"});
  lua_pushcfunction(state, stable_tostring);
  lua_setfield(state, -2, "tostring");
  lua_pushcfunction(state, set_metatable);
  lua_setfield(state, -2, "setmetatable");
  lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pop(state, 1);

  luaL_requiref(state, "string", luaopen_string, 0);
  lua_pushnil(state);
  lua_setfield(state, -2, "dump");
  wrap(state, "rep", bounded_rep);
  // The metatable of strings stays Lua's own; plugins cannot reach it, getmetatable is not opened.
  lua_setglobal(state, "string");

  luaL_requiref(state, "table", luaopen_table, 0);
  for (char const* name : {"concat", "insert", "move", "remove", "sort", "unpack"})
    wrap(state, name, plain_table_only);
  lua_setglobal(state, "table");

  luaL_requiref(state, "math", luaopen_math, 0);
  for (char const* name : {"random", "randomseed"}) {
    lua_pushnil(state);
    lua_setfield(state, -2, name);
  }
  lua_setglobal(state, "math");
  luaL_requiref(state, "utf8", luaopen_utf8, 0);
  lua_setglobal(state, "utf8");
}

}  // namespace jianbao::script
