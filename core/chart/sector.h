// Sectors of a circle, by turns from twelve o'clock, clockwise.
#pragma once

#include "page/page.h"

namespace jianbao::chart {

struct Circle {
  Point centre;
  Length inner, outer;  // inner: of a ring; none for a full sector
};

// The point on a circle of `radius`; a turn of 0.25 is three o'clock.
[[nodiscard]] Point on_circle(Point centre, Length radius, double turn);
// A closed path between two turns, `to` at most one turn beyond `from`.
[[nodiscard]] page::Path sector(Circle const& circle, double from, double to);

}  // namespace jianbao::chart
