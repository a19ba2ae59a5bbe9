// What all reports of one definition carry inside: accepted findings, rules, tables, style, and the
// sections that are the briefing's own, deflated once; and what of the catalogue every one needs.
#pragma once

#include "base/files.h"
#include "data/export_catalogue.h"
#include "pdf/write.h"
#include "report/briefing.h"

#include <string>
#include <vector>

namespace jianbao::report {

struct SharedAttachments {
  std::vector<pdf::Attachment> files;
  data::CataloguePart named;  // by the definition and the dataset's rules
  data::CatalogueFiles names;
};

[[nodiscard]] SharedAttachments shared_attachments(Definition const& definition,
                                                   data::Dataset const& dataset,
                                                   std::string const& share, Files const& files);

}  // namespace jianbao::report
