// Name trees and number trees (ISO 32000-1 7.9.6, 7.9.7).
#pragma once

#include "pdf/object.h"

#include <functional>
#include <map>
#include <string>

namespace jianbao::pdf {

// Both give the root as it is written. Values as they are written, by the bytes of their names.
[[nodiscard]] Bytes name_tree(Document& document, std::map<std::string, std::string> const& values);
// `append_value(out, i)`: the value of the number i, after a blank if it needs one.
[[nodiscard]] Bytes number_tree(Document& document, std::size_t count,
                                std::function<void(Bytes&, std::size_t)> const& append_value);

}  // namespace jianbao::pdf
