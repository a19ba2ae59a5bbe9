// What of the data a briefing used, and what it asked for in vain.
#pragma once

#include "report/write_document.h"

#include <string>
#include <vector>

namespace jianbao::report {

struct Coverage {
  std::vector<data::Observation const*>
      unused;                         // of the region and period, in no line of the ledger
  std::vector<figure::Miss> missing;  // asked for and not there
  std::vector<figure::Miss> marked;   // a mark was printed in their place
  std::size_t used = 0;               // records that lines of the ledger rest on, of any period
};

[[nodiscard]] Coverage coverage_of(Written const& written, data::Dataset const& dataset,
                                   data::RegionId region, data::Period const& period);

[[nodiscard]] std::string show_text(Coverage const& coverage, data::Dataset const& dataset);
[[nodiscard]] std::string show_json(Coverage const& coverage, data::Dataset const& dataset);

}  // namespace jianbao::report
