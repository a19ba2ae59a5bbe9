// From a briefing definition to its document: dataset, style, plugins, sections. No fonts, no
// pages.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "figure/lookup.h"
#include "inspect/pack.h"
#include "layout/style.h"
#include "report/briefing.h"
#include "report/check_data.h"
#include "report/materials.h"
#include "script/limits.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::script {
class Chunks;
struct SectionMemory;
}  // namespace jianbao::script

namespace jianbao::report {

// Where a plugin lies.
struct PluginPlace {
  std::string id, file, library_folder, own_folder;  // own_folder: of a plugin that is a folder
};

// What the command line asks for on top of the definition; empty: as defined.
struct Request {
  std::string definition;
  std::string period, region, output;
  std::string show;  // print a stage instead of making the PDF: document, pages
  std::vector<std::string> sections;
  std::string share;               // folder of the shipped files
  bool draft = false;              // sections that fail are marked in the PDF and do not stop it
  bool ledger = false;             // NAME.ledger.json beside the PDF
  std::string conformance = "3a";  // PDF/A: none, 2b, 2a, 3b, 3a
  inspect::PackOptions packing = {};
  std::string watermark;        // words across every page
  bool for_print = false;       // bleed and crop marks
  bool allow_findings = false;  // errors of the check go to the notes and do not stop
  bool list_sources = true;     // 数据来源, if the style asks for it
  script::SectionWatch* watch = nullptr;
  script::SectionMemory* sections_before = nullptr;  // of an earlier build of this briefing
  script::Chunks* chunks_before = nullptr;
  std::optional<PluginPlace> plugin = {};  // where the one of that name lies, wherever others are
  std::vector<Diagnostic> stopped = {};    // sections that were stopped from outside: not run again
};

struct Written {
  Definition definition;
  doc::Document document;
  figure::Ledger ledger;
  std::optional<layout::Style> style;    // nothing when it cannot be read
  std::optional<data::RegionId> region;  // nothing when they are unknown
  std::optional<data::Period> period;
  Diagnostics failures;                                  // of a draft: what its sections failed by
  std::shared_ptr<SharedAttachments const> shared = {};  // what all reports carry
  std::vector<data::Observation const*> used;            // records printed or read
  std::string records;                                   // these as CSV
  std::string data_hash;                                 // SHA-256 of that
  bool usage_error = false;  // a name given on the command line is unknown
};

// The lines of the ledger (plus one) that stand in the document, as often as they stand there.
[[nodiscard]] std::vector<std::uint32_t> printed_lines(Written const& written);

// The datasets of a definition, joined; nothing when there are errors.
[[nodiscard]] std::optional<data::Dataset> load_data(Definition const& definition,
                                                     Files const& files, Diagnostics& out);
// Nothing when the inputs cannot be read. Sections that failed are left out and reported. `dataset`
// must outlive the ledger.
[[nodiscard]] std::optional<Written> write_document(Request const& request, Definition definition,
                                                    data::Dataset const& dataset,
                                                    Files const& files, Diagnostics& out);

// ---- one of many reports of a definition, whose materials are read and whose data are checked ---

struct Scope {
  data::RegionId region{};
  data::Period period;
};

struct Assignment {
  Request const& request;
  Definition const& definition;
  data::Dataset const& dataset;
  Materials const& materials;
  Checked const& checked;
  Scope scope;
  figure::Reads* reads = nullptr;    // enters what the sections asked of the data
  script::Chunks* chunks = nullptr;  // plugins parsed for earlier reports
};

// As above. Files are asked for plugins alone. The style stays with the materials.
[[nodiscard]] Written write_document(Assignment const& given, Files const& files, Diagnostics& out);

}  // namespace jianbao::report
