// Name trees and number trees (ISO 32000-1 7.9.6, 7.9.7).
#pragma once

#include "pdf/object.h"

#include <map>
#include <string>
#include <vector>

namespace jianbao::pdf {

// Both give the root as it is written. Values as they are written, by the bytes of their names.
[[nodiscard]] std::string name_tree(Document& document,
                                    std::map<std::string, std::string> const& values);
// By place: the value at i, as it is written, has the number i.
[[nodiscard]] std::string number_tree(Document& document, std::vector<std::string> const& values);

}  // namespace jianbao::pdf
