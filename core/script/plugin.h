// What a plugin's table says of itself, and its options with the values of the briefing.
#pragma once

#include "script/run.h"
#include "script/write_sections.h"

#include <optional>
#include <string>
#include <vector>

#include <lua.hpp>

namespace jianbao::script {

inline constexpr int api_version = 1;

struct Plugin {
  std::string id, title;
  int api = 1;
  std::vector<std::string> needs, wants;
};

// The fields of the table at `index`; raises with what was expected and found.
[[nodiscard]] Plugin read_plugin(lua_State* state, int index);
// The rules of the options of the table at `plugin`, by name; raises for a wrong one.
[[nodiscard]] std::vector<Option> read_options(lua_State* state, int plugin);
// Pushes the table of option values: the plugin's defaults, overlaid by the briefing's. Unknown
// options, wrong kinds and values out of range are reported with their place in the briefing.
void push_options(lua_State* state, int plugin, SectionRequest const& request, Run& run);

}  // namespace jianbao::script
