// The head of a newsletter (简报): red title, issue, office and date, red rule, editor's note. The
// standard has no such form; this is what offices do.
#include "layout/form/form.h"

namespace jianbao::layout {

namespace {

constexpr page::Colour red{255, 0, 0};

}  // namespace

void append_newsletter_head(Setter& setter, Boxes& boxes) {
  Style const& style = setter.style;
  doc::Imprint const& imprint = setter.document.imprint;
  TextStyle const &mark = style.of("mark"), &plain = style.of("imprint");
  PlacedBlock block(setter, {});
  auto const tag = [&](char const* role) { return setter.tag(role, setter.parent); };
  if (!imprint.secrecy.empty())
    block.beside(imprint.secrecy, style.of("imprint-strong"), tag("P"), line::Alignment::left);
  block.skip(Length::mm(12));
  std::string const title = imprint.mark.empty() ? setter.document.title : imprint.mark;
  block.text(title, mark, setter.heading_tag(1));
  block.skip(plain.size);
  std::string issue = imprint.issue;
  if (!imprint.total_issue.empty()) issue += "（" + imprint.total_issue + "）";
  if (!issue.empty()) {
    TextStyle look = plain;
    look.alignment = line::Alignment::centre;
    block.text(issue, look, tag("P"));
    block.skip(plain.size);
  }
  block.beside(setter.document.issuer, plain, tag("P"), line::Alignment::left, plain.size);
  if (!setter.document.date.empty())
    block.beside(setter.document.date, plain, tag("P"), line::Alignment::right, {}, plain.size);
  block.skip(plain.size + Length::mm(4));
  block.rule(Length::pt(1), red);
  block.skip(plain.leading);
  if (!imprint.mark.empty()) {
    block.text(setter.document.title, style.of("title"), setter.heading_tag(1));
    block.skip(plain.leading);
  }
  boxes.push_back(block.take());
  boxes.back().keep_with_next = true;
  if (imprint.editor_note.empty()) return;
  TextStyle const& note = style.of("editor-note");
  page::TagId const note_tag = tag("P");
  line::Span head = setter.span("编者按：", note, note_tag);
  head.role = style.of("lead").role;
  append_text(setter, {head, setter.span(imprint.editor_note, note, note_tag)}, note, boxes);
}

}  // namespace jianbao::layout
