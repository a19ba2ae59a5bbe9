// The check before a briefing is written, and what of it stands in the document.
#pragma once

#include "base/files.h"
#include "check/check.h"
#include "doc/document.h"
#include "report/briefing.h"

#include <string>
#include <vector>

namespace jianbao::report {

// The rules and waivers of a definition's data; what is wrong with these files is reported.
[[nodiscard]] check::Setup read_check_setup(Definition const& definition,
                                            data::Dataset const& dataset, std::string const& share,
                                            Files const& files, Diagnostics& out);

struct CheckRequest {
  data::RegionId region{};
  std::string peers, share;
  bool allow = false;  // errors that are not waived go to the notes
};

struct Checked {
  std::vector<std::string> notes;  // errors that were allowed, in Chinese
  std::size_t waived = 0;          // contradictions accepted in the waivers
  bool stopped = false;
};

// Checks what a briefing of this region can read. Errors that are not waived are reported, unless
// they are allowed.
[[nodiscard]] Checked check_data(Definition const& definition, data::Dataset const& dataset,
                                 CheckRequest const& request, Files const& files, Diagnostics& out);
// The count of waivers, and the allowed errors as a list in the notes (附注), or in a section of
// that name when there is none.
void apply_check(Checked const& checked, doc::Document& document);

}  // namespace jianbao::report
