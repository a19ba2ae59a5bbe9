// A draft: where a section failed, the document says so.
#pragma once

#include "report/write_document.h"
#include "script/write_sections.h"

namespace jianbao::report {

// Puts a marked section in the place of each that failed.
void mark_failures(std::vector<script::SectionRequest> const& plugins, Diagnostics const& failures,
                   script::Sections& told);

}  // namespace jianbao::report
