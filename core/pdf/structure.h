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
  ShownPage shown;
  std::vector<Annotation> annotations;
};

// Annotations get their places in the tree.
void write_structure(Document& document, std::vector<page::Page> const& shown,
                     std::vector<page::Tag> const& tags, std::vector<MarkedPage>& pages);

}  // namespace jianbao::pdf
