// A Lua state as it was when it had been made ready for a section, to begin with again and again.
#pragma once

#include "script/arena.h"

#include <cstddef>

struct lua_State;

namespace jianbao::script {

struct ReadyState {
  Arena::Image image;  // all of the state; it is put back where it stood
  lua_State* state = nullptr;
  std::size_t used = 0;  // bytes, as its limit counts them
};

}  // namespace jianbao::script
