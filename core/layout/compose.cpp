#include "layout/compose.h"

#include "layout/blocks.h"
#include "layout/frame.h"
#include "layout/numbering.h"

namespace jianbao::layout {

namespace {

// Headings are numbered within their section: 一、 （一） 1.
struct Numbers {
  int second = 0, third = 0;

  std::string mark(int level) {
    if (level == 2) return third = 0, heading_mark(2, ++second);
    return heading_mark(3, ++third);
  }
};

struct BlockSetter {
  Setter& setter;
  Boxes& boxes;
  Numbers& numbers;
  Origin origin;

  void operator()(doc::Heading const& heading) const {
    append_heading(setter, numbers.mark(heading.level) + doc::plain_text(heading.content),
                   heading.level, origin, boxes);
  }
  void operator()(doc::Paragraph const& paragraph) const {
    append_paragraph(setter, paragraph, boxes);
  }
  void operator()(doc::List const& list) const { append_list(setter, list, boxes); }
  void operator()(doc::Note const& note) const { append_note(setter, note, boxes); }
  void operator()(doc::KeyFigures const& figures) const { append_cards(setter, figures, boxes); }
  void operator()(doc::Chart const& chart) const { append_chart(setter, chart, origin, boxes); }
  void operator()(doc::Table const& table) const { append_table(setter, table, origin, boxes); }
  void operator()(doc::PageBreak const&) const {}
};

void append_section(Setter& setter, doc::Section const& section, int number, Boxes& boxes) {
  setter.section = section.id;
  page::TagId const document_tag = setter.parent;
  setter.parent = setter.tag("Sect", document_tag);
  append_heading(setter, heading_mark(1, number) + section.title, 1, {}, boxes);
  Numbers numbers;
  bool starts_page = false;
  for (doc::Block const& block : section.body) {
    std::size_t const first = boxes.size();
    std::visit(BlockSetter{setter, boxes, numbers, block.origin}, block.kind);
    if (starts_page && boxes.size() > first) boxes[first].starts_page = true;
    starts_page = std::holds_alternative<doc::PageBreak>(block.kind);
  }
  setter.parent = document_tag;
}

}  // namespace

page::Paged compose(doc::Document const& document, Style const& style, font::FontSet const& fonts,
                    Diagnostics& out) {
  page::Paged paged;
  paged.metadata.title = document.title + "（" + document.region + " " + document.period + "）";
  paged.metadata.author = document.issuer;
  paged.metadata.subject = document.subtitle;
  Setter setter{fonts, style, document, paged, out};
  setter.parent = setter.tag("Document", {});
  Boxes boxes;
  if (style.cover)
    append_cover(setter);
  else
    append_title_block(setter, boxes);
  std::size_t const first = paged.pages.size();
  int number = 0;
  for (doc::Section const& section : document.sections)
    append_section(setter, section, ++number, boxes);
  fill_pages(std::move(boxes), style.page, paged);
  append_frames(setter, first);
  return paged;
}

}  // namespace jianbao::layout
