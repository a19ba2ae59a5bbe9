#include "report/shared_attachments.h"

#include "data/json_text.h"
#include "report/json_fields.h"

#include <fmt/format.h>

namespace jianbao::report {

namespace {

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

 private:
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
    auto bytes = files_.read(path);
    if (bytes)
      add(name, name.ends_with(".csv") ? "text/csv" : "application/json", description,
          std::move(*bytes));
  }

  Definition const& definition_;
  Files const& files_;
};

}  // namespace

std::vector<pdf::Attachment> shared_attachments(Definition const& definition, Files const& files) {
  Attacher attacher(definition, files);
  attacher.add_catalogue();
  attacher.add_tables_and_style();
  return std::move(attacher.attachments);
}

}  // namespace jianbao::report
