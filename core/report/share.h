// Where the shipped plugins, fonts, styles and data lie.
#pragma once

#include <string>

namespace jianbao::report {

// The folder that holds plugins/, fonts/ and data/: <program>/../share/jianbao when installed, else
// the nearest folder above the program that holds fonts/manifest.json or plugins/ (a build in the
// source tree). Empty when there is none.
[[nodiscard]] std::string share_folder();
// Folders searched for plugins, first one wins: the briefing's, the user's own, the shipped one.
[[nodiscard]] std::string user_plugin_folder();

}  // namespace jianbao::report
