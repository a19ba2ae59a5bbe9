// The structure tree (ISO 32000-1 14.7): elements, marked-content references, parent tree.
#pragma once

#include "page/page.h"
#include "pdf/object.h"
#include "pdf/reading_order.h"

#include <vector>

namespace jianbao::pdf {

struct MarkedPage {
  HPDF_Page page = nullptr;
  ShownPage shown;
  std::vector<HPDF_Dict> annotations;
};

void write_structure(Document& document, std::vector<page::Page> const& shown,
                     std::vector<page::Tag> const& tags, std::vector<MarkedPage> const& pages);

}  // namespace jianbao::pdf
