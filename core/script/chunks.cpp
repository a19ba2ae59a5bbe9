#include "script/chunks.h"

#include <lua.hpp>

namespace jianbao::script {

namespace {

int append(lua_State*, void const* bytes, std::size_t length, void* target) {
  static_cast<std::string*>(target)->append(static_cast<char const*>(bytes), length);
  return 0;
}

}  // namespace

void Chunks::load(lua_State* state, std::string const& text, std::string const& file) {
  std::string const name = "@" + file;
  auto const known = parsed_.find(file);
  if (known != parsed_.end() && known->second.text == text) {
    std::string const& binary = known->second.binary;
    if (luaL_loadbufferx(state, binary.data(), binary.size(), name.c_str(), "b") != LUA_OK)
      lua_error(state);
    return;
  }
  if (luaL_loadbufferx(state, text.data(), text.size(), name.c_str(), "t") != LUA_OK)
    lua_error(state);
  constexpr int keep_lines = 0;
  Parsed parsed{text, {}};
  if (lua_dump(state, append, &parsed.binary, keep_lines) == 0)
    parsed_.insert_or_assign(file, std::move(parsed));
}

}  // namespace jianbao::script
