// Name trees and number trees (ISO 32000-1 7.9.6, 7.9.7), in nodes that an array of libharu holds.
#pragma once

#include "pdf/object.h"

#include <map>
#include <string>
#include <vector>

namespace jianbao::pdf {

// By the bytes of the names.
[[nodiscard]] HPDF_Dict name_tree(Document& document, std::map<std::string, void*> const& objects);
// By place: the object at i has the number i.
[[nodiscard]] HPDF_Dict number_tree(Document& document, std::vector<void*> const& objects);

}  // namespace jianbao::pdf
