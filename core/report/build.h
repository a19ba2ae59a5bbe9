// One briefing from start to end.
#pragma once

#include "base/files.h"
#include "report/write_document.h"

#include <optional>
#include <string>

namespace jianbao::report {

struct Built {
  std::string path;   // of the PDF; empty when none was made
  std::string shown;  // what `show` asked for: the document or the pages as text
  std::size_t pages = 0;
  bool usage_error = false;
};

// Beside the PDF: report.pdf, report.ledger.json.
[[nodiscard]] std::string ledger_path(std::string const& pdf);

// Reads, runs, lays out, writes. No file is touched when there are errors. `show`: "document",
// "pages" or empty.
[[nodiscard]] Built build(Request const& request, std::string const& show, Files const& files,
                          Diagnostics& out);

}  // namespace jianbao::report
