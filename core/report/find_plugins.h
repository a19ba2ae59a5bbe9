// Where a briefing's sections lie: ID.lua, a folder ID with init.lua, or ID.md; in one folder the
// first of these wins.
#pragma once

#include "base/files.h"
#include "report/briefing.h"
#include "report/write_document.h"
#include "script/write_sections.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

// Where plugins are looked for, the first folder that has one wins.
[[nodiscard]] std::vector<std::string> plugin_folders(Request const& request,
                                                      Definition const& definition);

// The plugin of that name in the first folder that has it.
[[nodiscard]] std::optional<PluginPlace> find_plugin(std::string const& id,
                                                     std::vector<std::string> const& folders,
                                                     std::string const& share, Files const& files);
// Names of all plugins in these folders, each once, in order of folders and names.
[[nodiscard]] std::vector<PluginPlace> list_plugins(std::vector<std::string> const& folders,
                                                    std::string const& share, Files const& files);

// The plugins of the sections; one that is not found is reported with a likely name and left out.
[[nodiscard]] std::vector<script::SectionRequest> find_plugins(
    Request const& request, Definition const& definition, std::vector<SectionEntry> const& sections,
    Files const& files, Diagnostics& out);

}  // namespace jianbao::report
