// What the plugin commands share: the briefing they work in, its data, its plugins.
#pragma once

#include "base/files.h"
#include "report/find_plugins.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::cli {

struct PluginBriefing {
  report::Definition definition;
  std::string share;
  std::vector<std::string> folders;  // where plugins are looked for
};

// The briefing's definition, `file` empty: the usual one.
[[nodiscard]] std::optional<PluginBriefing> read_plugin_briefing(std::string const& file,
                                                                 Files const& files,
                                                                 Diagnostics& out);
// A plugin by its name, or by the path of its file or folder; reported when there is none.
[[nodiscard]] std::optional<report::PluginPlace> plugin_named(std::string const& name,
                                                              PluginBriefing const& briefing,
                                                              Files const& files, Diagnostics& out);

}  // namespace jianbao::cli
