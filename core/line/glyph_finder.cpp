#include "line/glyph_finder.h"

#include "line/classes.h"

#include <algorithm>
#include <optional>

namespace jianbao::line {

namespace {

// A power of two; a place holds the last that came to it.
constexpr unsigned place_bits = 12;

// Quotes, dashes and signs take their Latin form inside Latin text.
bool takes_latin_form(Character const& character) {
  return is_western(character) && character.code >= 0x80 && character.code < 0x2E80;
}

}  // namespace

Length FoundGlyph::scaled(std::int64_t units, Length size) const {
  std::int64_t const value = size.sp * units, half = units_per_em / 2;
  return {(value + (value < 0 ? -half : half)) / units_per_em};
}

GlyphMemory::GlyphMemory(font::FontSet const& fonts)
    : fonts_(fonts), entries_(std::size_t{1} << place_bits) {}

std::uint32_t GlyphMemory::role(std::string const& name) {
  auto const found = std::find(roles_.begin(), roles_.end(), name);
  auto const number = static_cast<std::uint32_t>(found - roles_.begin());
  if (found == roles_.end()) roles_.push_back(name);
  return number;
}

GlyphMemory::Entry& GlyphMemory::entry(char32_t code, std::uint32_t key) {
  std::uint32_t const hash = (static_cast<std::uint32_t>(code) ^ (key << 17)) * 2654435761u;
  return entries_[hash >> (32 - place_bits)];
}

FoundGlyph const* GlyphMemory::find(std::uint32_t role, char32_t code, bool prefers_latin) {
  std::uint32_t const key = (role + 1) * 2 + (prefers_latin ? 1 : 0);
  Entry& found = entry(code, key);
  if (found.code != code || found.key != key) {
    found = Entry{};
    found.code = code;
    found.key = key;
    look_up(found, roles_[role], prefers_latin);
  }
  return found.found ? &found.glyph : nullptr;
}

void GlyphMemory::look_up(Entry& entry, std::string const& role, bool prefers_latin) const {
  std::optional<page::FaceId> chosen;
  if (auto const faces = fonts_.roles.find(role); prefers_latin && faces != fonts_.roles.end()) {
    for (page::FaceId id : faces->second.latin)
      if (!chosen && fonts_[id].glyph(entry.code)) chosen = id;
  }
  if (!chosen) chosen = fonts_.choose(role, entry.code);
  if (!chosen) return;
  font::Face const& face = fonts_[*chosen];
  auto const glyph = face.glyph(entry.code);
  if (!glyph) return;
  entry.glyph = {*chosen, *glyph, face.advance(*glyph), std::max(1, face.units_per_em())};
  entry.found = true;
}

font::InkBox const& GlyphMemory::ink(FoundGlyph const& glyph) {
  // Boxes are few; they are kept in the same table under the glyph's number.
  std::uint32_t const key = 0x80000000u | static_cast<std::uint32_t>(glyph.face);
  Entry& found = entry(glyph.id, key);
  if (!found.has_ink || found.code != glyph.id || found.key != key) {
    found = Entry{};
    found.code = glyph.id;
    found.key = key;
    found.has_ink = true;
    found.ink = fonts_[glyph.face].ink(glyph.id);
  }
  return found.ink;
}

FoundGlyph const* GlyphFinder::find(char32_t code, Character const& like) {
  if (like.span != span_) {
    span_ = like.span;
    role_ = memory_.role(spans_[span_].role);
  }
  return memory_.find(role_, code, takes_latin_form(like));
}

}  // namespace jianbao::line
