#include "line/glyph_finder.h"

#include <algorithm>
#include <optional>

namespace jianbao::line {

GlyphMemory::GlyphMemory(font::FontSet const& fonts)
    : fonts_(fonts), entries_(std::size_t{1} << place_bits) {}

std::uint32_t GlyphMemory::role(std::string const& name) {
  auto const found = std::find(roles_.begin(), roles_.end(), name);
  auto const number = static_cast<std::uint32_t>(found - roles_.begin());
  if (found == roles_.end()) roles_.push_back(name);
  return number;
}

void GlyphMemory::look_up(Entry& entry, char32_t code, std::uint32_t key) const {
  entry = Entry{};
  entry.code = code;
  entry.key = key;
  std::string const& role = roles_[key / 2 - 1];
  bool const prefers_latin = key % 2 == 1;
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

}  // namespace jianbao::line
