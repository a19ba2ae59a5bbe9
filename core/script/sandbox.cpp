#include "script/sandbox.h"

#include "script/values.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <string>

namespace jianbao::script {

struct Meter {
  Limits limits;
  Arena& arena;
  std::size_t used = 0;
  std::size_t blocks_outside = 0;                                    // of the arena
  std::int64_t deadline = std::numeric_limits<std::int64_t>::max();  // ns of the thread's own time
  bool out_of_time = false, out_of_memory = false;
  std::size_t text = 0, charts = 0;
  std::optional<Excess> excess = {};
};

namespace {

constexpr int steps_between_looks = 1000;

// Time the thread has run, in ns: a busy machine does not count against a section.
std::int64_t running_time() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

void* take(Meter& meter, std::size_t size) {
  if (void* const block = meter.arena.take(size)) return block;
  void* const block = std::malloc(size);
  if (block) ++meter.blocks_outside;
  return block;
}

void give_back(Meter& meter, void* block, std::size_t size) {
  if (!block) return;
  if (meter.arena.holds(block)) return meter.arena.give_back(block, size);
  std::free(block);
  --meter.blocks_outside;
}

void* resize(Meter& meter, void* block, std::size_t old_size, std::size_t new_size) {
  if (!meter.arena.holds(block)) return std::realloc(block, new_size);
  if (Arena::is_alike(old_size, new_size)) return block;
  void* const other = take(meter, new_size);
  if (!other) return new_size < old_size ? block : nullptr;
  std::memcpy(other, block, std::min(old_size, new_size));
  meter.arena.give_back(block, old_size);
  return other;
}

// Lua's allocator (Reference Manual 4.6, lua_Alloc): old_size is a type tag while pointer is null;
// shrinking cannot fail.
void* allocate(void* data, void* pointer, std::size_t old_size, std::size_t new_size) {
  auto& meter = *static_cast<Meter*>(data);
  if (!pointer) old_size = 0;
  if (new_size == 0) {
    meter.used -= old_size;
    give_back(meter, pointer, old_size);
    return nullptr;
  }
  if (new_size > old_size && meter.used + (new_size - old_size) > meter.limits.memory) {
    meter.out_of_memory = true;
    return nullptr;
  }
  void* const result = pointer ? resize(meter, pointer, old_size, new_size) : take(meter, new_size);
  if (result) meter.used = meter.used - old_size + new_size;
  return result;
}

Meter& meter_of(lua_State* state) {
  void* data = nullptr;
  lua_getallocf(state, &data);
  return *static_cast<Meter*>(data);
}

// After the deadline the hook fires at every instruction, so that a pcall in a loop does not
// survive the error.
void look_at_clock(lua_State* state, lua_Debug*) {
  Meter& meter = meter_of(state);
  if (running_time() < meter.deadline) return;
  meter.out_of_time = true;
  lua_sethook(state, look_at_clock, LUA_MASKCOUNT, 1);
  luaL_error(state, "time limit reached");
}

}  // namespace

Sandbox::Sandbox(Limits limits, Arena& arena, ReadyState const* ready)
    : meter_(new Meter{.limits = limits, .arena = arena}) {
  if (ready) {
    arena.put_back(ready->image);
    meter_->used = ready->used;
    state_ = ready->state;
    lua_setallocf(state_, allocate, meter_.get());
  } else {
    arena.clear();
    state_ = lua_newstate(allocate, meter_.get());
  }
}

// Nothing in a state has a finalizer (set_metatable refuses them, handles own nothing), so that
// closing would do no more than give its blocks back one by one.
Sandbox::~Sandbox() {
  if (state_ && meter_->blocks_outside > 0) lua_close(state_);
}

std::optional<ReadyState> Sandbox::keep() const {
  if (meter_->blocks_outside > 0) return {};
  return ReadyState{meter_->arena.image(), state_, meter_->used};
}

void Sandbox::start_clock() {
  meter_->deadline = running_time() + std::int64_t{meter_->limits.milliseconds} * 1'000'000;
  lua_sethook(state_, look_at_clock, LUA_MASKCOUNT, steps_between_looks);
}

bool Sandbox::out_of_time() const {
  return meter_->out_of_time;
}
bool Sandbox::out_of_memory() const {
  return meter_->out_of_memory;
}
std::optional<Excess> const& Sandbox::excess() const {
  return meter_->excess;
}

bool is_out_of_time(lua_State* state) {
  return meter_of(state).out_of_time;
}

void spend(lua_State* state, Spent what, std::size_t amount) {
  Meter& meter = meter_of(state);
  Limits const& limits = meter.limits;
  std::size_t used = amount, most = 0;
  char const* words = "";
  switch (what) {
    case Spent::text:
      used = meter.text += amount, most = limits.text, words = "bytes of text";
      break;
    case Spent::chart:
      used = meter.charts += amount, most = limits.charts, words = "charts";
      break;
    case Spent::block:
      most = limits.blocks, words = "blocks";
      break;
    case Spent::handle:
      most = limits.handles, words = "figures and words";
      break;
    case Spent::line:
      most = limits.log_lines, words = "lines of log";
      break;
  }
  if (used <= most) return;
  meter.excess = Excess{words, most};
  raise(state, "more than " + std::to_string(most) + " " + words);
}

}  // namespace jianbao::script
