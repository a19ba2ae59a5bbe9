#include "line/shape_spans.h"

#include "base/utf8.h"
#include "line/classes.h"
#include "line/glyph_finder.h"
#include "line/marks.h"

#include <map>
#include <set>
#include <tuple>

namespace jianbao::line {

namespace {

using enum CharacterClass;

class Shaper {
 public:
  Shaper(GlyphMemory& glyphs, std::vector<Span> const& spans, Characters& characters,
         ShapedText& result)
      : spans_(spans),
        characters_(characters),
        items_(characters.items),
        finder_(glyphs, spans),
        result_(result) {}

  void run() {
    result_.glyphs.clear();
    result_.first.clear();
    result_.faces.clear();
    result_.hyphens.clear();
    result_.missing.clear();
    result_.glyphs.reserve(items_.size());
    result_.first.reserve(items_.size() + 1);
    result_.faces.reserve(items_.size());
    bool hyphens = false;
    for (std::size_t i = 0; i < items_.size();) {
      std::size_t const next = place(i);
      for (; i < next; ++i)
        hyphens |= items_[i].soft_hyphen;
    }
    result_.first.push_back(static_cast<std::uint32_t>(result_.glyphs.size()));
    if (hyphens) find_hyphens();
  }

 private:
  // Places the character at i, or the word that begins there; returns the character after it.
  std::size_t place(std::size_t i) {
    Character& c = items_[i];
    FoundGlyph const* found = c.kind == newline ? nullptr : finder_.find(c);
    if (found == nullptr && (c.kind == space || c.kind == fixed_space))
      found = finder_.find(U' ', c);
    if (found == nullptr) {
      begin_character({});
      if (c.kind != newline) report(c, c.code), leave_blank(c);
      return i + 1;
    }
    FoundGlyph const glyph = *found;
    if (c.kind == latin || (is_western(c) && c.cluster)) {
      std::size_t const end = word_end(i, glyph.face);
      if (end > i + 1 || c.cluster) return place_word(i, end, glyph);
    }
    begin_character(glyph.face);
    if (c.kind == double_mark || c.kind == connector)
      place_dash(c, glyph);
    else if (c.cluster)
      place_cluster(c, glyph);
    else
      place_glyph(c, glyph);
    return i + 1;
  }

  void find_hyphens() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      Character& c = items_[i];
      if (!c.soft_hyphen) continue;
      FoundGlyph const* glyph = finder_.find(U'-', c);
      c.soft_hyphen = glyph != nullptr;
      if (glyph == nullptr) continue;
      c.hyphen = glyph->scaled(glyph->advance, c.em);
      result_.hyphens.push_back({static_cast<std::uint32_t>(i), glyph->face, glyph->id});
    }
  }

  void begin_character(page::FaceId face) {
    result_.first.push_back(static_cast<std::uint32_t>(result_.glyphs.size()));
    result_.faces.push_back(face);
  }

  void report(Character const& c, char32_t code) {
    Span const& span = spans_[c.span];
    if (reported_.emplace(code, c.span, span.origin.line).second)
      result_.missing.push_back({code, span.role, span.origin});
  }

  static void leave_blank(Character& c) {
    if (c.width != Length{}) return;
    c.width = c.kind == han || c.code >= 0x2E80 ? c.em : c.em / 2;
  }

  // One glyph by its nominal advance; figures too, so that they are tabular (GB/T 15835: two to an
  // em).
  void place_glyph(Character& c, FoundGlyph const& glyph) {
    Length const advance = glyph.scaled(glyph.advance, c.em);
    if (c.kind == han || c.kind == digit || !body_width(c)) {
      c.width = advance;
      result_.glyphs.push_back({glyph.id, advance, {}, c.text_length});
      return;
    }
    result_.glyphs.push_back(
        {glyph.id, c.width, offset_in_body(c, box_of(glyph, c.em)), c.text_length});
  }

  GlyphBox box_of(FoundGlyph const& glyph, Length size) {
    font::InkBox const& ink = finder_.ink(glyph);
    return {glyph.scaled(glyph.advance, size), glyph.scaled(ink.x_min, size),
            glyph.scaled(ink.x_max, size)};
  }

  [[nodiscard]] std::string_view text_of(std::size_t begin, std::size_t end) const {
    std::size_t const at = items_[begin].text_at;
    Character const& last = items_[end - 1];
    return std::string_view(characters_.text).substr(at, last.text_at + last.text_length - at);
  }

  [[nodiscard]] std::size_t word_end(std::size_t i, page::FaceId face) {
    std::size_t end = i + 1;
    for (; end < items_.size(); ++end) {
      Character const& c = items_[end];
      if (!is_western(c) || c.span != items_[i].span || items_[end - 1].soft_hyphen) break;
      FoundGlyph const* found = finder_.find(c);
      if (found == nullptr || found->face != face) break;
    }
    return end;
  }

  // A word through HarfBuzz; glyphs go to the character their cluster begins in, characters without
  // one are joined to the glyph before them.
  std::size_t place_word(std::size_t begin, std::size_t end, FoundGlyph const& like) {
    auto const shaped = finder_.face(like.face).shape(text_of(begin, end), font::Script::latin);
    std::size_t g = 0;
    for (std::size_t i = begin; i < end; ++i) {
      Character& c = items_[i];
      begin_character(like.face);
      c.width = {};
      std::uint32_t const after = c.text_at + c.text_length - items_[begin].text_at;
      std::size_t const first = g;
      bool complete = true;
      for (; g < shaped.size() && shaped[g].cluster < after; ++g) {
        complete &= shaped[g].id != 0;
        add(c, like, shaped[g], g == first ? c.text_length : 0);
      }
      c.joined = g == first && i > begin;
      if (!complete) report_extenders(c, like.face);
    }
    return end;
  }

  void add(Character& c, FoundGlyph const& like, font::ShapedGlyph const& glyph,
           std::uint32_t text_length) {
    Length const advance = like.scaled(glyph.advance, c.em);
    result_.glyphs.push_back({glyph.id, advance, like.scaled(glyph.x_offset, c.em), text_length});
    c.width += advance;
  }

  // Marks above and below that the face of their base lacks; a letter that the face has with its
  // mark in one glyph is complete.
  void report_extenders(Character const& c, page::FaceId face) {
    std::string_view const text =
        std::string_view(characters_.text).substr(c.text_at, c.text_length);
    for (std::size_t at = 0; at < text.size();) {
      auto const [code, length] = utf8::decode(text, at);
      bool const selector = (code >= 0xFE00 && code <= 0xFE0F) || code >= 0xE0100 || code == 0x200D;
      if (at > 0 && !selector && !finder_.face(face).glyph(code)) report(c, code);
      at += length;
    }
  }

  // Where a variation selector ends the text of a cluster.
  static std::optional<std::size_t> selector_at(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      auto const [code, length] = utf8::decode(text, at);
      bool const selects =
          (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
      if (selects && at + length == text.size()) return at;
      at += length;
    }
    return {};
  }

  // A Han character with a selector or a mark.
  void place_cluster(Character& c, FoundGlyph const& glyph) {
    std::string_view const text =
        std::string_view(characters_.text).substr(c.text_at, c.text_length);
    font::Face const& face = finder_.face(glyph.face);
    bool const fixed = body_width(c).has_value();
    if (fixed) return place_glyph(c, glyph);
    c.width = {};
    // A selector is a blank of its own for the text layer: readers that take one character a code
    // would lose it, or its base, otherwise.
    auto const selector = selector_at(text);
    bool complete = true;
    auto const blank = face.glyph(U' ');
    auto base_length = static_cast<std::uint32_t>(selector.value_or(text.size()));
    for (font::ShapedGlyph const& one : face.shape(text, font::Script::han)) {
      bool const invisible = one.advance == 0 && (one.id == 0 || (blank && one.id == *blank));
      if (invisible) continue;
      complete &= one.id != 0;
      add(c, glyph, one, std::exchange(base_length, 0));
    }
    // A face without a blank has no place for it: the base alone is in the text layer.
    if (selector && blank)
      result_.glyphs.push_back(
          {*blank, {}, {}, static_cast<std::uint32_t>(text.size() - *selector)});
    if (!complete) report_extenders(c, glyph.face);
  }

  // —— is two em in one piece, …… two em, a lone — one em (GB/T 15834 5.1.5, 5.1.6). The language's
  // own forms come from HarfBuzz; fonts that make another width of them are put in boxes.
  void place_dash(Character& c, FoundGlyph const& glyph) {
    auto const rule = body_width(c);
    if (!rule) return place_glyph(c, glyph);
    auto const& shaped = shape_dash(c, glyph);
    Length width;
    for (font::ShapedGlyph const& one : shaped)
      width += glyph.scaled(one.advance, c.em);
    Length const off = width < *rule ? *rule - width : width - *rule;
    if (off <= c.em.times(2, 100) && !shaped.empty()) {
      bool const halves = c.kind == double_mark && shaped.size() == 2;
      for (std::size_t i = 0; i < shaped.size(); ++i)
        result_.glyphs.push_back({shaped[i].id, glyph.scaled(shaped[i].advance, c.em),
                                  glyph.scaled(shaped[i].x_offset, c.em),
                                  halves   ? c.text_length / 2
                                  : i == 0 ? c.text_length
                                           : 0});
      result_.glyphs.back().advance += *rule - width;
      return;
    }
    FoundGlyph const* whole =
        c.kind == double_mark && c.code == 0x2014 ? finder_.find(0x2E3A, c) : nullptr;
    if (whole != nullptr && whole->face == glyph.face) return box_dashes(c, FoundGlyph(*whole), 1);
    box_dashes(c, glyph, c.kind == double_mark && c.code != 0x2E3A ? 2 : 1);
  }

  void box_dashes(Character const& c, FoundGlyph const& glyph, int count) {
    Character part = c;
    part.width = c.width / count;
    Length const offset = offset_in_body(part, box_of(glyph, c.em));
    // Each half of —— or …… carries its own sign, so that extraction sees no gap between them.
    for (int i = 0; i < count; ++i)
      result_.glyphs.push_back(
          {glyph.id, part.width, offset, c.text_length / static_cast<std::uint32_t>(count)});
  }

  std::vector<font::ShapedGlyph> const& shape_dash(Character const& c, FoundGlyph const& glyph) {
    auto const [at, is_new] = dashes_.try_emplace({glyph.face, c.code, c.kind});
    if (is_new) {
      auto const text = std::string_view(characters_.text).substr(c.text_at, c.text_length);
      at->second = finder_.face(glyph.face).shape(text, font::Script::han);
    }
    return at->second;
  }

  std::vector<Span> const& spans_;
  Characters& characters_;
  std::vector<Character>& items_;
  GlyphFinder finder_;
  ShapedText& result_;
  std::map<std::tuple<page::FaceId, char32_t, CharacterClass>, std::vector<font::ShapedGlyph>>
      dashes_;
  std::set<std::tuple<char32_t, std::uint32_t, std::uint32_t>> reported_;
};

}  // namespace

ShapedText shape_spans(GlyphMemory& glyphs, std::vector<Span> const& spans,
                       Characters& characters) {
  ShapedText result;
  shape_spans(glyphs, spans, characters, result);
  return result;
}

void shape_spans(GlyphMemory& glyphs, std::vector<Span> const& spans, Characters& characters,
                 ShapedText& result) {
  Shaper(glyphs, spans, characters, result).run();
}

}  // namespace jianbao::line
