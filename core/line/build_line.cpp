#include "line/build_line.h"

#include <span>

namespace jianbao::line {

namespace {

class LineBuilder {
 public:
  LineBuilder(SetParts const& parts, Line const& line)
      : parts_(parts),
        line_(line),
        items_(parts.characters.items),
        first_(parts.shaped.first),
        faces_(parts.shaped.faces),
        glyphs_(parts.shaped.glyphs),
        space_after_(parts.space_after) {}

  SetLine run() {
    pen_ = line_.indent + line_.lead;
    take_text();
    make_room();
    for (std::size_t i = line_.begin; i < line_.end; ++i)
      place(i);
    flush_text();
    end_link();
    end_figure();
    end_underline();
    result_.width = line_.width;
    result_.adjustment = line_.adjustment;
    result_.overfull = line_.overfull;
    result_.loose = line_.loose;
    finish_size();
    return std::move(result_);
  }

 private:
  [[nodiscard]] Span const& span_of(std::size_t i) const { return parts_.spans[items_[i].span]; }

  void take_text() {
    if (line_.begin == line_.end) return;
    Character const &first = items_[line_.begin], &last = items_[line_.end - 1];
    result_.text.assign(parts_.characters.text, first.text_at,
                        last.text_at + last.text_length - first.text_at);
  }

  // Faces and spans change where runs begin.
  void make_room() {
    if (line_.begin == line_.end) return;
    std::size_t runs = 1;
    for (std::size_t i = line_.begin + 1; i < line_.end; ++i)
      runs += faces_[i] != faces_[i - 1] || items_[i].span != items_[i - 1].span ? 1u : 0u;
    result_.runs.reserve(runs);
  }

  void enter_span(std::size_t i) {
    span_ = &span_of(i);
    std::uint32_t const note = span_->note;
    if (note != 0 && (result_.notes.empty() || result_.notes.back() != note))
      result_.notes.push_back(note);
    follow_link(i);
    follow_figure(i);
  }

  void place(std::size_t i) {
    Character const& c = items_[i];
    largest_ = max(largest_, c.em);
    last_ = i > line_.begin ? i - 1 : i;
    if (i == line_.begin || c.span != items_[last_].span) enter_span(i);
    std::uint32_t const first = first_[i], last = first_[i + 1];
    if (first == last && !(c.joined && in_run_)) {
      in_run_ = false;  // a character without a glyph leaves a blank
    } else {
      if (!continues_run(i)) begin_run(i, faces_[i]);
      add_glyphs(c, first, last);
    }
    decorate(i);
    link_end_ = pen_ + c.width;
    pen_ += c.width + space_after_[i];
    if (c.soft_hyphen && i + 1 == line_.end) return draw_hyphen(i);
    // The space stands in the advance of the glyph before it, never in a glyph of its own.
    if (in_run_ && i + 1 < line_.end) run_->glyphs.back().advance += space_after_[i];
  }

  // At the end of the line, in the space that justification left for it; it stands for U+00AD.
  void draw_hyphen(std::size_t i) {
    for (Hyphen const& hyphen : parts_.shaped.hyphens) {
      if (hyphen.after != i) continue;
      Length const width = items_[i].hyphen;
      pen_ -= width;
      if (!in_run_ || hyphen.face != faces_[i]) begin_run(i, hyphen.face);
      flush_text();
      page::GlyphRun& run = *run_;
      auto const at = static_cast<std::uint32_t>(run.text.size());
      run.text += "\u00AD";
      run.glyphs.push_back(
          {hyphen.id, width, {}, at, static_cast<std::uint32_t>(run.text.size()) - at});
      pen_ += width;
    }
  }

  [[nodiscard]] bool continues_run(std::size_t i) const {
    if (!in_run_ || faces_[i] != faces_[last_]) return false;
    if (items_[i].span == items_[last_].span) return true;
    Span const& a = span_of(last_);
    Span const& b = span_of(i);
    return a.size == b.size && a.colour == b.colour && a.tag == b.tag && a.rise == b.rise &&
           a.uri == b.uri;
  }

  void begin_run(std::size_t i, page::FaceId face) {
    flush_text();
    page::GlyphRun& run = result_.runs.emplace_back();
    run_ = &run;
    run.face = face;
    run.size = span_->size;
    run.origin = {pen_, -span_->rise};
    run.colour = span_->colour;
    run.tag = span_->tag;
    std::size_t end = i;
    while (end < line_.end && faces_[end] == face && items_[end].span == items_[i].span)
      ++end;
    run.glyphs.reserve(first_[end] - first_[i]);
    text_size_ = 0;
    in_run_ = true;
  }

  // The text of the glyphs is copied in pieces of neighbours, see flush_text.
  void add_glyphs(Character const& c, std::uint32_t first, std::uint32_t last) {
    page::GlyphRun& run = *run_;
    if (text_end_ != c.text_at) flush_text(), text_begin_ = text_end_ = c.text_at;
    std::uint32_t taken = first == last ? c.text_length : 0;
    if (first == last) joined_text(run, c.text_length);
    for (std::uint32_t g = first; g < last; ++g) {
      PlacedGlyph const& glyph = glyphs_[g];
      run.glyphs.push_back(
          {glyph.id, glyph.advance, glyph.offset, text_size_ + taken, glyph.text_length});
      taken += glyph.text_length;
    }
    text_end_ += taken;
    text_size_ += taken;
  }

  void flush_text() {
    if (text_begin_ < text_end_)
      run_->text.append(parts_.characters.text, text_begin_, text_end_ - text_begin_);
    text_begin_ = text_end_;
  }

  // The glyph of a ligature stands for the text of all its characters.
  static void joined_text(page::GlyphRun& run, std::uint32_t length) {
    for (auto glyph = run.glyphs.rbegin(); glyph != run.glyphs.rend(); ++glyph) {
      if (glyph->text_length == 0) continue;
      glyph->text_length += length;
      return;
    }
  }

  // A link's area covers its text in this line, the space after it not.
  void follow_link(std::size_t i) {
    std::string const& uri = span_of(i).uri;
    if (uri != link_uri_) end_link();
    if (uri.empty()) return;
    if (link_uri_.empty()) {
      link_uri_ = uri;
      link_begin_ = i;
      link_start_ = pen_;
    }
  }

  void end_link() {
    if (link_uri_.empty()) return;
    Character const& first = items_[link_begin_];
    Span const& span = span_of(link_begin_);
    page::Link link;
    link.area = {{link_start_, -span.rise - first.em.times(88, 100)},
                 {link_end_ - link_start_, first.em}};
    link.uri = link_uri_;
    link.description = result_.text.substr(first.text_at - items_[line_.begin].text_at,
                                           link_text_end() - first.text_at);
    link.tag = span.tag;
    result_.links.push_back(std::move(link));
    link_uri_.clear();
  }

  // The area of a figure in this line; one that is broken has an area in each.
  void follow_figure(std::size_t i) {
    std::uint32_t const ledger = span_of(i).ledger;
    if (ledger != figure_.ledger) end_figure();
    if (ledger == 0 || figure_.ledger == ledger) return;
    Length const em = items_[i].em;
    figure_.ledger = ledger;
    figure_.tag = span_of(i).tag;
    figure_.area = {{pen_, -span_of(i).rise - em.times(88, 100)}, {{}, em}};
  }

  void end_figure() {
    if (figure_.ledger == 0) return;
    figure_.area.size.width = link_end_ - figure_.area.corner.x;
    result_.figures.push_back(figure_);
    figure_ = {};
  }

  [[nodiscard]] std::size_t link_text_end() const {
    std::size_t end = link_begin_;
    while (end < line_.end && span_of(end).uri == link_uri_)
      ++end;
    return items_[end - 1].text_at + items_[end - 1].text_length;
  }

  // An underline runs from the first character to the last; the space after that one is not under
  // it. Dots stand under characters, never under marks and spaces (GB/T 15834-2011 4.14).
  void decorate(std::size_t i) {
    Span const& span = span_of(i);
    if (underline_ == nullptr && !span.underlined && !span.dotted) return;
    Character const& c = items_[i];
    if (underline_ != nullptr && (!span.underlined || span.colour != underline_->colour))
      end_underline();
    if (span.underlined) {
      if (underline_ == nullptr) underline_ = &span, underline_start_ = pen_;
      underline_end_ = pen_ + c.width;
      underline_size_ = max(underline_size_, c.em);
    }
    bool const takes_dot = c.kind == CharacterClass::han || c.kind == CharacterClass::latin ||
                           c.kind == CharacterClass::digit;
    if (span.dotted && takes_dot)
      result_.drawn.push_back(page::disc({pen_ + c.width / 2, c.em.times(24, 100) - span.rise},
                                         c.em.times(6, 100), span.colour));
  }

  void end_underline() {
    if (underline_ == nullptr) return;
    Length const y = underline_size_.times(17, 100), thickness = underline_size_.times(5, 100);
    result_.drawn.push_back(
        page::rectangle({{underline_start_, y}, {underline_end_ - underline_start_, thickness}},
                        underline_->colour));
    underline_ = nullptr;
    underline_size_ = {};
  }

  void finish_size() {
    if (line_.begin < items_.size()) {
      if (line_.begin == line_.end) largest_ = items_[line_.begin].em;
      result_.origin = span_of(line_.begin).origin;
    }
    result_.ascent = largest_.times(88, 100);
    result_.descent = largest_ - result_.ascent;
  }

  SetParts const& parts_;
  Line const& line_;
  std::span<Character const> items_;
  std::span<std::uint32_t const> first_;
  std::span<page::FaceId const> faces_;
  std::span<PlacedGlyph const> glyphs_;
  std::span<Length const> space_after_;
  SetLine result_;
  Length pen_, largest_;
  bool in_run_ = false;
  page::GlyphRun* run_ = nullptr;  // the last one
  std::size_t last_ = 0;
  Span const* span_ = nullptr;  // of the character being placed
  // Of the run: bytes of its text, and which of them are not yet copied.
  std::uint32_t text_size_ = 0, text_begin_ = 0, text_end_ = 0;
  page::FigureMark figure_;
  std::string link_uri_;
  std::size_t link_begin_ = 0;
  Length link_start_, link_end_;
  Span const* underline_ = nullptr;  // of the underline being drawn
  Length underline_start_, underline_end_, underline_size_;
};

}  // namespace

SetLine build_line(SetParts const& parts, Line const& line) {
  return LineBuilder(parts, line).run();
}

}  // namespace jianbao::line
