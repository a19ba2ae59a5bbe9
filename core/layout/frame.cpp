#include "layout/frame.h"

#include "layout/blocks.h"

namespace jianbao::layout {

namespace {

std::string what_and_when(doc::Document const& document) {
  return document.region + "\u3000" + document.period;
}

Length append_lines(Setter& setter, std::string const& text, TextStyle const& style,
                    page::TagId tag, Point at, Length width, std::vector<page::Item>& items) {
  for (line::SetLine& one : setter.set({setter.span(text, style, tag)}, style, width)) {
    put_line(items, one, {at.x, at.y + baseline_in(style)});
    at.y += style.leading;
  }
  return at.y;
}

}  // namespace

void append_cover(Setter& setter) {
  Style const& style = setter.style;
  doc::Document const& document = setter.document;
  page::Page cover{style.page.paper, {}, {}};
  Length const left = style.page.left, width = setter.measure();
  // A band of the accent colour over the upper third, a thin line under it.
  Length const band = Length::mm(118);
  cover.items.push_back(page::rectangle({{{}, {}}, {style.page.paper.width, band}}, style.accent));
  cover.items.push_back(page::rectangle(
      {{{}, band + Length::mm(2)}, {style.page.paper.width, Length::mm(0.8)}}, style.accent));
  TextStyle title = style.of("cover-title"), subtitle = style.of("cover-subtitle"),
            issuer = style.of("cover-issuer");
  page::TagId const title_tag = setter.tag("P", setter.parent);
  Length y = append_lines(setter, what_and_when(document), subtitle, setter.tag("P", setter.parent),
                          {left, Length::mm(48)}, width, cover.items);
  y = append_lines(setter, document.title, title, title_tag, {left, y + Length::mm(3)}, width,
                   cover.items);
  if (!document.subtitle.empty())
    append_lines(setter, document.subtitle, subtitle, setter.tag("P", setter.parent),
                 {left, y + Length::mm(2)}, width, cover.items);
  Length at = Length::mm(238);
  cover.items.push_back(page::rectangle(
      {{left, at - Length::mm(5)}, {Length::mm(14), Length::pt(2.2)}}, style.accent));
  at = append_lines(setter, document.issuer, issuer, setter.tag("P", setter.parent), {left, at},
                    width, cover.items);
  if (!document.date.empty())
    append_lines(setter, document.date, issuer, setter.tag("P", setter.parent), {left, at}, width,
                 cover.items);
  setter.paged.pages.push_back(std::move(cover));
}

void append_title_block(Setter& setter, std::vector<Box>& boxes) {
  Style const& style = setter.style;
  doc::Document const& document = setter.document;
  for (auto const& [name, text] :
       {std::pair<char const*, std::string>{"title", document.title},
        {"subtitle", document.subtitle},
        {"subtitle", what_and_when(document)},
        {"issuer", document.issuer + (document.date.empty() ? "" : "\u3000" + document.date)}}) {
    if (text.empty()) continue;
    append_text(setter, {setter.span(text, style.of(name), setter.tag("P", setter.parent))},
                style.of(name), boxes);
    boxes.back().keep_with_next = true;
  }
}

}  // namespace jianbao::layout
