// Text on its way to lines: characters with classes and glyphs, before any width is known to it.
// The same text is measured and then set, in one measure or in several.
#pragma once

#include "line/character.h"
#include "line/shape_spans.h"
#include "line/text.h"

#include <vector>

namespace jianbao::line {

struct PreparedText {
  Characters characters;
  ShapedText shaped;
};

[[nodiscard]] PreparedText prepare(GlyphMemory& glyphs, std::vector<Span> const& spans);
// The same, in the room of a text that was used up.
void prepare(GlyphMemory& glyphs, std::vector<Span> const& spans, PreparedText& text);

// As the functions of these names do (line/text.h); `spans` are those it was prepared from, or such
// as differ from them in tags, lines of the ledger and origins alone.
[[nodiscard]] SetText set_paragraph(PreparedText const& text, std::vector<Span> const& spans,
                                    TextOptions const& options);
[[nodiscard]] Widths measure(PreparedText const& text, TextOptions const& options);

}  // namespace jianbao::line
