// The outlines of a face as HarfBuzz's subsetter gives them, without hints, remembered by glyph:
// the reports of a batch draw on the same few thousand.
#pragma once

#include "font/adler.h"
#include "font/face_state.h"
#include "font/outline_code.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace jianbao::font {

// glyf component flags (OpenType, glyf table).
inline constexpr std::uint32_t components_words = 0x0001, components_xy_values = 0x0002,
                               components_have_scale = 0x0008, components_more = 0x0020,
                               components_two_scales = 0x0040, components_two_by_two = 0x0080;

// Calls `visit(place)` with the place of each component's glyph number in a composite outline;
// nothing for a simple one.
template <typename Visit>
void each_component(std::string const& outline, Visit const& visit) {
  if (outline.size() < 10 || s16(outline, 0) >= 0) return;
  for (std::size_t at = 10; at + 4 <= outline.size();) {
    std::uint32_t const flags = u16(outline, at);
    visit(at + 2);
    at += 4u + (flags & components_words ? 4 : 2) + (flags & components_have_scale ? 2 : 0) +
          (flags & components_two_scales ? 4 : 0) + (flags & components_two_by_two ? 8 : 0);
    if (!(flags & components_more)) break;
  }
}

// head, hhea and maxp of the face without hints; the caller sets what hangs on its own glyphs.
struct BaseTables {
  std::string head, hhea, maxp;
};

struct Outline {
  std::string bytes;      // filled up to whole words, as they stand in a glyf table
  Bits bits;              // the same as a piece of a deflate stream; nothing for a composite, whose
                          // components have other numbers in every subset
  std::uint32_t sum = 0;  // checksum as of a table
  Adler adler = {};
  // What is asked of every glyph of every subset, here where it is at hand.
  bool is_composite = false;
  std::uint32_t left = 0;  // 16 bits of xMin, which is the left side bearing too
};
// The same of any outline.
[[nodiscard]] inline std::uint32_t left_of(std::string_view outline) {
  return outline.size() < 10 ? 0 : u16(outline, 2);
}
[[nodiscard]] std::uint32_t checksum(std::string_view data);

class OutlineCache {
 public:
  // Sees to it that the outlines of these glyphs and of .notdef, and of all that they are composed
  // of, are there. False when HarfBuzz refuses.
  [[nodiscard]] bool prepare(hb_face_t* face, std::span<std::uint32_t const> glyphs);
  // Of a glyph that is prepared; components by their numbers in the face. Stays where it is.
  [[nodiscard]] Outline const& outline(std::uint32_t glyph) const;
  [[nodiscard]] BaseTables const& tables() const { return tables_; }
  // For as long as the outlines are used.
  [[nodiscard]] std::mutex& mutex() { return mutex_; }

 private:
  [[nodiscard]] bool add(hb_face_t* face, std::vector<std::uint32_t> const& glyphs);

  std::mutex mutex_;
  HbFace bare_;
  std::unordered_map<std::uint32_t, Outline> outlines_;
  BaseTables tables_;
};

}  // namespace jianbao::font
