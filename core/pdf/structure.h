// The structure tree (ISO 32000-1 14.7): elements, marked-content references, parent tree.
#pragma once

#include "page/page.h"
#include "pdf/interchange.h"
#include "pdf/object.h"
#include "pdf/reading_order.h"

#include <vector>

namespace jianbao::pdf {

struct MarkedPage {
  HPDF_Page page = nullptr;
  Reference list;  // of its annotations, if it has any
  ShownPage shown;
  std::vector<Annotation> annotations;
};

struct Tagged {
  std::vector<page::Page> const& pages;
  std::vector<page::Tag> const& tags;
};

// What the catalogue says of the tree; the root.
[[nodiscard]] Reference announce_structure(Document& document);
// Annotations get their places in the tree.
void write_structure(Document& document, Reference root, Tagged const& tagged,
                     std::vector<MarkedPage>& pages);

}  // namespace jianbao::pdf
