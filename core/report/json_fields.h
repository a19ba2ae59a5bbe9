// Fields of a JSON object, changed in place, in their order.
#pragma once

#include "data/json.h"

#include <string>
#include <string_view>
#include <utility>

namespace jianbao::report {

inline void set_field(data::Json& object, std::string const& key, data::Json value) {
  auto& fields = std::get<data::JsonObject>(object.value);
  std::erase_if(fields, [&](auto const& field) { return field.first == key; });
  fields.emplace_back(key, std::move(value));
}

inline void drop_field(data::Json& object, std::string_view key) {
  std::erase_if(std::get<data::JsonObject>(object.value),
                [&](auto const& field) { return field.first == key; });
}

inline data::Json text(std::string words) {
  data::Json json;
  json.value = std::move(words);
  return json;
}

inline data::Json* field(data::Json& object, std::string_view key) {
  for (auto& [name, value] : std::get<data::JsonObject>(object.value))
    if (name == key) return &value;
  return nullptr;
}

}  // namespace jianbao::report
