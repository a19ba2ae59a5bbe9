#include "data/import/mapping.h"
#include "data/json.h"
#include "data/read_format.h"
#include "data/record.h"
#include "sheet/grid.h"

namespace jianbao::data {

namespace {

constexpr std::int64_t most_rows = 10'000'000;

void unknown_field(ObjectReader& at, std::string const& key, std::string const& name) {
  at.out().add("data.map-field", {name}, at.place(key));
}

// An object of texts; `field_keys`: its keys are fields.
std::map<std::string, std::string> texts(ObjectReader& root, std::string const& key,
                                         bool field_keys) {
  std::map<std::string, std::string> result;
  Json const* object = root.object(key, false);
  if (!object) return result;
  ObjectReader entry(*object, root.file(), pointer_to(root.pointer(), key), root.out());
  for (auto const& [name, value] : std::get<JsonObject>(object->value)) {
    std::string const text = entry.string(name);
    if (field_keys && !is_field(name)) unknown_field(entry, name, name);
    result.emplace(name, text);
  }
  return result;
}

std::vector<std::string> strings(ObjectReader& at, std::string_view key) {
  std::vector<std::string> result;
  if (Json const* list = at.array(key, false))
    for (Json const& one : std::get<JsonArray>(list->value)) {
      if (auto const* text = std::get_if<std::string>(&one.value))
        result.push_back(*text);
      else
        at.out().add("data.field-type", {key, "a list of strings", one.type_name()}, at.place(key));
    }
  return result;
}

void read_form(ObjectReader& root, Mapping& mapping) {
  mapping.form.encoding = root.optional_string("encoding").value_or("");
  if (auto const& name = mapping.form.encoding;
      !name.empty() && name != "utf-8" && name != "gb18030")
    root.out().add("data.choice", {"encoding", "utf-8, gb18030", name}, root.place("encoding"));
  auto const separator = root.optional_string("separator");
  if (!separator) return;
  if (*separator == "," || *separator == ";" || *separator == "\t")
    mapping.form.separator = separator->front();
  else
    root.out().add("data.choice", {"separator", "comma, tab, semicolon", *separator},
                   root.place("separator"));
}

void read_across(ObjectReader& root, Mapping& mapping) {
  Json const* object = root.object("across", false);
  if (!object) return;
  ObjectReader across(*object, root.file(), "/across", root.out());
  std::string const columns = across.string("columns");
  std::size_t const colon = columns.find(':');
  auto const first = sheet::parse_column(std::string_view(columns).substr(0, colon));
  auto const last = colon == std::string::npos
                        ? first
                        : sheet::parse_column(std::string_view(columns).substr(colon + 1));
  if (first && last && *first <= *last)
    mapping.across_first = *first, mapping.across_last = *last;
  else
    root.out().add("data.map-columns", {columns}, across.place("columns"));
  if (Json const* heads = across.array("heads", true)) {
    std::size_t index = 0;
    for (Json const& one : std::get<JsonArray>(heads->value)) {
      ObjectReader head(one, root.file(), pointer_to("/across/heads", index++), root.out());
      HeadRow row{static_cast<std::uint32_t>(head.integer("row", 1, most_rows)),
                  head.string("field")};
      if (!is_field(row.field)) unknown_field(head, "field", row.field);
      head.finish();
      mapping.heads.push_back(std::move(row));
    }
  }
  across.finish();
}

void read_values(ObjectReader& root, Mapping& mapping) {
  Json const* object = root.object("values", false);
  if (!object) return;
  ObjectReader values(*object, root.file(), "/values", root.out());
  for (auto const& [field, unused] : std::get<JsonObject>(object->value)) {
    if (!is_field(field)) unknown_field(values, field, field);
    mapping.values[field] = texts(values, field, false);
  }
}

void read_only(ObjectReader& root, Mapping& mapping) {
  Json const* object = root.object("only", false);
  if (!object) return;
  ObjectReader only(*object, root.file(), "/only", root.out());
  for (auto const& [column, unused] : std::get<JsonObject>(object->value))
    mapping.only[column] = strings(only, column);
}

}  // namespace

bool is_field(std::string_view name) {
  return name == "multiplier" || name == "measure" || find_column(name).has_value();
}

std::optional<Mapping> read_mapping(std::string_view text, std::string const& file,
                                    Diagnostics& out) {
  std::size_t const before = out.errors();
  auto const tree = parse_json(text, file, out);
  if (!tree) return {};
  ObjectReader root(*tree, file, "", out);
  if (!std::holds_alternative<JsonObject>(tree->value) || !read_format(root)) return {};
  Mapping mapping;
  mapping.sheet = root.optional_string("sheet").value_or("");
  read_form(root, mapping);
  auto const row = [&](std::string_view key) {
    return static_cast<std::uint32_t>(root.optional_integer(key, 1, most_rows).value_or(0));
  };
  mapping.head = row("head");
  mapping.first_row = row("first_row");
  mapping.last_row = row("last_row");
  mapping.columns = texts(root, "columns", true);
  mapping.constants = texts(root, "constants", true);
  read_across(root, mapping);
  read_values(root, mapping);
  read_only(root, mapping);
  if (root.any("missing")) mapping.missing = strings(root, "missing");
  std::string const digits = root.optional_string("digits").value_or("shown");
  mapping.stored = digits == "stored";
  if (!mapping.stored && digits != "shown")
    out.add("data.choice", {"digits", "shown, stored", digits}, root.place("digits"));
  root.finish();
  if (out.errors() != before) return {};
  return mapping;
}

}  // namespace jianbao::data
