#include "layout/watermark.h"

namespace jianbao::layout {

namespace {

constexpr page::Colour pale{228, 228, 228};
constexpr std::int16_t slope = 45;  // degrees

}  // namespace

void put_watermark(Setter& setter) {
  std::string const& words = setter.document.watermark;
  if (words.empty()) return;
  TextStyle look = setter.style.of("heading1");
  look.colour = pale;
  // Three quarters of the width, on a slope of one to one, but never larger than this.
  Length const wide = setter.natural(words, look), most = Length::pt(96);
  for (page::Page& one : setter.paged.pages) {
    TextStyle fitted = look;
    Length const room = one.size.width.times(3, 4) * 7 / 5;
    if (wide > Length{}) fitted.size = min(most, {look.size.sp * room.sp / wide.sp});
    Length const length = setter.natural(words, fitted);
    std::vector<page::Item> items;
    setter.put_label(items, setter.span(words, fitted, page::TagId::watermark),
                     line::Alignment::left, {}, {});
    // The middle of the words is the middle of the page: half their length back along the slope.
    Length const half = length.times(3536, 10000);
    // And the letters stand on the line: 0.36 of their height down across the slope.
    Length const down = fitted.size.times(2546, 10000);
    Point const start{one.size.width / 2 - half + down, one.size.height / 2 + half + down};
    for (page::Item& item : items) {
      auto* run = std::get_if<page::GlyphRun>(&item);
      if (!run) continue;
      Length const along = run->origin.x.times(7071, 10000);
      run->origin = {start.x + along, start.y - along};
      run->slope = slope;
    }
    one.items.insert(one.items.begin(), items.begin(), items.end());
  }
}

}  // namespace jianbao::layout
