// The id someone meant: that of an item whose name was written instead of its id, or one that is
// spelt alike.
#pragma once

#include "base/likely_name.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::data {

// Of a list of items with id and name; empty when none is near.
template <typename Items>
[[nodiscard]] std::string likely_id(std::string_view text, Items const& items) {
  std::vector<std::string> ids;
  for (auto const& item : items) {
    if constexpr (requires { item.name; })
      if (item.name == text) return item.id;
    ids.push_back(item.id);
  }
  return likely_name(text, ids);
}

}  // namespace jianbao::data
