#include "line/build_line.h"
#include "line/clean.h"
#include "line/prepare.h"

namespace jianbao::line {

PreparedText prepare(GlyphMemory& glyphs, std::vector<Span> const& spans) {
  PreparedText text;
  prepare(glyphs, spans, text);
  return text;
}

void prepare(GlyphMemory& glyphs, std::vector<Span> const& spans, PreparedText& text) {
  read_spans(spans, text.characters);
  shape_spans(glyphs, spans, text.characters, text.shaped);
}

SetText set_paragraph(PreparedText const& text, std::vector<Span> const& spans,
                      TextOptions const& options) {
  BrokenParagraph const broken = break_paragraph(text.characters.items, options);
  SetParts const parts{spans, text.characters, text.shaped, broken.space_after};
  SetText result;
  result.lines.reserve(broken.lines.size());
  for (Line const& line : broken.lines)
    result.lines.push_back(build_line(parts, line));
  result.missing = text.shaped.missing;
  return result;
}

SetText set_paragraph(font::FontSet const& fonts, std::vector<Span> const& spans,
                      TextOptions const& options) {
  GlyphMemory glyphs(fonts);
  return set_paragraph(prepare(glyphs, spans), spans, options);
}

TextOptions label_options() {
  TextOptions options;
  options.measure = {INT64_MAX / 4};
  options.alignment = Alignment::left;
  return options;
}

SetText set_label(font::FontSet const& fonts, std::vector<Span> const& spans) {
  return set_paragraph(fonts, spans, label_options());
}

Widths measure(PreparedText const& text, TextOptions const& options) {
  return measure_characters(text.characters.items, options);
}

Widths measure(font::FontSet const& fonts, std::vector<Span> const& spans,
               TextOptions const& options) {
  GlyphMemory glyphs(fonts);
  return measure(prepare(glyphs, spans), options);
}

}  // namespace jianbao::line
