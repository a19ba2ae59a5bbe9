// The head of a journal's article: title, byline, a note on the authors.
#include "layout/form/form.h"

namespace jianbao::layout {

void append_journal_head(Setter& setter, Boxes& boxes) {
  Style const& style = setter.style;
  doc::Imprint const& imprint = setter.document.imprint;
  std::string authors;
  for (std::string const& one : imprint.authors)
    authors += (authors.empty() ? "" : "\u3000") + one;
  auto const add = [&](std::string const& words, char const* look, char const* role) {
    if (words.empty()) return;
    std::size_t const first = boxes.size();
    append_text(setter,
                {setter.span(words, style.of(look),
                             std::string_view(role) == "H1" ? setter.heading_tag(1)
                                                            : setter.tag(role, setter.parent))},
                style.of(look), boxes);
    for (std::size_t i = first; i < boxes.size(); ++i)
      boxes[i].keep_with_next = true;
  };
  add(setter.document.title, "title", "H1");
  add(setter.document.subtitle, "subtitle", "P");
  add(authors, "byline", "P");
  add(setter.document.issuer, "issuer", "P");
  if (imprint.author_note.empty()) return;
  Length const inset = style.of("box").size;
  std::size_t const first = boxes.size();
  setter.inset += inset;
  append_text(
      setter,
      {setter.span(imprint.author_note, style.of("box"), setter.tag("Note", setter.parent))},
      style.of("box"), boxes);
  setter.inset -= inset;
  frame_boxes(setter, inset, first, boxes);
}

}  // namespace jianbao::layout
