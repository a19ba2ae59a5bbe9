#include "chart/sector.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jianbao::chart {

namespace {

constexpr double full = 2 * std::numbers::pi;

// Cubic pieces of an eighth of a turn at most; the handle of an arc of angle a is 4/3 tan(a/4).
void add_arc(page::Path& path, Point centre, Length radius, double from, double to) {
  int const pieces = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) * 8 - 1e-9)));
  double const step = (to - from) / pieces;
  double const handle = 4.0 / 3 * std::tan(step * full / 4);
  for (int i = 0; i < pieces; ++i) {
    double const a = from + step * i, b = a + step;
    Point const start = on_circle(centre, radius, a), end = on_circle(centre, radius, b);
    // Along the tangents: a quarter turn ahead.
    Point const at_start = on_circle({}, radius, a + 0.25),
                at_end = on_circle({}, radius, b + 0.25);
    path.segments.emplace_back(
        page::CurveTo{{start.x + at_start.x.scaled(handle), start.y + at_start.y.scaled(handle)},
                      {end.x - at_end.x.scaled(handle), end.y - at_end.y.scaled(handle)},
                      end});
  }
}

}  // namespace

Point on_circle(Point centre, Length radius, double turn) {
  return {centre.x + radius.scaled(std::sin(turn * full)),
          centre.y - radius.scaled(std::cos(turn * full))};
}

page::Path sector(Circle const& circle, double from, double to) {
  page::Path path;
  bool const ring = circle.inner > Length{}, whole = to - from >= 1 - 1e-9;
  Point const start = on_circle(circle.centre, circle.outer, from);
  path.segments.emplace_back(page::MoveTo{start});
  add_arc(path, circle.centre, circle.outer, from, to);
  if (whole) path.segments.emplace_back(page::ClosePath{});
  Point const back = on_circle(circle.centre, circle.inner, to);
  if (ring && whole) path.segments.emplace_back(page::MoveTo{back});
  if (ring && !whole) path.segments.emplace_back(page::LineTo{back});
  if (ring) add_arc(path, circle.centre, circle.inner, to, from);
  if (!ring && !whole) path.segments.emplace_back(page::LineTo{circle.centre});
  if (ring || !whole) path.segments.emplace_back(page::ClosePath{});
  return path;
}

}  // namespace jianbao::chart
