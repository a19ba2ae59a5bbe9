// A new section to start from: the plugin, its test and the test's data, which work at once.
#pragma once

#include "base/files.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace jianbao::author {

// Copies data/templates/plugin to `folder` under the name of the plugin ([a-z0-9_], begins with a
// letter); gives the files it wrote. Nothing is written over ("plugin.exists").
[[nodiscard]] Result<std::vector<std::string>> new_plugin(std::string const& name,
                                                          std::string const& folder,
                                                          std::string const& share,
                                                          Files const& files);

}  // namespace jianbao::author
