#include "layout/compose.h"

#include "layout/blocks.h"
#include "layout/contents.h"
#include "layout/form/form.h"
#include "layout/frame.h"
#include "layout/running.h"
#include "layout/watermark.h"

namespace jianbao::layout {

namespace {

std::string label_of(doc::Block const& block) {
  if (auto const* table = std::get_if<doc::Table>(&block.kind)) return table->label;
  if (auto const* chart = std::get_if<doc::Chart>(&block.kind)) return chart->label;
  if (auto const* pictures = std::get_if<doc::Pictures>(&block.kind)) return pictures->label;
  if (auto const* heading = std::get_if<doc::Heading>(&block.kind)) return heading->label;
  return {};
}

constexpr Length beside_gap = Length::pt(16);

// Two columns as one piece that is not cut; the right one begins at x.
Box joined(Boxes left, Boxes right, Length x) {
  Box result;
  for (Boxes* column : {&left, &right}) {
    Length y{};
    for (Box& box : *column) {
      if (&box != &column->front()) y += box.before;
      for (page::Item& item : box.items) {
        page::move_by(item, {column == &left ? Length{} : x, y});
        result.items.push_back(std::move(item));
      }
      y += box.height;
      for (auto const& note : box.notes)
        result.notes.push_back(note);
      if (result.anchor.empty()) result.anchor = box.anchor;
      if (!box.anchor.empty()) result.names.push_back(box.anchor);
      result.names.insert(result.names.end(), box.names.begin(), box.names.end());
    }
    result.height = max(result.height, y);
    if (!column->empty()) result.before = max(result.before, column->front().before);
  }
  return result;
}

struct BlockSetter {
  Setter& setter;
  Boxes& boxes;
  Origin origin;

  void operator()(doc::Heading const& heading) const {
    setter.numbers.begin_heading(heading.level);
    std::size_t const first = boxes.size();
    append_heading(setter, setter.numbers.heading_mark() + doc::plain_text(heading.content),
                   heading.level, origin, boxes);
    if (boxes.size() > first) boxes[first].names.push_back(setter.numbers.heading_name());
  }
  void operator()(doc::Paragraph const& paragraph) const {
    append_paragraph(setter, paragraph, boxes);
  }
  void operator()(doc::List const& list) const { append_list(setter, list, boxes); }
  void operator()(doc::Note const& note) const { append_note(setter, note, boxes); }
  void operator()(doc::KeyFigures const& figures) const { append_cards(setter, figures, boxes); }
  void operator()(doc::Chart const& chart) const { append_chart(setter, chart, origin, boxes); }
  void operator()(doc::Pictures const& pictures) const {
    append_pictures(setter, pictures, origin, boxes);
  }
  void operator()(doc::Table const& table) const { append_table(setter, table, origin, boxes); }
  void operator()(doc::Quote const& quote) const { append_quote(setter, quote, boxes); }
  void operator()(doc::Title const& title) const { append_title_line(setter, title, boxes); }
  void operator()(doc::NoteBox const& box) const { append_box(box); }
  void operator()(doc::Beside const& beside) const {
    // A column is too narrow for two; an official document or a newsletter has one.
    if (setter.columns > 1 || setter.style.form != Form::report) {
      append_all(beside.left, boxes);
      append_all(beside.right, boxes);
      return;
    }
    Length const measure = setter.measure();
    Length const left = (measure - beside_gap).scaled(beside.share);
    Boxes first = set_narrow(beside.left, left),
          second = set_narrow(beside.right, measure - beside_gap - left);
    boxes.push_back(joined(std::move(first), std::move(second), left + beside_gap));
  }

  void append_all(doc::Blocks const& blocks, Boxes& into) const {
    for (doc::Block const& block : blocks) {
      std::size_t const inner = into.size();
      std::visit(BlockSetter{setter, into, block.origin}, block.kind);
      if (into.size() > inner) into[inner].anchor = label_of(block);
    }
  }

  [[nodiscard]] Boxes set_narrow(doc::Blocks const& blocks, Length width) const {
    Boxes narrow;
    Length const inset = setter.inset;
    std::string_view const body = setter.body;
    setter.inset += (setter.measure() - width) / 2;
    setter.body = "beside";
    append_all(blocks, narrow);
    setter.inset = inset;
    setter.body = body;
    return narrow;
  }
  void operator()(doc::PageBreak const&) const {}

  void append_box(doc::NoteBox const& box) const {
    Length const inset = setter.style.of("box").size;
    std::size_t const first = boxes.size();
    page::TagId const parent = setter.parent;
    std::string_view const body = setter.body;
    setter.parent = setter.tag("Div", parent);
    setter.inset += inset;
    setter.body = "box";
    if (!box.title.empty()) {
      TextStyle const& style = setter.style.of("box-title");
      append_text(setter, {setter.span(box.title, style, setter.tag("P", setter.parent), origin)},
                  style, boxes);
      for (std::size_t i = first; i < boxes.size(); ++i)
        boxes[i].keep_with_next = true;
    }
    for (doc::Block const& block : box.body) {
      std::size_t const inner = boxes.size();
      std::visit(BlockSetter{setter, boxes, block.origin}, block.kind);
      if (boxes.size() > inner) boxes[inner].anchor = label_of(block);
    }
    setter.inset -= inset;
    setter.parent = parent;
    setter.body = body;
    frame_boxes(setter, inset, first, boxes);
  }
};

// 附件 begins a page of its own (GB/T 9704-2012 7.3.5).
void append_section_heading(Setter& setter, doc::Section const& section, Boxes& boxes) {
  std::string const mark = setter.numbers.section_mark();
  std::size_t const first = boxes.size();
  if (section.appendix && setter.style.form == Form::official)
    append_official_appendix(setter, mark, section.title, boxes);
  else
    append_heading(setter, mark + (section.appendix ? "\u3000" : "") + section.title, 1, {}, boxes);
  if (section.appendix && boxes.size() > first) boxes[first].starts_page = true;
}

void append_section(Setter& setter, doc::Section const& section, Boxes& boxes) {
  setter.section = section.id;
  page::TagId const document_tag = setter.parent;
  setter.parent = setter.tag("Sect", document_tag);
  std::size_t const heading = boxes.size();
  setter.numbers.begin(section);
  append_section_heading(setter, section, boxes);
  mark_block(boxes, heading, setter.style.page.grid);
  if (boxes.size() > heading) {
    boxes[heading].anchor = section.id;
    boxes[heading].names.push_back(setter.numbers.section_name());
  }
  bool starts_page = false;
  for (doc::Block const& block : section.body) {
    std::size_t const first = boxes.size();
    std::visit(BlockSetter{setter, boxes, block.origin}, block.kind);
    if (starts_page && boxes.size() > first) boxes[first].starts_page = true;
    for (std::size_t i = first; i < boxes.size(); ++i)
      boxes[i].origin = block.origin;
    mark_block(boxes, first, setter.style.page.grid);
    if (boxes.size() > first) boxes[first].anchor = label_of(block);
    starts_page = std::holds_alternative<doc::PageBreak>(block.kind);
  }
  setter.parent = document_tag;
}

}  // namespace

namespace {

// 附注 at the end, numbered by first use.
void append_endnotes(Setter& setter, Boxes& boxes) {
  if (!setter.style.endnotes || setter.notes.empty()) return;
  std::size_t const first = boxes.size();
  append_heading(setter, "附注", 1, {}, boxes);
  // A note may mark further notes while it is set.
  for (std::uint32_t number = 1; number <= setter.notes.size(); ++number)
    for (Box& line : setter.note_boxes(number))
      boxes.push_back(std::move(line));
  mark_block(boxes, first, setter.style.page.grid);
}

void append_head(Setter& setter, Boxes& boxes) {
  switch (setter.style.form) {
    case Form::official:
      return append_official_head(setter, boxes);
    case Form::newsletter:
      return append_newsletter_head(setter, boxes);
    case Form::journal:
      return append_journal_head(setter, boxes);
    case Form::report:
      break;
  }
  if (setter.style.cover)
    append_cover(setter);
  else
    append_title_block(setter, boxes);
}

// The frame that lines flow in: with solid edges it begins and ends half a line's white space
// outside the type area.
PageFrame flow_frame(Style const& style) {
  PageFrame frame = style.page;
  if (!frame.solid_edges) return frame;
  TextStyle const& body = style.of("body");
  Length const edge = (body.leading - body.size) / 2;
  frame.top -= edge;
  frame.bottom -= edge;
  return frame;
}

}  // namespace

std::shared_ptr<Memory> make_memory(font::FontSet const& fonts) {
  return std::make_shared<Memory>(fonts);
}

page::Paged compose(doc::Document const& document, Style const& style, font::FontSet const& fonts,
                    Diagnostics& out) {
  return compose(document, {style, fonts}, out);
}

page::Paged compose(doc::Document const& document, Dress const& dress, Diagnostics& out) {
  Style const& style = dress.style;
  page::Paged paged;
  paged.metadata.title = document.title + "（" + document.region + " " + document.period + "）";
  paged.metadata.author = document.issuer;
  paged.metadata.subject = document.subtitle;
  paged.metadata.keywords = document.region + "，" + document.period;
  for (doc::Section const& section : document.sections)
    paged.metadata.keywords += "，" + section.title;
  Setter setter{dress.fonts, style, document, paged, out};
  if (dress.memory) setter.memory = dress.memory;
  setter.parent = setter.tag("Document", {});
  setter.labels = number_labels(document, out);
  Boxes boxes;
  append_head(setter, boxes);
  for (Box& box : boxes)
    box.spans_columns = true;
  mark_block(boxes, 0, style.page.grid);
  setter.columns = style.page.columns;
  std::size_t const first = paged.pages.size();
  page::TagId const contents =
      style.contents.depth > 0 ? setter.tag("TOC", setter.parent) : page::TagId{};
  for (doc::Section const& section : document.sections)
    if (!section.appendix) append_section(setter, section, boxes);
  append_endnotes(setter, boxes);
  if (style.form == Form::official) append_signature(setter, boxes);
  for (doc::Section const& section : document.sections)
    if (section.appendix) append_section(setter, section, boxes);
  setter.columns = 1;
  Filled const filled = fill_pages(std::move(boxes), flow_frame(style), paged);
  for (Origin origin : filled.too_tall)
    out.add("layout.too-tall", {}, doc::place_of(document, origin));
  put_colophon(setter, filled.used);
  resolve_links(paged, filled.anchors);
  link_figures(paged, document, filled.anchors);
  std::size_t const front = insert_contents(setter, first, contents);
  append_running_lines(setter, first, front);
  put_watermark(setter);
  return paged;
}

}  // namespace jianbao::layout
