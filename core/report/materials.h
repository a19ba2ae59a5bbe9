// What all reports of one definition share beside the data: style, text tables, pictures, the order
// of sources.
#pragma once

#include "base/files.h"
#include "data/dataset.h"
#include "data/text_table.h"
#include "doc/document.h"
#include "figure/edition.h"
#include "layout/style.h"
#include "report/briefing.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::report {

struct Edition;            // previous.h
struct SharedAttachments;  // shared_attachments.h

using Pictures = std::map<std::string, std::shared_ptr<picture::Picture const>>;

struct Materials {
  std::vector<data::SourceId> order;   // the definition's own; the rest as in the catalogue
  std::optional<layout::Style> style;  // nothing when it cannot be read
  data::TextTables tables;
  Pictures pictures;
  std::shared_ptr<SharedAttachments const> attachments;  // what all reports carry
  std::shared_ptr<Edition const> before;  // none: the briefing names none, or it cannot be read
  std::shared_ptr<figure::RegionChanges const>
      changes;  // since `before`; worked out when asked for if not
};

// All that is wrong with these files is reported. The edition before is left out.
[[nodiscard]] Materials read_materials(Definition const& definition, data::Dataset const& dataset,
                                       std::string const& share, Files const& files,
                                       Diagnostics& out);
[[nodiscard]] std::vector<std::string> names_of(Pictures const& pictures);

}  // namespace jianbao::report
