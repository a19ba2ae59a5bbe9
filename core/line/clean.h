// Cleaning: what is safe to change in typed text without asking (typography 2.6, 3.1). Marks are
// never changed.
#pragma once

#include "line/character.h"
#include "line/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::line {

// The characters of the spans with their classes, sizes and the body widths that are rules; all
// other widths are zero. Dropped: spaces beside Chinese (the gap stands for them), at line ends and
// doubled ones; controls; U+200B, U+2060 and U+00AD, which live on as permission and prohibition to
// break.
[[nodiscard]] Characters read_spans(std::vector<Span> const& spans);
// The same, in the room of characters that were used up.
void read_spans(std::vector<Span> const& spans, Characters& result);

// Lines of a source text joined to one: a line end between Chinese is nothing, else a space
// (typography 2.3.8).
[[nodiscard]] std::string join_source_lines(std::string_view text);

}  // namespace jianbao::line
