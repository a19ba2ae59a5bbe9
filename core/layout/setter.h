// Setter: what every step of layout shares: fonts, style, diagnostics, and the way from inlines to
// set lines.
#pragma once

#include "doc/document.h"
#include "font/font_set.h"
#include "layout/flow.h"
#include "layout/numbering.h"
#include "layout/references.h"
#include "layout/style.h"
#include "line/memory.h"
#include "line/text.h"
#include "page/page.h"

#include <memory>
#include <string>
#include <vector>

namespace jianbao::layout {

struct Setter {
  font::FontSet const& fonts;
  Style const& style;
  doc::Document const& document;
  page::Paged& paged;
  Diagnostics& out;
  std::shared_ptr<line::Memory> memory = std::make_shared<line::Memory>(fonts);
  Numbering numbers{document};     // given so far
  std::string section = {};        // id of the section being set, for diagnostics
  page::TagId parent = {};         // structure element that new elements hang on
  std::string table_name = {};     // of the table being set: 表1
  bool turned = false;             // setting for a page turned to landscape
  int columns = 1;                 // of the type area where text is being set
  Length inset = {};               // taken from both sides of the type area (a box, a quote)
  std::string_view body = "body";  // text style of paragraphs
  Labels labels = {};              // what references print
  std::vector<doc::Footnote const*> notes = {};  // in order of first use
  std::vector<std::size_t> unnumbered = {};      // pages that carry no page number
  int last_heading = 0;                          // its level

  [[nodiscard]] Length measure() const;
  // The height of the type area.
  [[nodiscard]] Length room() const;
  // `role` is a literal.
  page::TagId tag(std::string_view role, page::TagId parent_tag, std::string alt = {});
  // The element of a heading: H1 … H6, never more than one below the heading before it
  // (ISO 14289-1 7.4.2).
  page::TagId heading_tag(int level);

  // Whether the figure of that line of the ledger (plus one) is printed as a link.
  [[nodiscard]] bool is_linked(std::uint32_t ledger) const;
  // The element of a figure drawn on its own: a Link of `parent_tag` when it is one.
  page::TagId figure_tag(std::uint32_t ledger, page::TagId parent_tag);

  // Inlines as spans in a text style; strong text takes the style "strong"'s role, a run-in head
  // that of "lead".
  [[nodiscard]] std::vector<line::Span> spans(doc::Inlines const& inlines, TextStyle const& style,
                                              page::TagId tag);
  [[nodiscard]] line::Span span(std::string text, TextStyle const& style, page::TagId tag,
                                Origin origin = {}) const;
  // How text of this look is set over `measure`.
  [[nodiscard]] line::TextOptions options(TextStyle const& style, Length measure) const;
  // Lines; missing characters and lines that do not fit are reported. `measured`: what is known of
  // the spans from measuring them.
  [[nodiscard]] std::vector<line::SetLine> set(std::vector<line::Span> const& spans,
                                               line::TextOptions const& options,
                                               line::Measured measured = {});
  [[nodiscard]] std::vector<line::SetLine> set(std::vector<line::Span> const& spans,
                                               TextStyle const& style, Length measure);
  // The natural width of one line.
  [[nodiscard]] Length natural(line::Span const& span) const;
  [[nodiscard]] Length natural(std::string const& words, TextStyle const& style) const;
  // One line at its natural width.
  [[nodiscard]] line::SetText label(line::Span const& span) const;
  // The lines of a note, as wide as a column.
  [[nodiscard]] std::vector<Box> note_boxes(std::uint32_t number);
  // The notes marked in the line go with the box, unless the style has them at the end.
  void attach_notes(line::SetLine const& line, Box& box);
  // One line of text whose baseline is at `baseline` (x by the alignment within `width`).
  void put_label(std::vector<page::Item>& items, line::Span const& span, line::Alignment alignment,
                 Point baseline, Length width);

 private:
  page::TagId inline_tag(doc::Inline const& piece, page::TagId parent_tag);
  std::string printed_label(doc::Reference const& reference, Origin origin);
  std::uint32_t number_of(doc::Footnote const& note);
  void report(std::vector<line::Missing> const& missing);
};

// The mark of a footnote: ① … ㊿, then [51].
[[nodiscard]] std::string note_mark(std::uint32_t number);
// The items of a line whose left end is at `origin` on the baseline; they are taken out of it.
void put_line(std::vector<page::Item>& items, line::SetLine& line, Point origin);
[[nodiscard]] std::size_t count_items(line::SetLine const& line);
// From the top of a line of that leading down to its baseline: the em box (0.88 / 0.12) is centred
// in the leading.
[[nodiscard]] Length baseline_in(TextStyle const& style);

}  // namespace jianbao::layout
