// From characters to face, glyph and metrics. What was found stays found: a report asks for the
// same few hundred characters thousands of times.
#pragma once

#include "font/font_set.h"
#include "line/character.h"
#include "line/classes.h"
#include "line/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jianbao::line {

struct FoundGlyph {
  page::FaceId face{};
  std::uint32_t id = 0;
  std::int32_t advance = 0, units_per_em = 1000;

  // Font units as a length at this size, rounded to the nearest.
  [[nodiscard]] Length scaled(std::int64_t units, Length size) const {
    std::int64_t const value = size.sp * units, half = units_per_em / 2;
    return {(value + (value < 0 ? -half : half)) / units_per_em};
  }
};

// The glyphs found so far, by role and code. Of one thread; `fonts` must outlive it. A pointer or a
// reference it gives holds until the next question.
class GlyphMemory {
 public:
  explicit GlyphMemory(font::FontSet const& fonts);

  // The number a role is asked for by.
  [[nodiscard]] std::uint32_t role(std::string const& name);
  // The glyph of a character; nothing when no face has it. `prefers_latin`: the Latin faces are
  // asked first, whatever the code.
  [[nodiscard]] FoundGlyph const* find(std::uint32_t role, char32_t code, bool prefers_latin) {
    std::uint32_t const key = (role + 1) * 2 + (prefers_latin ? 1 : 0);
    Entry& found = entry(code, key);
    if (found.code != code || found.key != key) look_up(found, code, key);
    return found.found ? &found.glyph : nullptr;
  }
  // Centre, left and right end of a glyph's ink in font units.
  [[nodiscard]] font::InkBox const& ink(FoundGlyph const& glyph);

  [[nodiscard]] font::Face const& face(page::FaceId id) const { return fonts_[id]; }

 private:
  struct Entry {
    char32_t code = 0;
    std::uint32_t key = 0;  // role and preference; 0 is an empty entry
    bool found = false, has_ink = false;
    FoundGlyph glyph;
    font::InkBox ink;
  };

  // A power of two; a place holds the last that came to it.
  static constexpr unsigned place_bits = 12;

  [[nodiscard]] Entry& entry(char32_t code, std::uint32_t key) {
    std::uint32_t const hash = (static_cast<std::uint32_t>(code) ^ (key << 17)) * 2654435761u;
    return entries_[hash >> (32 - place_bits)];
  }
  void look_up(Entry& entry, char32_t code, std::uint32_t key) const;

  font::FontSet const& fonts_;
  std::vector<std::string> roles_;
  std::vector<Entry> entries_;
};

// The glyphs of one text.
class GlyphFinder {
 public:
  GlyphFinder(GlyphMemory& memory, std::vector<Span> const& spans)
      : memory_(memory), spans_(spans) {}

  // The glyph of a character in its span's role; nothing when no face has it. Signs inside Latin
  // words are taken from the Latin faces where these have them, whatever their code.
  [[nodiscard]] FoundGlyph const* find(Character const& character) {
    return find(character.code, character);
  }
  [[nodiscard]] FoundGlyph const* find(char32_t code, Character const& like) {
    if (like.span != span_) {
      span_ = like.span;
      role_ = memory_.role(spans_[span_].role);
    }
    // Quotes, dashes and signs take their Latin form inside Latin text.
    bool const prefers_latin = like.code >= 0x80 && like.code < 0x2E80 && is_western(like);
    return memory_.find(role_, code, prefers_latin);
  }
  [[nodiscard]] font::InkBox const& ink(FoundGlyph const& glyph) { return memory_.ink(glyph); }
  [[nodiscard]] font::Face const& face(page::FaceId id) const { return memory_.face(id); }

 private:
  GlyphMemory& memory_;
  std::vector<Span> const& spans_;
  std::uint32_t span_ = UINT32_MAX, role_ = 0;  // of the span asked for last
};

}  // namespace jianbao::line
