#include "script/plugin.h"

#include "base/likely_name.h"
#include "script/shape.h"
#include "script/values.h"

#include <cstdlib>

namespace jianbao::script {

namespace {

std::vector<std::string> ids_field(lua_State* state, int index, char const* name) {
  std::vector<std::string> ids;
  std::string const path = std::string("plugin.") + name;
  lua_getfield(state, index, name);
  if (!lua_isnil(state, -1)) {
    if (!lua_istable(state, -1)) raise(state, path + ": expected a list of indicators");
    int const list = lua_absindex(state, -1);
    int const length = list_length(state, list, path);
    for (int i = 1; i <= length; ++i) {
      lua_rawgeti(state, list, i);
      ids.push_back(read_text(state, -1, path + "[" + std::to_string(i) + "]"));
      lua_pop(state, 1);
    }
  }
  lua_pop(state, 1);
  return ids;
}

}  // namespace

Plugin read_plugin(lua_State* state, int index) {
  if (!lua_istable(state, index))
    raise(state,
          "expected the plugin's table from the file's return, found " + type_name(state, index));
  check_fields(state, index, "plugin", shapes::plugin);
  Plugin plugin;
  plugin.id = text_field(state, index, "id", "plugin");
  plugin.title = text_field(state, index, "title", "plugin");
  if (plugin.id.empty()) raise(state, "plugin.id: expected text");
  if (plugin.title.empty()) raise(state, "plugin.title: expected text");
  lua_getfield(state, index, "api");
  if (!lua_isnil(state, -1)) {
    if (!lua_isinteger(state, -1)) raise(state, "plugin.api: expected a whole number");
    plugin.api = static_cast<int>(lua_tointeger(state, -1));
    if (plugin.api > api_version)
      raise(state, "plugin.api: this program has version " + std::to_string(api_version) +
                       ", the plugin asks for " + std::to_string(plugin.api));
  }
  lua_getfield(state, index, "write");
  if (!lua_isfunction(state, -1))
    raise(state, "plugin.write: expected a function, found " + type_name(state, -1));
  lua_pop(state, 2);
  plugin.needs = ids_field(state, index, "needs");
  plugin.wants = ids_field(state, index, "wants");
  return plugin;
}

}  // namespace jianbao::script
