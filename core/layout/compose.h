// Compose: document, style and fonts to pages.
#pragma once

#include "base/diagnostic.h"
#include "doc/document.h"
#include "font/font_set.h"
#include "layout/style.h"
#include "line/memory.h"
#include "page/page.h"

#include <memory>

namespace jianbao::layout {

// Texts set before.
using Memory = line::Memory;
[[nodiscard]] std::shared_ptr<Memory> make_memory(font::FontSet const& fonts);

// What a document is dressed in; `memory` is kept from document to document, or made for this one.
struct Dress {
  Style const& style;
  font::FontSet const& fonts;
  std::shared_ptr<Memory> memory = {};
};

// The pages with their tags, outline and metadata. What cannot be set is reported
// ("font.missing-glyph", "layout.*", "chart.*") with the plugin's line.
[[nodiscard]] page::Paged compose(doc::Document const& document, Dress const& dress,
                                  Diagnostics& out);
[[nodiscard]] page::Paged compose(doc::Document const& document, Style const& style,
                                  font::FontSet const& fonts, Diagnostics& out);

}  // namespace jianbao::layout
