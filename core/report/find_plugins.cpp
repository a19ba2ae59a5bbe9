#include "report/find_plugins.h"

#include "base/likely_name.h"
#include "report/share.h"

#include <algorithm>

namespace jianbao::report {

namespace {

std::vector<std::string> known_sections(std::vector<std::string> const& folders,
                                        Files const& files) {
  std::vector<std::string> ids;
  for (PluginPlace const& one : list_plugins(folders, "", files))
    ids.push_back(one.id);
  return ids;
}

// As sections are called: small letters, digits and _.
bool is_id(std::string const& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::optional<PluginPlace> plugin_in(std::string const& folder, std::string const& id,
                                     std::string const& share, Files const& files) {
  PluginPlace place;
  place.id = id;
  place.file = folder + "/" + id + ".lua";
  std::string const inner = folder + "/" + id, prose = folder + "/" + id + ".md";
  bool const is_file = files.exists(place.file);
  if (!is_file && files.exists(inner + "/init.lua")) {
    place.own_folder = inner;
    place.file = inner + "/init.lua";
  } else if (!is_file && files.exists(prose)) {
    place.file = prose;
  } else if (!is_file) {
    return {};
  }
  place.library_folder =
      files.list(folder + "/lib").empty() ? share + "/plugins/lib" : folder + "/lib";
  return place;
}

}  // namespace

std::vector<std::string> plugin_folders(Request const& request, Definition const& definition) {
  std::string own = beside(definition.file, ".");
  if (own.size() > 1 && own.ends_with('/')) own.pop_back();
  std::vector<std::string> folders{own, beside(definition.file, "plugins")};
  if (std::string user = user_plugin_folder(); !user.empty()) folders.push_back(std::move(user));
  if (!request.share.empty()) folders.push_back(request.share + "/plugins");
  return folders;
}

std::optional<PluginPlace> find_plugin(std::string const& id,
                                       std::vector<std::string> const& folders,
                                       std::string const& share, Files const& files) {
  for (std::string const& folder : folders)
    if (auto place = plugin_in(folder, id, share, files)) return place;
  return {};
}

std::vector<PluginPlace> list_plugins(std::vector<std::string> const& folders,
                                      std::string const& share, Files const& files) {
  std::vector<PluginPlace> places;
  for (std::string const& folder : folders)
    for (std::string name : files.list(folder)) {
      for (std::string_view const ending : {".lua", ".md"})
        if (name.ends_with(ending)) name.resize(name.size() - ending.size());
      // README.md is no section.
      if (!is_id(name)) continue;
      auto place = plugin_in(folder, name, share, files);
      bool const is_known = std::any_of(places.begin(), places.end(), [&](PluginPlace const& one) {
        return one.file == (place ? place->file : "");
      });
      if (place && !is_known) places.push_back(std::move(*place));
    }
  return places;
}

std::vector<script::SectionRequest> find_plugins(Request const& request,
                                                 Definition const& definition,
                                                 std::vector<SectionEntry> const& sections,
                                                 Files const& files, Diagnostics& out) {
  auto const folders = plugin_folders(request, definition);
  std::vector<script::SectionRequest> requests;
  for (SectionEntry const& entry : sections) {
    bool const is_given = request.plugin && request.plugin->id == entry.id;
    auto place = is_given ? request.plugin : find_plugin(entry.id, folders, request.share, files);
    if (!place) {
      out.add("report.section", {entry.id, likely_name(entry.id, known_sections(folders, files))},
              entry.place);
      continue;
    }
    auto const stopped =
        std::find_if(request.stopped.begin(), request.stopped.end(),
                     [&](Diagnostic const& one) { return one.place.section == entry.id; });
    script::SectionRequest one;
    one.id = entry.id;
    one.file = std::move(place->file);
    one.library_folder = std::move(place->library_folder);
    one.own_folder = std::move(place->own_folder);
    one.title = entry.title;
    one.appendix = entry.appendix;
    if (stopped != request.stopped.end()) one.stopped = &*stopped;
    if (std::holds_alternative<data::JsonObject>(entry.options.value)) one.options = &entry.options;
    one.options_file = definition.file;
    one.options_pointer = entry.pointer;
    requests.push_back(std::move(one));
  }
  return requests;
}

}  // namespace jianbao::report
