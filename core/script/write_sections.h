// Sections: runs each plugin's write() in a Lua state of its own and collects what it says.
#pragma once

#include "base/files.h"
#include "data/json.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "script/limits.h"
#include "script/run.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::script {

struct SectionRequest {
  std::string id;
  std::string file;            // the plugin: NAME.lua, or NAME.md
  std::string library_folder;  // where require("name") finds name.lua
  std::optional<std::string> title;
  data::Json const* options = nullptr;  // an object, or none
  std::string options_file, options_pointer;
  bool appendix = false;
};

struct Sections {
  std::vector<doc::Section> sections;
  std::vector<std::string> files;  // of Origin::file
  figure::Ledger ledger;
};

// All sections in order. A section that fails is left out and reported ("script.*": plugin file,
// line, call chain, section); the others are run all the same. A section that says nothing gets one
// line that says so.
[[nodiscard]] Sections write_sections(std::vector<SectionRequest> const& requests,
                                      Briefing const& briefing, Files const& files,
                                      Limits const& limits, Diagnostics& out);

}  // namespace jianbao::script
