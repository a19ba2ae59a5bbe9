#include "report/shared_attachments.h"

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
  Attacher(Definition const& definition, data::Dataset const& dataset, Files const& files)
      : shared{{}, data::CataloguePart(dataset), {"records.csv", "", {}}},
        definition_(definition),
        dataset_(dataset),
        files_(files) {}

  SharedAttachments shared;

  void add_waivers_and_rules() {
    std::string const& catalogue = definition_.data.front();
    if (!dataset_.waivers.empty()) {
      shared.names.waivers = "waivers.json";
      copy(beside(catalogue, dataset_.waivers), shared.names.waivers, "经说明的矛盾");
    }
    for (std::string const& path : dataset_.rules) {
      std::string const name = fmt::format("rules-{}.json", shared.names.rules.size() + 1);
      shared.names.rules.push_back(name);
      copy(beside(catalogue, path), name, "核查规则");
      if (auto const rules = read(beside(catalogue, path))) add_named(*rules);
    }
  }

  // Under the names that the attached definition gives them.
  void add_tables_and_style() {
    auto definition = read(definition_.file);
    if (definition) add_named(*definition);
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
  // Whatever in it is the name of an entry is taken for that entry.
  void add_named(data::Json const& json) {
    if (auto const* word = std::get_if<std::string>(&json.value))
      shared.named.add_named(dataset_, *word);
    if (auto const* items = std::get_if<data::JsonArray>(&json.value))
      for (data::Json const& one : *items)
        add_named(one);
    if (auto const* fields = std::get_if<data::JsonObject>(&json.value))
      for (auto const& [name, one] : *fields)
        add_named(one);
  }

  void copy_modules(std::string const& folder, std::string const& to) {
    for (std::string const& name : files_.list(folder))
      if (name.ends_with(".lua")) copy(folder + "/" + name, to + name, "章节 " + name);
  }

  void add(std::string name, std::string type, std::string description, std::string bytes) {
    constexpr int compression = 6;
    shared.files.push_back(pdf::ready(
        {std::move(name), std::move(type), std::move(description), std::move(bytes)}, compression));
  }

  std::optional<data::Json> read(std::string const& path) const {
    auto const bytes = files_.read(path);
    Diagnostics known;  // it was read before
    return bytes ? data::parse_json(*bytes, path, known) : std::nullopt;
  }

  void copy(std::string const& path, std::string const& name, std::string const& description) {
    bool const is_there = std::any_of(shared.files.begin(), shared.files.end(),
                                      [&](pdf::Attachment const& one) { return one.name == name; });
    auto bytes = files_.read(path);
    if (bytes && !is_there) add(name, type_of(name), description, std::move(*bytes));
  }

  Definition const& definition_;
  data::Dataset const& dataset_;
  Files const& files_;
};

}  // namespace

SharedAttachments shared_attachments(Definition const& definition, data::Dataset const& dataset,
                                     std::string const& share, Files const& files) {
  Attacher attacher(definition, dataset, files);
  attacher.add_waivers_and_rules();
  attacher.add_tables_and_style();
  attacher.add_own_plugins(share);
  return std::move(attacher.shared);
}

}  // namespace jianbao::report
