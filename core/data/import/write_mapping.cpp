#include "data/import/mapping.h"
#include "data/json.h"
#include "sheet/grid.h"

namespace jianbao::data {

namespace {

std::string object_of(std::map<std::string, std::string> const& texts) {
  std::string result = "{";
  for (auto const& [key, value] : texts)
    result += (result.size() > 1 ? ", " : "") + json_string(key) + ": " + json_string(value);
  return result + "}";
}

std::string list_of(std::vector<std::string> const& texts) {
  std::string result = "[";
  for (auto const& text : texts)
    result += (result.size() > 1 ? ", " : "") + json_string(text);
  return result + "]";
}

std::string across_of(Mapping const& mapping) {
  std::string heads;
  for (HeadRow const& head : mapping.heads)
    heads += (heads.empty() ? "" : ", ") + std::string("{\"row\": ") + std::to_string(head.row) +
             ", \"field\": " + json_string(head.field) + "}";
  return "{\"columns\": " +
         json_string(sheet::column_letters(mapping.across_first) + ":" +
                     sheet::column_letters(mapping.across_last)) +
         ", \"heads\": [" + heads + "]}";
}

}  // namespace

std::string to_json(Mapping const& mapping) {
  std::string out = "{\"format\": 1";
  auto const add = [&](std::string_view key, std::string const& value) {
    out += ",\n \"" + std::string(key) + "\": " + value;
  };
  auto const row = [&](std::string_view key, std::uint32_t value) {
    if (value > 0) add(key, std::to_string(value));
  };
  if (!mapping.sheet.empty()) add("sheet", json_string(mapping.sheet));
  if (!mapping.form.encoding.empty()) add("encoding", json_string(mapping.form.encoding));
  if (mapping.form.separator != 0)
    add("separator", json_string(std::string(1, mapping.form.separator)));
  row("head", mapping.head);
  row("first_row", mapping.first_row);
  row("last_row", mapping.last_row);
  if (!mapping.columns.empty()) add("columns", object_of(mapping.columns));
  if (!mapping.constants.empty()) add("constants", object_of(mapping.constants));
  if (mapping.across_first > 0) add("across", across_of(mapping));
  if (!mapping.values.empty()) {
    std::string values;
    for (auto const& [field, texts] : mapping.values)
      values += (values.empty() ? "" : ", ") + json_string(field) + ": " + object_of(texts);
    add("values", "{" + values + "}");
  }
  if (!mapping.only.empty()) {
    std::string only;
    for (auto const& [column, texts] : mapping.only)
      only += (only.empty() ? "" : ", ") + json_string(column) + ": " + list_of(texts);
    add("only", "{" + only + "}");
  }
  if (mapping.missing != Mapping{}.missing) add("missing", list_of(mapping.missing));
  if (mapping.stored) add("digits", "\"stored\"");
  return out + "}\n";
}

}  // namespace jianbao::data
