// What all reports of one definition carry inside: accepted findings, rules, tables, style, and the
// sections that are the briefing's own, deflated once; and what of the catalogue every one needs.
#pragma once

#include "base/files.h"
#include "data/export_catalogue.h"
#include "pdf/write.h"
#include "report/briefing.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

// The catalogue of the report before: reports of one region in other years often have the same.
struct LastCatalogue {
  std::optional<data::CataloguePart> part;
  pdf::Attachment file;
};

struct SharedAttachments {
  std::vector<pdf::Attachment> files;
  data::CataloguePart named;  // by the definition and the dataset's rules
  data::CatalogueFiles names;
  std::shared_ptr<LastCatalogue> last = std::make_shared<LastCatalogue>();
};

[[nodiscard]] SharedAttachments shared_attachments(Definition const& definition,
                                                   data::Dataset const& dataset,
                                                   std::string const& share, Files const& files);

}  // namespace jianbao::report
