#include "author/new_plugin.h"

#include "report/atomic_file.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jianbao::author {

namespace {

// Files of the template and where they go.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> parts{{
    {"NAME.lua", "NAME.lua"},
    {"tests/NAME.json", "tests/NAME.json"},
    {"tests/NAME/catalogue.json", "tests/NAME/catalogue.json"},
    {"tests/NAME/sample.csv", "tests/NAME/sample.csv"},
    {"tests/NAME/document.txt", "tests/NAME/document.txt"},
}};

std::string replaced(std::string text, std::string_view name) {
  constexpr std::string_view place = "NAME";
  for (std::size_t at = text.find(place); at != std::string::npos;
       at = text.find(place, at + name.size()))
    text.replace(at, place.size(), name);
  return text;
}

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
  std::vector<std::pair<std::string, std::string>> made;  // file, text
  for (auto const& [from, to] : parts) {
    auto const text = files.read(share + "/data/templates/plugin/" + std::string(from));
    if (!text) return text.error();
    std::string file = folder + "/" + replaced(std::string(to), name);
    if (files.exists(file)) return Diagnostic{"plugin.exists", {file}, {}};
    made.emplace_back(std::move(file), replaced(*text, name));
  }
  std::vector<std::string> written;
  for (auto const& [file, text] : made) {
    if (auto failure = report::write_file(file, text)) return std::move(*failure);
    written.push_back(file);
  }
  return written;
}

}  // namespace jianbao::author
