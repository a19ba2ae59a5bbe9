// Findings in words and as JSON.
#pragma once

#include "base/message.h"
#include "check/finding.h"

#include <string>

namespace jianbao::check {

// What is wrong, in one sentence; and the way out.
[[nodiscard]] std::string text_of(Finding const& finding, Language language);
[[nodiscard]] std::string way_out(Finding const& finding, Language language);

// For people: one finding after another with its records, numbers and waiver, then the count.
[[nodiscard]] std::string show_text(data::Dataset const& dataset, Findings const& findings,
                                    Language language);
// For programs: {"format": 1, "findings": […], "errors": n, …}.
[[nodiscard]] std::string show_json(data::Dataset const& dataset, Findings const& findings,
                                    Language language);
// As a diagnostic, for the list that `build` prints.
[[nodiscard]] Diagnostic diagnostic_of(data::Dataset const& dataset, Finding const& finding);

}  // namespace jianbao::check
