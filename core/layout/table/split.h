// A table too wide for its page in parts, each with the columns that name the rows.
#pragma once

#include "base/length.h"
#include "doc/document.h"

#include <vector>

namespace jianbao::layout {

// Parts of as many columns as go into `measure` with the key columns; `needed` is what each column
// needs. A single part when the key columns leave no room.
[[nodiscard]] std::vector<doc::Table> split_columns(doc::Table const& table,
                                                    std::vector<Length> const& needed,
                                                    Length measure);

}  // namespace jianbao::layout
