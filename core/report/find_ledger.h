// The ledger of a finished PDF.
#pragma once

#include "base/files.h"
#include "report/ledger_file.h"

#include <string>
#include <vector>

namespace jianbao::report {

// The one inside the PDF, else NAME.ledger.json beside it; of another path, the file itself.
// "report.no-ledger" when there is none.
[[nodiscard]] std::vector<PrintedFigure> find_ledger(std::string const& path, Files const& files,
                                                     Diagnostics& out);

// Enters where the records stand in these data, whose folder the ledger does not know, when the
// line is not told: a record is known again by what it says. One that says so no more stays
// without.
void find_lines(std::vector<PrintedFigure>& figures, data::Dataset const& dataset);

}  // namespace jianbao::report
