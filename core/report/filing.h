// What a finished briefing carries for archives and machines: its data, and where they come from.
#pragma once

#include "base/files.h"
#include "page/page.h"
#include "pdf/write.h"
#include "report/write_document.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

// none, 2b, 2a, 3b, 3a; nothing for anything else.
[[nodiscard]] std::optional<pdf::Conformance> parse_conformance(std::string const& text);

// Date of the briefing (else SOURCE_DATE_EPOCH, never the clock), title, edition and hash of the
// dataset.
// The date of a file: that of the briefing, as it is printed, else SOURCE_DATE_EPOCH; empty: none.
[[nodiscard]] std::string file_date(std::string const& printed);
void tell_origin(Written const& written, data::Dataset const& dataset, page::Metadata& metadata);

// The records that were printed or read, in the dataset's order.
[[nodiscard]] std::vector<data::Observation const*> used_records(figure::Ledger const& ledger,
                                                                 figure::Reads const& reads,
                                                                 data::Dataset const& dataset);

// The ledger, and all it takes to print the same figures again: the records that were printed or
// read, as CSV (the ledger has them as JSON), the catalogue, the accepted findings, the tables, the
// definition, the sections of the briefing's own. `jianbao build briefing.json` in a folder with
// these files builds the briefing again; an even grey stands for each picture.
[[nodiscard]] std::vector<pdf::Attachment> data_attachments(Request const& request,
                                                            Written const& written,
                                                            data::Dataset const& dataset,
                                                            std::string const& ledger,
                                                            Files const& files);

}  // namespace jianbao::report
