// Sections: runs each plugin's write() in a Lua state of its own and collects what it says.
#pragma once

#include "base/files.h"
#include "data/json.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "script/limits.h"
#include "script/run.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::script {

// An option that a plugin has.
struct Option {
  std::string name, kind, help;
  std::optional<double> least, most;
  std::vector<std::string> choices;
};

struct SectionRequest {
  std::string id;
  std::string file;             // the plugin: NAME.lua, or NAME.md
  std::string library_folder;   // where require("name") finds name.lua
  std::string own_folder = {};  // of a plugin that is a folder (id/init.lua); empty: a file alone
  std::optional<std::string> title;
  data::Json const* options = nullptr;  // an object, or none
  std::string options_file, options_pointer;
  bool appendix = false;
  Diagnostic const* stopped = nullptr;  // it was stopped from outside before: not run, reported
};

struct Sections {
  std::vector<doc::Section> sections;
  std::vector<std::string> files;  // of Origin::file
  figure::Ledger ledger;
  std::map<std::string, std::string> failed;  // titles of sections that did not come to be, by id
};

// Whether it is the line that stands for a section without figures.
[[nodiscard]] bool says_nothing(doc::Section const& section);

// What a plugin's file says of itself, without writing its section; nothing when it cannot be
// loaded, which is reported.
struct Description {
  std::string id, title;
  int api = 1;
  std::vector<std::string> needs, wants;
  std::vector<Option> options;
};
[[nodiscard]] std::optional<Description> describe_plugin(SectionRequest const& request,
                                                         Briefing const& briefing,
                                                         Files const& files, Diagnostics& out);

// All sections in order. A section that fails is left out and reported ("script.*": plugin file,
// line, call chain, section); the others are run all the same. A section that says nothing gets one
// line that says so.
[[nodiscard]] Sections write_sections(std::vector<SectionRequest> const& requests,
                                      Briefing const& briefing, Files const& files,
                                      Limits const& limits, Diagnostics& out,
                                      SectionWatch* watch = nullptr);

}  // namespace jianbao::script
