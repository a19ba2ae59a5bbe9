// A style printed: as a style file that says everything, and the JSON Schema of style files.
#pragma once

#include "layout/style.h"

#include <string>

namespace jianbao::report {

// A style file with every value, nothing inherited; reading it gives the same style.
[[nodiscard]] std::string show_style(std::string const& name, layout::Style style);

// JSON Schema (draft 2020-12) of data/styles/*.json.
[[nodiscard]] std::string style_schema();

}  // namespace jianbao::report
