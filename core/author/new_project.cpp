#include "author/new_project.h"

#include "author/template.h"

#include <array>

namespace jianbao::author {

Result<std::vector<std::string>> new_project(std::string const& folder, std::string const& city,
                                             std::string const& share, Files const& files) {
  constexpr std::array<std::string_view, 6> names{"catalogue.json", "bulletin-2021.csv",
                                                  "briefing.json",  "style.json",
                                                  "foreword.md",    "plugins/summary.lua"};
  if (files.exists(folder) && !files.list(folder).empty())
    return Diagnostic{"plugin.not-empty", {folder}, {}};
  for (char const c : city)
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '{')
      return Diagnostic{"plugin.city", {city}, {}};
  return copy_template({share + "/data/templates/project", folder, "{CITY}", city}, names, files);
}

}  // namespace jianbao::author
