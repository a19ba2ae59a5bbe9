// Lists written as JSON, piece by piece.
#pragma once

#include "data/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

// `write(item)` writes each item between the brackets.
template <typename Items, typename Write>
void append_json_list(std::string& out, Items const& items, Write const& write,
                      std::string_view separator = ",") {
  out += '[';
  bool is_first = true;
  for (auto const& item : items) {
    if (!is_first) out += separator;
    is_first = false;
    write(item);
  }
  out += ']';
}

inline void append_json_texts(std::string& out, std::vector<std::string> const& texts,
                              std::string_view separator = ",") {
  append_json_list(
      out, texts, [&](std::string const& one) { append_json_string(out, one); }, separator);
}

}  // namespace jianbao::data
