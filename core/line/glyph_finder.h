// GlyphFinder: character to face, glyph and metrics, remembered for the length of one text.
#pragma once

#include "font/font_set.h"
#include "line/character.h"
#include "line/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::line {

struct FoundGlyph {
  page::FaceId face{};
  std::uint32_t id = 0;
  std::int32_t advance = 0, units_per_em = 1000;

  // Font units as a length at this size, rounded to the nearest.
  [[nodiscard]] Length scaled(std::int64_t units, Length size) const;
};

class GlyphFinder {
 public:
  GlyphFinder(font::FontSet const& fonts, std::vector<Span> const& spans, std::size_t characters);

  // The glyph of a character in its span's role; nothing when no face has it. Signs inside Latin
  // words are taken from the Latin faces where these have them, whatever their code.
  [[nodiscard]] FoundGlyph const* find(Character const& character);
  [[nodiscard]] FoundGlyph const* find(char32_t code, Character const& like);
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

  [[nodiscard]] Entry& entry(char32_t code, std::uint32_t key);
  void look_up(Entry& entry, std::string const& role, bool prefers_latin) const;

  font::FontSet const& fonts_;
  std::vector<Span> const& spans_;
  std::vector<std::uint32_t> roles_;  // of each span: the first span of the same role
  std::vector<Entry> entries_;
  unsigned shift_ = 0;
};

}  // namespace jianbao::line
