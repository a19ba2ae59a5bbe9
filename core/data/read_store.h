// Datasets that stand in a store: a table or view in the long form of SQLite or PostgreSQL, read
// only, in an order that does not depend on the store.
#pragma once

#include "base/files.h"
#include "data/file_report.h"
#include "data/read_record.h"
#include "sheet/grid.h"

#include <string>
#include <string_view>

namespace jianbao::data {

// What a source names: an SQLite file by its ending (.sqlite, .sqlite3, .db) or a connection
// (postgresql://…, with the table in the catalogue).
[[nodiscard]] bool is_sqlite(std::string_view file);
[[nodiscard]] bool is_postgresql(std::string_view file);

// The table or view as a grid: its column names, then its rows ordered by all columns. Binary
// numbers are given by their 15 digits, so a store should keep figures as TEXT or NUMERIC. Nothing
// when it cannot be read, reported.
[[nodiscard]] std::optional<sheet::Grid> read_sqlite(std::string const& bytes,
                                                     std::string const& table, FileReport& report);
[[nodiscard]] std::optional<sheet::Grid> read_postgresql(std::string const& connection,
                                                         std::string const& table,
                                                         FileReport& report);

// The rows of such a grid as observations, checked like those of a CSV file; a place is the row
// and the column of the ordered table.
void read_observations_grid(sheet::Grid const& grid, ObservationFile const& file,
                            RecordReader& reader, FileReport& report);

}  // namespace jianbao::data
