#include "script/chunks.h"

#include <lua.hpp>

namespace jianbao::script {

namespace {

int append(lua_State*, void const* bytes, std::size_t length, void* target) {
  static_cast<std::string*>(target)->append(static_cast<char const*>(bytes), length);
  return 0;
}

}  // namespace

bool Beginning::has(std::string const& file, std::string const& text) const {
  if (!ready) return false;
  auto const found = texts.find(file);
  return found != texts.end() && found->second == text;
}

void Beginning::add(std::string const& file, std::string const& text) {
  texts.insert_or_assign(file, text);
  ready.reset();
}

Beginning& Chunks::beginning(std::string const& file, std::string const& text) {
  Beginning& one = beginnings_[file];
  auto const found = one.texts.find(file);
  if (found != one.texts.end() && found->second != text) one = {};
  return one;
}

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
