#include "layout/blocks.h"
#include "layout/numbering.h"

namespace jianbao::layout {

namespace {

// White space below the last box goes above the next one; the larger of the two counts.
void leave_after(Boxes& boxes, Length after) {
  if (!boxes.empty()) boxes.back().height += after;
}

Box line_box(line::SetLine& set_line, TextStyle const& style, Length width) {
  Box box;
  box.height = style.leading;
  Point origin{{}, baseline_in(style)};
  if (style.alignment == line::Alignment::centre) origin.x = (width - set_line.width) / 2;
  if (style.alignment == line::Alignment::right) origin.x = width - set_line.width;
  box.items.reserve(count_items(set_line));
  put_line(box.items, set_line, origin);
  return box;
}

}  // namespace

void keep_ends_together(Boxes& boxes, std::size_t first) {
  std::size_t const count = boxes.size() - first;
  if (count < 2) return;
  boxes[first].keep_with_next = true;
  boxes[boxes.size() - 2].keep_with_next = true;
}

void append_text(Setter& setter, std::vector<line::Span> const& spans, TextStyle const& style,
                 Boxes& boxes) {
  std::size_t const first = boxes.size();
  auto lines = setter.set(spans, style, setter.measure());
  for (line::SetLine& set_line : lines) {
    boxes.push_back(line_box(set_line, style, setter.measure()));
    setter.attach_notes(set_line, boxes.back());
  }
  if (boxes.size() == first) return;
  boxes[first].before = style.before;
  keep_ends_together(boxes, first);
  leave_after(boxes, style.after);
}

void append_heading(Setter& setter, std::string const& text, int level, Origin origin,
                    Boxes& boxes) {
  TextStyle const& style = setter.style.of("heading" + std::to_string(level));
  page::TagId const tag = setter.heading_tag(level);
  std::size_t const first = boxes.size();
  append_text(setter, {setter.span(text, style, tag, origin)}, style, boxes);
  for (std::size_t i = first; i < boxes.size(); ++i)
    boxes[i].keep_with_next = true;
  if (boxes.size() == first) return;
  boxes[first].bookmark = page::Bookmark{text, static_cast<std::uint8_t>(level), 0, {}};
  if (level > 1 || setter.style.heading_bar == Length{}) return;
  // A short accent rule over the section's heading.
  Box& box = boxes[first];
  Length const lift = Length::pt(7), thickness = Length::pt(2.2), length = setter.style.heading_bar;
  for (page::Item& item : box.items)
    page::move_by(item, {{}, lift});
  box.height += lift;
  box.items.insert(box.items.begin(),
                   page::rectangle({{{}, {}}, {length, thickness}}, setter.style.accent));
}

void append_paragraph(Setter& setter, doc::Paragraph const& paragraph, Boxes& boxes) {
  TextStyle const& style = setter.style.of(setter.body);
  append_text(setter, setter.spans(paragraph.content, style, setter.tag("P", setter.parent)), style,
              boxes);
}

void append_note(Setter& setter, doc::Note const& note, Boxes& boxes) {
  TextStyle const& style = setter.style.of("note");
  append_text(setter, setter.spans(note.content, style, setter.tag("Note", setter.parent)), style,
              boxes);
}

void append_quote(Setter& setter, doc::Quote const& quote, Boxes& boxes) {
  TextStyle const& style = setter.style.of("quote");
  Length const inset = setter.style.of("body").size * 2;
  std::size_t const first = boxes.size();
  setter.inset += inset;
  page::TagId const tag = setter.tag("P", setter.tag("BlockQuote", setter.parent));
  append_text(setter, setter.spans(quote.content, style, tag), style, boxes);
  setter.inset -= inset;
  for (std::size_t i = first; i < boxes.size(); ++i)
    for (page::Item& item : boxes[i].items)
      page::move_by(item, {inset, {}});
}

void append_title_line(Setter& setter, doc::Title const& title, Boxes& boxes) {
  TextStyle const& style = setter.style.of("title-line");
  std::size_t const first = boxes.size();
  append_text(setter, setter.spans(title.content, style, setter.tag("P", setter.parent)), style,
              boxes);
  for (std::size_t i = first; i < boxes.size(); ++i)
    boxes[i].keep_with_next = true;
}

void append_apparatus(Setter& setter, std::string const& note, std::string const& source,
                      Boxes& boxes) {
  TextStyle const& style = setter.style.of("table-note");
  Boxes lines;
  for (auto const& [mark, words] :
       {std::pair<char const*, std::string const&>{"注：", note},
        std::pair<char const*, std::string const&>{"资料来源：", source}}) {
    if (words.empty()) continue;
    std::string text = mark + words;
    if (!text.ends_with("。")) text += "。";
    append_text(setter, {setter.span(std::move(text), style, setter.tag("P", setter.parent))},
                style, lines);
  }
  if (!lines.empty() && !boxes.empty()) boxes.back().keep_with_next = true;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    lines[i].keep_with_next = true;
  boxes.insert(boxes.end(), std::make_move_iterator(lines.begin()),
               std::make_move_iterator(lines.end()));
}

}  // namespace jianbao::layout
