// What all reports of one definition carry inside: catalogue, accepted findings, rules, tables,
// style, and the sections that are the briefing's own. Deflated once.
#pragma once

#include "base/files.h"
#include "pdf/write.h"
#include "report/briefing.h"

#include <string>
#include <vector>

namespace jianbao::report {

[[nodiscard]] std::vector<pdf::Attachment> shared_attachments(Definition const& definition,
                                                              std::string const& share,
                                                              Files const& files);

}  // namespace jianbao::report
