// What a reader shows around the pages: outline, page labels, links, title and language.
#pragma once

#include "page/page.h"
#include "pdf/object.h"

#include <vector>

namespace jianbao::pdf {

void write_metadata(Document& document, page::Metadata const& metadata);
void write_outline(Document& document, std::vector<page::Bookmark> const& outline,
                   std::vector<page::Page> const& sizes, std::vector<HPDF_Page> const& pages);
void write_page_labels(Document& document, std::vector<page::Page> const& pages);
// An annotation, not written yet: the structure tree adds to its fields.
struct Annotation {
  std::uint32_t at = 0;
  Bytes fields;
};
// One a link of the page, in their order.
[[nodiscard]] std::vector<Annotation> read_links(Document& document, page::Page const& page,
                                                 std::vector<HPDF_Page> const& pages);
// The list of the page's annotations; nothing for one without links.
[[nodiscard]] Reference announce_annotations(Document& document, HPDF_Page page,
                                             page::Page const& shown);
void write_annotations(Document& document, Reference list,
                       std::vector<Annotation> const& annotations);
// Places that a link from outside may name (ISO 32000-1 12.3.2.3); the first of a name counts.
void write_destinations(Document& document, page::Paged const& paged,
                        std::vector<HPDF_Page> const& pages);

}  // namespace jianbao::pdf
