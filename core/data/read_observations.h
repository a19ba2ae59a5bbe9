// Observations of one file, from CSV or from JSON.
#pragma once

#include "data/file_report.h"
#include "data/read_record.h"

#include <string_view>

namespace jianbao::data {

// A header of the columns' names in any order, then one observation a record; separated by commas,
// tabs or semicolons, in UTF-8 (a byte order mark is skipped) or GB 18030.
void read_observations_csv(std::string_view text, ObservationFile const& file, RecordReader& reader,
                           FileReport& report);

// {"format": 1, "observations": [{…}]} with the columns' names; empty ones may be left out. value,
// upper and growth may be numbers or strings of digits.
void read_observations_json(std::string_view text, ObservationFile const& file,
                            RecordReader& reader, FileReport& report);

}  // namespace jianbao::data
