#include "layout/setter.h"

#include "base/likely_name.h"
#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::layout {

namespace {

// Raised figures reach the height of capitals; not higher, as readers of the text layer would take
// half of their own size for a new line.
void raise(line::Span& span, doc::Raise way) {
  if (way == doc::Raise::none) return;
  Length const em = span.size;
  span.size = em.times(62, 100);
  span.rise = way == doc::Raise::superscript ? em.times(28, 100) : -em.times(14, 100);
}

}  // namespace

TextStyle const& Style::of(std::string_view name) const {
  static TextStyle const plain;
  if (auto const found = text.find(name); found != text.end()) return found->second;
  auto const body = text.find("body");
  return body != text.end() ? body->second : plain;
}

Length Setter::measure() const {
  if (turned) return style.page.paper.height - style.page.top - style.page.bottom - inset * 2;
  Length const width = style.page.paper.width - style.page.left - style.page.right;
  return (width - style.page.gutter * (columns - 1)) / columns - inset * 2;
}

Length Setter::room() const {
  if (turned) return style.page.paper.width - style.page.left - style.page.right;
  return style.page.paper.height - style.page.top - style.page.bottom;
}

page::TagId Setter::tag(std::string_view role, page::TagId parent_tag, std::string alt) {
  paged.tags.push_back({role, parent_tag, std::move(alt)});
  return static_cast<page::TagId>(paged.tags.size());
}

page::TagId Setter::heading_tag(int level) {
  constexpr std::string_view roles[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
  last_heading = std::min(level, last_heading + 1);
  return tag(roles[std::clamp(last_heading, 1, 6) - 1], parent);
}

// Marks of notes, references and links are elements inside their paragraph. What is only measured
// has none.
page::TagId Setter::inline_tag(doc::Inline const& piece, page::TagId parent_tag) {
  if (page::is_artifact(parent_tag)) return parent_tag;
  if (std::holds_alternative<doc::Footnote>(piece.kind)) return tag("Reference", parent_tag);
  if (std::holds_alternative<doc::Reference>(piece.kind))
    return tag("Link", tag("Reference", parent_tag));
  auto const* figure = std::get_if<doc::Figure>(&piece.kind);
  bool const leads = !piece.style.uri.empty() || (figure && is_linked(figure->ledger));
  return leads ? tag("Link", parent_tag) : parent_tag;
}

page::TagId Setter::figure_tag(std::uint32_t ledger, page::TagId parent_tag) {
  return is_linked(ledger) ? tag("Link", parent_tag) : parent_tag;
}

bool Setter::is_linked(std::uint32_t ledger) const {
  return section != doc::source_section && document.figure_links.contains(ledger);
}

line::Span Setter::span(std::string text, TextStyle const& look, page::TagId tag_id,
                        Origin origin) const {
  line::Span result;
  result.text = std::move(text);
  result.role = look.role;
  result.size = look.size;
  result.colour = look.colour;
  result.tag = tag_id;
  result.origin = origin;
  return result;
}

std::vector<line::Span> Setter::spans(doc::Inlines const& inlines, TextStyle const& look,
                                      page::TagId tag_id) {
  std::vector<line::Span> result;
  result.reserve(inlines.size());
  for (doc::Inline const& piece : inlines) {
    line::Span& one = result.emplace_back(span({}, look, inline_tag(piece, tag_id), piece.origin));
    if (auto const* text = std::get_if<doc::Text>(&piece.kind))
      one.text = text->text;
    else if (auto const* figure = std::get_if<doc::Figure>(&piece.kind))
      one.text = figure->printed, one.ledger = figure->ledger;
    else if (auto const* note = std::get_if<doc::Footnote>(&piece.kind)) {
      one.note = number_of(*note);
      one.text = note_mark(one.note);
      raise(one, doc::Raise::superscript);
    } else if (auto const* reference = std::get_if<doc::Reference>(&piece.kind)) {
      one.text = printed_label(*reference, piece.origin);
      one.uri = link_to(reference->label);
      one.keep = true;
    } else
      one.text = "\n";
    if (piece.style.strong) one.role = style.of("strong").role;
    if (piece.style.lead) one.role = style.of("lead").role;
    one.underlined = piece.style.underlined;
    one.dotted = piece.style.dotted;
    if (!piece.style.uri.empty()) one.uri = piece.style.uri, one.colour = style.accent;
    raise(one, piece.style.raise);
  }
  return result;
}

std::string Setter::printed_label(doc::Reference const& reference, Origin origin) {
  if (auto const found = labels.find(reference.label); found != labels.end()) return found->second;
  std::vector<std::string> known;
  for (auto const& [label, words] : labels)
    known.push_back(label);
  out.add("layout.dangling-reference", {reference.label, likely_name(reference.label, known)},
          doc::place_of(document, origin, section));
  return reference.label;
}

void Setter::report(std::vector<line::Missing> const& missing) {
  for (line::Missing const& one : missing)
    out.add("font.missing-glyph",
            {utf8::encode(one.code), fmt::format("U+{:04X}", static_cast<std::uint32_t>(one.code)),
             one.role, fonts.tried(one.role)},
            doc::place_of(document, one.origin, section));
}

line::TextOptions Setter::options(TextStyle const& look, Length width) const {
  line::TextOptions options = style.typesetting;
  options.measure = width;
  options.first_indent = look.size * look.indent_em;
  options.alignment = look.alignment;
  return options;
}

std::vector<line::SetLine> Setter::set(std::vector<line::Span> const& pieces,
                                       line::TextOptions const& options, line::Measured measured) {
  line::SetText text = memory->set_paragraph(pieces, options, std::move(measured));
  report(text.missing);
  for (line::SetLine const& one : text.lines) {
    if (one.overfull)
      out.add("layout.overfull-line", {one.text}, doc::place_of(document, one.origin, section));
    else if (one.loose)
      out.add("layout.loose-line", {one.text}, doc::place_of(document, one.origin, section));
  }
  return std::move(text.lines);
}

std::vector<line::SetLine> Setter::set(std::vector<line::Span> const& pieces, TextStyle const& look,
                                       Length width) {
  line::TextOptions options = this->options(look, width);
  if (look.spread_em > 0) {
    Length const spread = look.size * look.spread_em;
    bool const is_short = memory->measure(pieces, options).natural < spread;
    if (is_short) options.measure = spread, options.alignment = line::Alignment::distribute;
  }
  return set(pieces, options);
}

line::SetText Setter::label(line::Span const& one) const {
  line::TextOptions options = style.typesetting;
  options.measure = Length::pt(1e9);
  options.alignment = line::Alignment::left;
  return memory->set_paragraph({one}, options);
}

Length Setter::natural(line::Span const& one) const {
  return memory->measure({one}, style.typesetting).natural;
}
Length Setter::natural(std::string const& words, TextStyle const& look) const {
  return natural(span(words, look, {}));
}

void Setter::put_label(std::vector<page::Item>& items, line::Span const& one,
                       line::Alignment alignment, Point baseline, Length width) {
  line::SetText text = label(one);
  report(text.missing);
  for (line::SetLine& set_line : text.lines) {
    Point origin = baseline;
    if (alignment == line::Alignment::right) origin.x += width - set_line.width;
    if (alignment == line::Alignment::centre) origin.x += (width - set_line.width) / 2;
    put_line(items, set_line, origin);
  }
}

std::size_t count_items(line::SetLine const& set_line) {
  return set_line.runs.size() + set_line.links.size() + set_line.figures.size() +
         set_line.drawn.size();
}

void put_line(std::vector<page::Item>& items, line::SetLine& set_line, Point origin) {
  auto const put = [&](auto& parts) {
    for (auto& part : parts) {
      items.emplace_back(std::move(part));
      page::move_by(items.back(), origin);
    }
    parts.clear();
  };
  put(set_line.runs);
  put(set_line.links);
  put(set_line.figures);
  put(set_line.drawn);
}

Length baseline_in(TextStyle const& style) {
  return (style.leading - style.size) / 2 + style.size.times(88, 100);
}

}  // namespace jianbao::layout
