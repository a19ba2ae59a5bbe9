#include "report/shared_attachments.h"

#include "data/json_text.h"
#include "report/find_plugins.h"
#include "report/json_fields.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::report {

namespace {

std::string type_of(std::string const& name) {
  if (name.ends_with(".csv")) return "text/csv";
  if (name.ends_with(".lua")) return "text/x-lua";
  return name.ends_with(".md") ? "text/markdown" : "application/json";
}

class Attacher {
 public:
  Attacher(Definition const& definition, Files const& files)
      : definition_(definition), files_(files) {}

  std::vector<pdf::Attachment> attachments;

  // All sources in one file, as an export is read back.
  void add_catalogue() {
    std::string const& path = definition_.data.front();
    auto catalogue = read(path);
    if (!catalogue) return;
    if (data::Json* const sources = field(*catalogue, "sources"))
      for (data::Json& source : std::get<data::JsonArray>(sources->value)) {
        for (char const* key : {"encoding", "map", "table"})
          drop_field(source, key);
        set_field(source, "file", text("records.csv"));
      }
    if (data::Json* const waivers = field(*catalogue, "waivers")) {
      copy(beside(path, std::get<std::string>(waivers->value)), "waivers.json", "经说明的矛盾");
      *waivers = text("waivers.json");
    }
    if (data::Json* const rules = field(*catalogue, "rules")) {
      int number = 0;
      for (data::Json& one : std::get<data::JsonArray>(rules->value)) {
        std::string const name = fmt::format("rules-{}.json", ++number);
        copy(beside(path, std::get<std::string>(one.value)), name, "核查规则");
        one = text(name);
      }
    }
    add("catalogue.json", "application/json", "数据目录", data::json_text(*catalogue));
  }

  // Under the names that the attached definition gives them.
  void add_tables_and_style() {
    auto definition = read(definition_.file);
    data::Json* const tables = definition ? field(*definition, "tables") : nullptr;
    int number = 0;
    if (tables)
      for (auto& [key, path] : std::get<data::JsonObject>(tables->value))
        copy(beside(definition_.file, std::get<std::string>(path.value)),
             fmt::format("table-{}.csv", ++number), "数据表 " + key);
    if (definition_.style.ends_with(".json"))
      copy(beside(definition_.file, definition_.style), "style.json", "样式");
  }

  // Those that ship are with the program; the others go along, where build looks for them.
  void add_own_plugins(std::string const& share) {
    Request request;
    request.share = share;
    std::string const shipped = share + "/plugins/";
    auto const folders = plugin_folders(request, definition_);
    for (SectionEntry const& section : definition_.sections) {
      auto const place = find_plugin(section.id, folders, share, files_);
      if (!place || place->file.starts_with(shipped)) continue;
      std::string const ending = place->file.substr(place->file.rfind('.'));
      if (place->own_folder.empty())
        copy(place->file, "plugins/" + section.id + ending, "章节 " + section.id);
      else
        copy_modules(place->own_folder, "plugins/" + section.id + "/");
      if (!place->library_folder.starts_with(shipped))
        copy_modules(place->library_folder, "plugins/lib/");
    }
  }

 private:
  void copy_modules(std::string const& folder, std::string const& to) {
    for (std::string const& name : files_.list(folder))
      if (name.ends_with(".lua")) copy(folder + "/" + name, to + name, "章节 " + name);
  }

  void add(std::string name, std::string type, std::string description, std::string bytes) {
    constexpr int compression = 6;
    attachments.push_back(pdf::ready(
        {std::move(name), std::move(type), std::move(description), std::move(bytes)}, compression));
  }

  std::optional<data::Json> read(std::string const& path) const {
    auto const bytes = files_.read(path);
    Diagnostics known;  // it was read before
    return bytes ? data::parse_json(*bytes, path, known) : std::nullopt;
  }

  void copy(std::string const& path, std::string const& name, std::string const& description) {
    bool const is_there = std::any_of(attachments.begin(), attachments.end(),
                                      [&](pdf::Attachment const& one) { return one.name == name; });
    auto bytes = files_.read(path);
    if (bytes && !is_there) add(name, type_of(name), description, std::move(*bytes));
  }

  Definition const& definition_;
  Files const& files_;
};

}  // namespace

std::vector<pdf::Attachment> shared_attachments(Definition const& definition,
                                                std::string const& share, Files const& files) {
  Attacher attacher(definition, files);
  attacher.add_catalogue();
  attacher.add_tables_and_style();
  attacher.add_own_plugins(share);
  return std::move(attacher.attachments);
}

}  // namespace jianbao::report
