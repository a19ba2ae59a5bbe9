// Compose: document, style and fonts to pages.
#pragma once

#include "base/diagnostic.h"
#include "doc/document.h"
#include "font/font_set.h"
#include "layout/style.h"
#include "page/page.h"

namespace jianbao::layout {

// The pages with their tags, outline and metadata. What cannot be set is reported
// ("font.missing-glyph", "layout.*", "chart.*") with the plugin's line.
[[nodiscard]] page::Paged compose(doc::Document const& document, Style const& style,
                                  font::FontSet const& fonts, Diagnostics& out);

}  // namespace jianbao::layout
