// Blocks to boxes: one function a kind of block.
#pragma once

#include "doc/document.h"
#include "layout/flow.h"
#include "layout/setter.h"

#include <vector>

namespace jianbao::layout {

using Boxes = std::vector<Box>;

// Lines of one paragraph; the first two and the last two stay together (CLREQ: no 孤行).
void append_text(Setter& setter, std::vector<line::Span> const& spans, TextStyle const& style,
                 Boxes& boxes);

// The first two lines from `first` on stay together and the last two; three lines are not split.
void keep_ends_together(Boxes& boxes, std::size_t first);

void append_heading(Setter& setter, std::string const& text, int level, Origin origin,
                    Boxes& boxes);
void append_paragraph(Setter& setter, doc::Paragraph const& paragraph, Boxes& boxes);
void append_list(Setter& setter, doc::List const& list, Boxes& boxes);
void append_quote(Setter& setter, doc::Quote const& quote, Boxes& boxes);
void append_title_line(Setter& setter, doc::Title const& title, Boxes& boxes);
void append_note(Setter& setter, doc::Note const& note, Boxes& boxes);
void append_cards(Setter& setter, doc::KeyFigures const& figures, Boxes& boxes);
void append_chart(Setter& setter, doc::Chart const& chart, Origin origin, Boxes& boxes);
void append_pictures(Setter& setter, doc::Pictures const& pictures, Origin origin, Boxes& boxes);
void append_table(Setter& setter, doc::Table const& table, Origin origin, Boxes& boxes);

// A frame around the boxes from `first` on, which were set within setter's inset: tint, a bar at
// the left, the title on top. It may be cut between boxes.
void frame_boxes(Setter& setter, Length inset, std::size_t first, Boxes& boxes);

// 注：… and 资料来源：… under a table or chart; the last of them gets `after`.
void append_apparatus(Setter& setter, std::string const& note, std::string const& source,
                      Boxes& boxes);

}  // namespace jianbao::layout
