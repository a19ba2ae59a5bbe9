// The ledger as a file (NAME.ledger.json, ledger.json in the PDF): every printed figure with its
// place on the pages and the records it rests on. The format stands in data/README.md.
#pragma once

#include "page/page.h"
#include "report/write_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::report {

// Whether a record is told with its line in the file of data. A line moves when another record
// comes, so that it has no place in a PDF, whose bytes hang on records alone; `trace` looks it up.
enum class DataLines : bool { no, yes };

// Files are named without the folders of this machine: those of data from the catalogue's folder,
// plugins as plugins/NAME.lua. The same briefing has the same ledger wherever it is made.
[[nodiscard]] std::string ledger_json(Written const& written, data::Dataset const& dataset,
                                      page::Paged const& paged, DataLines lines);

// ---- reading it back ---------------------------------------------------------

struct PrintedPlace {
  std::int64_t page = 0;                       // 1-based, of the whole file
  double x = 0, y = 0, width = 0, height = 0;  // mm from the page's top left corner
};

struct PrintedRecord {
  std::string indicator, region, period, value, unit, source, where, file;
  std::int64_t line = 0;  // 0: not told
};

struct PrintedFigure {
  std::string printed, indicator, region, period, value, unit, kind, formula, section, plugin;
  std::int64_t line = 0;  // of the plugin
  std::vector<PrintedRecord> records;
  std::vector<PrintedPlace> places;
};

// What a ledger file tells of the lines with these numbers (plus one), without places and records.
[[nodiscard]] std::vector<PrintedFigure> figures_of(figure::Ledger const& ledger,
                                                    std::vector<std::uint32_t> const& lines,
                                                    data::Dataset const& dataset);

// Faults of the file are reported with line and JSON pointer; a ledger of format 1 is refused.
[[nodiscard]] std::vector<PrintedFigure> read_ledger(std::string_view text, std::string const& file,
                                                     Diagnostics& out);

}  // namespace jianbao::report
