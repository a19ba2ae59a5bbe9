// A section out of a Markdown file: an editor's prose with the places of figures. Its figures go
// through the same selection and ledger as those of Lua sections.
#pragma once

#include "doc/document.h"
#include "script/run.h"
#include "script/write_sections.h"

#include <optional>
#include <string>

namespace jianbao::script {

// Paragraphs and items with a figure there is none of are left out, and with them headings of which
// nothing is left; {{figure id required}} makes it an error. Nothing after errors, all of which are
// reported by file and line ("markdown.*", "script.unknown-indicator").
[[nodiscard]] std::optional<doc::Section> write_markdown_section(SectionRequest const& request,
                                                                 std::string const& text, Run& run);

}  // namespace jianbao::script
