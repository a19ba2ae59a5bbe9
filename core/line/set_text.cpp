#include "line/build_line.h"
#include "line/clean.h"

namespace jianbao::line {

SetText set_paragraph(font::FontSet const& fonts, std::vector<Span> const& spans,
                      TextOptions const& options) {
  SetText result;
  Characters characters = read_spans(spans);
  ShapedText shaped = shape_spans(fonts, spans, characters);
  BrokenParagraph const broken = break_paragraph(characters.items, options);
  SetParts const parts{spans, characters, shaped, broken.space_after};
  result.lines.reserve(broken.lines.size());
  for (Line const& line : broken.lines)
    result.lines.push_back(build_line(parts, line));
  result.missing = std::move(shaped.missing);
  return result;
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

Widths measure(font::FontSet const& fonts, std::vector<Span> const& spans,
               TextOptions const& options) {
  Characters characters = read_spans(spans);
  static_cast<void>(shape_spans(fonts, spans, characters));
  return measure_characters(characters.items, options);
}

}  // namespace jianbao::line
