// One briefing from start to end.
#pragma once

#include "base/files.h"
#include "font/font_set.h"
#include "report/kept.h"
#include "report/write_document.h"
#include "script/chunks.h"
#include "script/section_memory.h"

#include <optional>
#include <string>

namespace jianbao::report {

struct Built {
  std::string path;   // of the PDF; empty when none was made
  std::string shown;  // what `show` asked for: the document or the pages as text
  std::size_t pages = 0;
  std::vector<std::string> written = {};  // ids of the sections that were run
  bool usage_error = false;
};

// What one build leaves to the next of the same briefing, so that only what changed is done anew.
struct Memory {
  bool keeps_sections = false;  // nothing is put by where there is no next one
  Kept<data::Dataset> dataset;
  Kept<font::FontSet> fonts;
  script::SectionMemory sections;
  script::Chunks chunks;
};

// Beside the PDF: report.pdf, report.ledger.json.
[[nodiscard]] std::string ledger_path(std::string const& pdf);

// Reads, runs, lays out, writes. No file is touched when there are errors.
[[nodiscard]] Built build(Request const& request, Files const& files, Memory& memory,
                          Diagnostics& out);

}  // namespace jianbao::report
