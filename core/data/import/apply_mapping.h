// From the cells of a grid to records, by a mapping: names to ids, numbers to plain digits.
#pragma once

#include "data/dataset.h"
#include "data/file_report.h"
#include "data/import/mapping.h"
#include "data/read_record.h"
#include "sheet/grid.h"

#include <string_view>

namespace jianbao::data {

struct Taken {
  std::size_t rows = 0;    // looked at
  std::size_t cells = 0;   // that hold figures, or should
  std::size_t taken = 0;   // observations
  std::size_t left = 0;    // cells or records left, each with its reason in the report
  std::size_t passed = 0;  // rows that `only` does not ask for
};

// Adds what the mapping finds to the reader's dataset; every cell of the figures' area that is not
// empty is taken or reported.
[[nodiscard]] Taken apply_mapping(sheet::Grid const& grid, Mapping const& mapping,
                                  Dataset const& dataset, ObservationFile const& file,
                                  RecordReader& reader, FileReport& report);

// The cells of a CSV file; quotes that are wrong are reported.
[[nodiscard]] sheet::Grid read_text_grid(std::string_view bytes, TextForm const& form,
                                         FileReport& report);

// A careful guess at what a grid holds; nothing when it is neither long nor wide by names, periods
// and heads that are known.
[[nodiscard]] std::optional<Mapping> guess_mapping(sheet::Grid const& grid, Dataset const& dataset);

}  // namespace jianbao::data
