// Text: styled spans in, set lines out. The one way from words to glyphs, for paragraphs, table
// cells and labels alike. Rules: CLREQ, GB/T 15834-2011, GB/T 15835-2011, UAX #14 tailored.
#pragma once

#include "base/length.h"
#include "base/origin.h"
#include "font/font_set.h"
#include "page/page.h"

#include <string>
#include <vector>

namespace jianbao::line {

struct Span {
  std::string text;  // valid UTF-8; '\n' is a forced line break
  std::string role;  // font role
  Length size;
  page::Colour colour = {};
  page::TagId tag = {};
  Origin origin = {};
  Length rise = {};                         // baseline shift upwards (superscript)
  bool keep = false;                        // never broken inside (a printed figure, a name)
  bool underlined = false, dotted = false;  // 着重号: a dot below each character
  std::string uri = {};                     // the text is a link to this address
  std::uint32_t note = 0;                   // it is the mark of this footnote; 0: it is none
  std::uint32_t ledger = 0;                 // it is a figure of that line of the ledger; 0: none
};

enum class MarkStyle : std::uint8_t { quanjiao, kaiming, banjiao, none };
enum class KinsokuLevel : std::uint8_t { none, basic, gb, strict };
enum class Breaker : std::uint8_t { greedy, optimal };
// distribute: every line fills the measure, the last and only one too, without a limit (目　录).
enum class Alignment : std::uint8_t { justify, left, centre, right, distribute };

struct TextOptions {
  Length measure;              // width of the lines
  Length first_indent = {};    // of the first line
  Length hanging_indent = {};  // of all other lines
  Alignment alignment = Alignment::justify;
  MarkStyle marks = MarkStyle::quanjiao;
  KinsokuLevel kinsoku = KinsokuLevel::gb;
  Breaker breaker = Breaker::optimal;
  int gap_numerator = 1, gap_denominator = 4;  // Han–Latin gap in em
  bool trim_line_start = true;
  bool hang_marks = false;   // ，、。 alone at a line's end stand in the margin (CLREQ 3.1.3)
  bool bind_numbers = true;  // typography 2.3.4; off in narrow cells
};

struct SetLine {
  std::vector<page::GlyphRun> runs;       // origins relative to the line's left end on its baseline
  std::vector<page::Link> links;          // areas relative likewise
  std::vector<page::FigureMark> figures;  // areas relative likewise
  std::vector<page::Path> drawn;          // underlines and dots, artifacts, relative likewise
  Length width;                           // from the left end to the right end of the last glyph
  Length adjustment;                      // what justification added (+) or took (−)
  Length ascent, descent;                 // 0.88 and 0.12 em of the largest size on the line
  bool overfull = false, loose = false;
  std::vector<std::uint32_t> notes;  // footnotes marked in it
  std::string text;                  // the line's text, for goldens and diagnostics
  Origin origin;
};

struct Missing {  // a character no face of its role has
  char32_t code = 0;
  std::string role;
  Origin origin;
};

struct SetText {
  std::vector<SetLine> lines;
  std::vector<Missing> missing;
};

// Breaks and justifies; the last line is ragged. Never breaks a rule silently: what cannot fit is
// marked overfull, a line stretched past its limits is marked loose.
[[nodiscard]] SetText set_paragraph(font::FontSet const& fonts, std::vector<Span> const& spans,
                                    TextOptions const& options);

// One line at natural width, for labels; '\n' is not allowed.
[[nodiscard]] TextOptions label_options();
[[nodiscard]] SetText set_label(font::FontSet const& fonts, std::vector<Span> const& spans);

// The natural width of the spans on one line, and the width of the widest part that cannot be
// broken.
struct Widths {
  Length natural, least;
};
[[nodiscard]] Widths measure(font::FontSet const& fonts, std::vector<Span> const& spans,
                             TextOptions const& options);

}  // namespace jianbao::line
