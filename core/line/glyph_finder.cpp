#include "line/glyph_finder.h"

#include "line/classes.h"

#include <algorithm>
#include <bit>

namespace jianbao::line {

namespace {

// Quotes, dashes and signs take their Latin form inside Latin text.
bool takes_latin_form(Character const& character) {
  return is_western(character) && character.code >= 0x80 && character.code < 0x2E80;
}

}  // namespace

Length FoundGlyph::scaled(std::int64_t units, Length size) const {
  std::int64_t const value = size.sp * units, half = units_per_em / 2;
  return {(value + (value < 0 ? -half : half)) / units_per_em};
}

GlyphFinder::GlyphFinder(font::FontSet const& fonts, std::vector<Span> const& spans,
                         std::size_t characters)
    : fonts_(fonts), spans_(spans) {
  std::vector<std::uint32_t> firsts;
  for (std::uint32_t i = 0; i < spans.size(); ++i) {
    auto const same = std::find_if(firsts.begin(), firsts.end(), [&](std::uint32_t first) {
      return spans[first].role == spans[i].role;
    });
    roles_.push_back(same == firsts.end() ? i : *same);
    if (same == firsts.end()) firsts.push_back(i);
  }
  std::size_t const size = std::bit_ceil(std::clamp<std::size_t>(characters, 64, 4096));
  entries_.resize(size);
  shift_ = 32 - static_cast<unsigned>(std::countr_zero(size));
}

GlyphFinder::Entry& GlyphFinder::entry(char32_t code, std::uint32_t key) {
  std::uint32_t const hash = (static_cast<std::uint32_t>(code) ^ (key << 17)) * 2654435761u;
  return entries_[hash >> shift_];
}

FoundGlyph const* GlyphFinder::find(Character const& character) {
  return find(character.code, character);
}

FoundGlyph const* GlyphFinder::find(char32_t code, Character const& like) {
  bool const prefers_latin = takes_latin_form(like);
  std::uint32_t const role = roles_[like.span];
  std::uint32_t const key = (role + 1) * 2 + (prefers_latin ? 1 : 0);
  Entry& found = entry(code, key);
  if (found.code != code || found.key != key) {
    found = Entry{};
    found.code = code;
    found.key = key;
    look_up(found, spans_[role].role, prefers_latin);
  }
  return found.found ? &found.glyph : nullptr;
}

void GlyphFinder::look_up(Entry& entry, std::string const& role, bool prefers_latin) const {
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

font::InkBox const& GlyphFinder::ink(FoundGlyph const& glyph) {
  // Boxes are few; they are kept in the same table under the glyph's number.
  Entry& found = entry(glyph.id, 0x80000000u | static_cast<std::uint32_t>(glyph.face));
  std::uint32_t const key = 0x80000000u | static_cast<std::uint32_t>(glyph.face);
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
