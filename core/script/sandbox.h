// Sandbox: a Lua state in which a section cannot read, write, loop or allocate beyond its limits.
// Only base, string, table, math and utf8 are opened, by allow-list; text chunks only.
#pragma once

#include "script/limits.h"
#include "script/ready_state.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <lua.hpp>

namespace jianbao::script {

struct Meter;  // what a state has used of its limits

struct Excess {
  std::string what;
  std::size_t most = 0;
};

class Sandbox {
 public:
  // The state lives in the arena, alone. With `ready`, an image of that arena, it begins there.
  Sandbox(Limits limits, Arena& arena, ReadyState const* ready = nullptr);
  ~Sandbox();
  Sandbox(Sandbox const&) = delete;
  Sandbox& operator=(Sandbox const&) = delete;

  [[nodiscard]] lua_State* state() const {
    return state_;
  }  // nullptr when memory is too short even for a state
  // The state as it is, to begin with again; nothing when it has outgrown the arena. Outside of all
  // calls.
  [[nodiscard]] std::optional<ReadyState> keep() const;
  // Starts the clock; once the time is over every further step raises.
  void start_clock();
  [[nodiscard]] bool out_of_time() const;
  [[nodiscard]] bool out_of_memory() const;
  // The limit of the document that was passed, if one was.
  [[nodiscard]] std::optional<Excess> const& excess() const;

 private:
  std::unique_ptr<Meter> meter_;
  lua_State* state_ = nullptr;
};

[[nodiscard]] bool is_out_of_time(lua_State* state);

// What a section makes. Text and charts are added up; of the others `amount` is how many there are.
enum class Spent : std::uint8_t { text, chart, block, handle, line };
// Raises when there is more than the limits allow.
void spend(lua_State* state, Spent what, std::size_t amount);

// Opens the allowed libraries; called inside a protected call.
void open_libraries(lua_State* state);

}  // namespace jianbao::script
