// Text for benchmarks: report-like prose, the same on every run.
#pragma once

#include "doc/document.h"
#include "font/font_set.h"
#include "layout/style.h"

#include <cstddef>
#include <string>

namespace jianbao::bench {

// The shipped fonts and the style "briefing", without a cover.
struct Dress {
  font::FontSet fonts;
  layout::Style style;
};
[[nodiscard]] Dress const& dress();

// Paragraphs of about 200 characters with marks, figures and Latin words: about `pages` pages.
[[nodiscard]] doc::Document prose(std::size_t pages);
[[nodiscard]] std::string sentence_text(std::size_t characters, unsigned seed);

}  // namespace jianbao::bench
