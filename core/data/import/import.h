// Importing: tables of other programs into the long form, with a report of what was taken and left.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/message.h"
#include "data/dataset.h"
#include "data/import/apply_mapping.h"
#include "data/import/mapping.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::data {

struct ImportOptions {
  std::vector<std::string> files;  // CSV, JSON, .xlsx
  std::string sheet;               // of workbooks: this one alone, hidden or not
  std::string source;              // id of the source the figures are from
  std::optional<Mapping> mapping;  // without it a guess is made, table by table
};

struct ImportedTable {
  std::string file, sheet;
  bool hidden = false;
  bool read = false;  // false: hidden, or nothing was understood
  Taken taken;
  std::string mapping;  // the guess, as JSON; empty when a mapping was given
};

struct Import {
  Dataset dataset;  // the catalogue with what was taken
  std::vector<ImportedTable> tables;
  Diagnostics failed;  // files that could not be read
  Diagnostics left;    // cells and records, each with its reason
  [[nodiscard]] Taken total() const;
};

// `catalogue`: a dataset for its names, without observations. A source it does not have is added.
[[nodiscard]] Import import_tables(ImportOptions const& options, Dataset catalogue,
                                   Files const& files);

[[nodiscard]] std::string import_text(Import const& import, Language language);
[[nodiscard]] std::string import_json(Import const& import, Language language);

}  // namespace jianbao::data
