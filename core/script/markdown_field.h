// What stands at a place of a Markdown section: {{figure id}}, {{period}} …
#pragma once

#include "markdown/outline.h"
#include "script/run.h"

#include <optional>
#include <string>

namespace jianbao::script {

struct FieldWords {
  std::string words;                          // empty: there is no figure
  std::optional<figure::Figure> figure = {};  // that the words print, for the ledger
};

// The words at a field. What is wrong with it, and a required figure that is missing, is reported
// at `place`; a missing outcome is entered in the ledger's misses.
[[nodiscard]] FieldWords read_field(markdown::Field const& field, Place const& place, Run& run,
                                    Diagnostics& out);

}  // namespace jianbao::script
