// The document as an indented tree of text, for goldens and `--show document`: figures in braces,
// origins left out.
#pragma once

#include "doc/document.h"

#include <string>

namespace jianbao::doc {

[[nodiscard]] std::string dump(Document const& document);
[[nodiscard]] std::string dump(Section const& section);

}  // namespace jianbao::doc
