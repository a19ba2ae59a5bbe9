// From a briefing definition to its document: dataset, style, plugins, sections. No fonts, no
// pages.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "inspect/pack.h"
#include "layout/style.h"
#include "report/briefing.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

// What the command line asks for on top of the definition; empty: as defined.
struct Request {
  std::string definition;
  std::string period, region, output;
  std::vector<std::string> sections;
  std::string share;  // folder of the shipped files
  bool draft = false;
  bool ledger = false;             // NAME.ledger.json beside the PDF
  std::string conformance = "3a";  // PDF/A: none, 2b, 2a, 3b, 3a
  inspect::PackOptions packing = {};
  std::string watermark;        // words across every page
  bool for_print = false;       // bleed and crop marks
  bool allow_findings = false;  // errors of the check go to the notes and do not stop
};

struct Written {
  Definition definition;
  doc::Document document;
  figure::Ledger ledger;
  std::optional<layout::Style> style;    // nothing when it cannot be read
  std::optional<data::RegionId> region;  // nothing when they are unknown
  std::optional<data::Period> period;
  std::string dataset_hash;  // SHA-256 of all its records as CSV
  bool usage_error = false;  // a name given on the command line is unknown
};

// The datasets of a definition, joined; nothing when there are errors.
[[nodiscard]] std::optional<data::Dataset> load_data(Definition const& definition,
                                                     Files const& files, Diagnostics& out);
// Nothing when the inputs cannot be read. Sections that failed are left out and reported. `dataset`
// must outlive the ledger.
[[nodiscard]] std::optional<Written> write_document(Request const& request, Definition definition,
                                                    data::Dataset const& dataset,
                                                    Files const& files, Diagnostics& out);

}  // namespace jianbao::report
