// What all reports of one definition carry inside: catalogue, accepted findings, rules, tables,
// style. Deflated once.
#pragma once

#include "base/files.h"
#include "pdf/write.h"
#include "report/briefing.h"

#include <vector>

namespace jianbao::report {

[[nodiscard]] std::vector<pdf::Attachment> shared_attachments(Definition const& definition,
                                                              Files const& files);

}  // namespace jianbao::report
