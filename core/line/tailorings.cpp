#include "line/tailorings.h"

namespace jianbao::line {

namespace {

using enum Tailoring;

constexpr TailoringRow rows[] = {
    {ambiguous_as_ideographs, "ambiguous-as-ideographs",
     "★ □ → and other AI characters of one em are ID, not AL", "UAX #14 LB1, AI; typography 2.1 H"},
    {quotes_directed, "quotes-directed",
     "“ ‘ \" open or close by what stands beside them; \" after a figure is AL; none is QU",
     "typography 2.4"},
    {ideographic_space_fixed, "ideographic-space-fixed", "U+3000 is GL: 李　明",
     "typography 2.3.7"},
    {signs_by_use, "signs-by-use",
     "a minus before a figure is PR, not HY; + and \\ in a word are AL, not PR; ㎡ is PO, not ID",
     "typography 2.1 PR, PF"},
    {connectors_off_line_start, "connectors-off-line-start",
     "— ～ – - between Chinese end a line but start none", "typography 2.1 CN"},
    {interpuncts_off_line_start, "interpuncts-off-line-start", "· ends a line but starts none",
     "GB/T 15834 5.1.7; typography 2.1 IP"},
    {slashes_off_line_edges, "slashes-off-line-edges",
     "/ between Chinese neither ends a line (gb, strict) nor starts one",
     "GB/T 15834 5.1.9; typography 2.2"},
    {signs_with_number, "signs-with-number",
     "％ ℃ start no line, ￥ № end none, whatever stands beside them", "typography 2.2 PF, PR"},
    {notes_with_word, "notes-with-word",
     "① [1] * and raised signs start no line; after them it goes on as after a word of Chinese",
     "typography 2.1 RF"},
    {double_marks_together, "double-marks-together", "……—— and the like are not parted",
     "GB/T 15834 5.1.5; typography 2.3.1"},
    {dots_may_start_line, "dots-may-start-line", "…… may start a line (not at level strict)",
     "CLREQ; typography 2.2, A08"},
    {double_marks_off_line_start, "double-marks-off-line-start",
     "—— and …… start no line at level strict", "typography 2.2 strict"},
    {words_whole, "words-whole",
     "letters, figures and signs of Latin, Greek, Cyrillic without a space are one word, "
     "full-width or not",
     "typography 2.3.5"},
    {numbers_whole, "numbers-whole",
     "a number with its signs, full-width or not, also 12 345, is not broken",
     "GB/T 15835; typography 2.3.2"},
    {ranges_glued, "ranges-glued", "a connector between figures holds both: 2021—2025, 3～5",
     "typography 2.3.3"},
    {brackets_outside_numbers, "brackets-outside-numbers",
     "full-width brackets are no part of a number (LB25), as in LB30: 8.1%|（2021年）",
     "typography 2.3.2"},
    {edges_free, "edges-free", "level none: marks may stand at both edges", "typography 2.2 none"},
    {number_with_unit, "number-with-unit",
     "a number holds the first character of its unit, 第 and 〕 hold a number", "typography 2.3.4"},
    {list_mark_with_item, "list-mark-with-item", "① before an item holds its first character",
     "typography 2.4"},
    {spans_kept, "spans-kept", "a span that is to be kept is not broken inside",
     "typography 2.3.7"},
    {addresses_open, "addresses-open",
     "addresses break after / ? & = . : and @, words after a hyphen between two letters each",
     "typography 2.3.5, 2.3.6"},
    {spaces_cleaned, "spaces-cleaned",
     "a tab is a space; spaces beside Chinese and doubled ones are dropped", "typography 2.6"},
    {controls_dropped, "controls-dropped",
     "control characters and invisible signs are dropped, soft hyphens but between letters; only "
     "U+000A, U+2028 and "
     "U+2029 end a line",
     "typography 3.1"}};

// Connectors whose own class would break before them or treat them as letters.
bool is_unconnected(LineBreakClass kind) {
  return kind == LineBreakClass::B2 || kind == LineBreakClass::ID || kind == LineBreakClass::AI ||
         kind == LineBreakClass::NS;
}

// “ ” ‘ ’ and the straight one.
bool is_quote(char32_t code) {
  return code == U'"' || code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D;
}

TailoredClass changed(LineBreakClass from, LineBreakClass to, Tailoring by) {
  return {to, from == to ? base : by};
}

}  // namespace

std::span<TailoringRow const> tailorings() {
  return rows;
}

TailoredClass tailored_class(Character const& character) {
  auto const own = [&] { return line_break_class(character.code); };
  switch (character.kind) {
    case CharacterClass::han:
      return own() == LineBreakClass::AI
                 ? TailoredClass{LineBreakClass::ID, ambiguous_as_ideographs}
                 : TailoredClass{own()};
    case CharacterClass::open:
      return {LineBreakClass::OP_wide, is_quote(character.code) ? quotes_directed : base};
    case CharacterClass::close:
      return {LineBreakClass::CL, is_quote(character.code) ? quotes_directed : base};
    case CharacterClass::latin_open:
      if (is_quote(character.code)) return {LineBreakClass::OP_wide, quotes_directed};
      break;
    case CharacterClass::latin_close:
      if (is_quote(character.code)) return {LineBreakClass::CL, quotes_directed};
      break;
    case CharacterClass::connector:
      if (is_unconnected(own())) return {LineBreakClass::BA, connectors_off_line_start};
      break;
    case CharacterClass::interpunct:
      return changed(own(), LineBreakClass::NS, interpuncts_off_line_start);
    case CharacterClass::slash:
      return changed(own(), LineBreakClass::SY, slashes_off_line_edges);
    case CharacterClass::suffix:
      return changed(own(), LineBreakClass::PO, signs_by_use);
    case CharacterClass::prefix:
      return changed(own(), LineBreakClass::PR, signs_by_use);
    case CharacterClass::note:
      return changed(own(), LineBreakClass::NS, notes_with_word);
    case CharacterClass::latin:
      if (character.code == U'"') return {LineBreakClass::AL, quotes_directed};
      if (own() == LineBreakClass::PR || own() == LineBreakClass::PO)
        return {LineBreakClass::AL, signs_by_use};
      break;
    case CharacterClass::fixed_space:
      return changed(own(), LineBreakClass::GL, ideographic_space_fixed);
    case CharacterClass::newline:
      return {LineBreakClass::LF};
    default:
      break;
  }
  return {own()};
}

}  // namespace jianbao::line
