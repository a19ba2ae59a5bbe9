#include "author/new_plugin.h"

#include "author/template.h"

#include <algorithm>
#include <array>

namespace jianbao::author {

namespace {

bool is_name(std::string const& name) {
  auto const fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         std::all_of(name.begin(), name.end(), fits);
}

}  // namespace

Result<std::vector<std::string>> new_plugin(std::string const& name, std::string const& folder,
                                            std::string const& share, Files const& files) {
  if (!is_name(name)) return Diagnostic{"plugin.name", {name}, {}};
  constexpr std::array<std::string_view, 5> names{
      "NAME.lua", "tests/NAME.json", "tests/NAME/catalogue.json", "tests/NAME/sample.csv",
      "tests/NAME/document.txt"};
  return copy_template({share + "/data/templates/plugin", folder, "NAME", name}, names, files);
}

}  // namespace jianbao::author
