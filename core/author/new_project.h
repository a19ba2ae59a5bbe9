// A project for another city to start from: catalogue, one file of made-up figures, style,
// briefing, a section in Lua and one in Markdown. It builds at once.
#pragma once

#include "base/files.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace jianbao::author {

// Copies data/templates/project to a folder that is new or empty ("plugin.not-empty"), with the
// city's name in it; gives the files it wrote.
[[nodiscard]] Result<std::vector<std::string>> new_project(std::string const& folder,
                                                           std::string const& city,
                                                           std::string const& share,
                                                           Files const& files);

}  // namespace jianbao::author
