// From a document to the bytes of its PDF.
#pragma once

#include "font/font_set.h"
#include "layout/compose.h"
#include "page/page.h"
#include "report/write_document.h"

#include <memory>
#include <optional>
#include <string>

namespace jianbao::report {

// Which fonts a definition and its style ask for; nothing when one is not named anywhere.
[[nodiscard]] std::optional<font::Manifest> font_manifest(Definition const& definition,
                                                          layout::Style const& style,
                                                          std::string const& share,
                                                          Files const& files, Diagnostics& out);
// The fonts that a definition and its style ask for, opened; nothing when one is missing.
[[nodiscard]] std::optional<font::FontSet> open_fonts(Definition const& definition,
                                                      layout::Style const& style,
                                                      std::string const& share, Files const& files,
                                                      Diagnostics& out);

// What is printed: how it was asked for, what was written, the data and the dress.
struct PrintJob {
  Request const& request;
  Written const& written;
  data::Dataset const& dataset;
  layout::Style const& style;
  font::FontSet const& fonts;
  std::shared_ptr<layout::Memory> memory = {};  // of texts set for earlier reports with these fonts
};

struct Printed {
  std::size_t pages = 0;
  std::string ledger;  // as JSON, with lines of the data; only when it was asked for
  std::string bytes;   // of the PDF; empty after errors
};

[[nodiscard]] Printed print(PrintJob const& job, Files const& files, Diagnostics& out);

}  // namespace jianbao::report
