// Box: an upright rectangle by its four sides.
#pragma once

#include "base/length.h"
#include "page/page.h"

namespace jianbao::chart {

struct Box {
  Length left, top, right, bottom;

  [[nodiscard]] constexpr Length width() const { return right - left; }
  [[nodiscard]] constexpr Length height() const { return bottom - top; }
  [[nodiscard]] constexpr page::Rectangle rectangle() const {
    return {{left, top}, {width(), height()}};
  }
};

// The box between two corners, in any order.
[[nodiscard]] constexpr Box box_between(Point a, Point b) {
  return {min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)};
}
[[nodiscard]] constexpr bool overlap(Box const& a, Box const& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
[[nodiscard]] constexpr bool inside(Box const& inner, Box const& outer) {
  return outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top &&
         inner.bottom <= outer.bottom;
}
[[nodiscard]] constexpr Box grown(Box const& box, Length by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

}  // namespace jianbao::chart
