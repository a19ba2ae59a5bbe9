#include "report/read_style.h"

namespace jianbao::report {

namespace {

constexpr int format = 1;

std::vector<std::string> ids(data::ObjectReader& reader, std::string_view key) {
  std::vector<std::string> result;
  if (data::Json const* list = reader.array(key, true))
    for (data::Json const& one : std::get<data::JsonArray>(list->value))
      if (auto const* text = std::get_if<std::string>(&one.value)) result.push_back(*text);
  return result;
}

font::Manifest read_manifest(data::Json const& json, std::string const& file, Diagnostics& out) {
  font::Manifest manifest;
  data::ObjectReader reader(json, file, "", out);
  if (reader.integer("format", 1, 1000) > format)
    out.add("report.format", {std::to_string(format)}, reader.place("format"));
  if (data::Json const* list = reader.array("files", true))
    for (data::Json const& one : std::get<data::JsonArray>(list->value)) {
      data::ObjectReader entry(one, file, "/files", out);
      manifest.files.push_back({entry.string("id"), beside(file, entry.string("file"))});
    }
  if (data::Json const* roles = reader.object("roles", true))
    for (auto const& [name, one] : std::get<data::JsonObject>(roles->value)) {
      data::ObjectReader role(one, file, "/roles/" + name, out);
      manifest.roles[name] = {ids(role, "latin"), ids(role, "han")};
    }
  return manifest;
}

}  // namespace

std::optional<font::Manifest> read_fonts(Definition const& definition, std::string const& share,
                                         Files const& files, Diagnostics& out) {
  std::string const path = share + "/fonts/manifest.json";
  auto const text = files.read(path);
  if (!text) {
    out.add(text.error());
    return {};
  }
  std::size_t const before = out.errors();
  auto const json = data::parse_json(*text, path, out);
  if (!json) return {};
  font::Manifest manifest = read_manifest(*json, path, out);
  if (out.errors() > before) return {};
  for (auto const& [name, own] : definition.fonts) {
    font::Manifest::Role& role = manifest.roles[name];
    // The user's own fonts come first; the shipped ones stay behind them for characters they lack.
    // Paths are the briefing's.
    for (auto const& [given, list] :
         {std::pair{&own.latin, &role.latin}, std::pair{&own.han, &role.han}}) {
      std::vector<std::string> front;
      for (std::string const& one : *given) {
        std::string const file = beside(definition.file, one);
        front.push_back(files.exists(file) ? file : one);
      }
      list->insert(list->begin(), front.begin(), front.end());
    }
  }
  return manifest;
}

void complete_roles(layout::Style const& style, std::string const& file, font::Manifest& manifest,
                    Diagnostics& out) {
  for (auto const& [name, look] : style.text) {
    if (manifest.roles.contains(look.role)) continue;
    std::size_t const slash = look.role.find('/');
    auto const han = manifest.roles.find(look.role.substr(0, slash));
    auto const latin =
        slash == std::string::npos ? han : manifest.roles.find(look.role.substr(slash + 1));
    for (auto const& [found, key] : {std::pair{han, "font"}, {latin, "latin"}})
      if (found == manifest.roles.end())
        out.add("report.font-role", {look.role},
                {.file = file, .pointer = "/text/" + name + "/" + key});
    if (han == manifest.roles.end() || latin == manifest.roles.end()) continue;
    font::Manifest::Role joined = han->second;
    joined.latin = latin->second.latin;
    joined.latin.insert(joined.latin.end(), han->second.latin.begin(), han->second.latin.end());
    manifest.roles[look.role] = std::move(joined);
  }
}

}  // namespace jianbao::report
