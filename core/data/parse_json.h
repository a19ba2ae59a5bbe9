// Parsing JSON whose main array is too long to be held as a tree.
#pragma once

#include "data/file_report.h"
#include "data/json.h"

#include <functional>
#include <optional>
#include <string_view>

namespace jianbao::data {

using ElementHandler = std::function<void(Json const& element, std::size_t index)>;

// As parse_json, but each element of the array under `key` of the outermost object is handed over
// as soon as it is read and then forgotten: in the tree that array is empty.
[[nodiscard]] std::optional<Json> parse_json_elements(std::string_view text, std::string_view key,
                                                      ElementHandler const& on_element,
                                                      FileReport& report);

}  // namespace jianbao::data
