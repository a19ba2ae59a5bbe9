// What makes a file fit for archives (PDF/A, ISO 19005-2 and -3) and for readers who do not see
// (PDF/UA-1, ISO 14289-1): metadata in XMP, output intent, attached files.
#pragma once

#include "page/page.h"
#include "pdf/object.h"
#include "pdf/write.h"

#include <string>
#include <vector>

namespace jianbao::pdf {

// The XMP packet (ISO 16684-1); says the same as the Info dictionary. `tagged`: it claims PDF/UA-1.
[[nodiscard]] std::string xmp_packet(page::Metadata const& metadata, Conformance conformance,
                                     bool tagged);
void write_xmp(Document& document, std::string const& packet);
void write_output_intent(Document& document);
void write_attachments(Document& document, std::vector<Attachment> const& attachments,
                       std::string const& date, int level);

// 2024-03-01T00:00:00+08:00 as a date of a PDF (ISO 32000-1 7.9.4); nothing for anything else.
[[nodiscard]] std::string pdf_date(std::string const& iso);

}  // namespace jianbao::pdf
