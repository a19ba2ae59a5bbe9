// One section out of a Lua plugin, in a state of its own.
#pragma once

#include "script/host.h"
#include "script/write_sections.h"

#include <optional>
#include <string>

namespace jianbao::script {

// What a section is written from.
struct SectionSource {
  SectionRequest const& request;
  std::string const& text;
  Run& run;
  Library const& library;
};

// Nothing after errors, which are reported. `title`: what is known of it even then.
[[nodiscard]] std::optional<doc::Section> write_lua_section(SectionSource const& source,
                                                            Limits const& limits,
                                                            std::string& title);

}  // namespace jianbao::script
