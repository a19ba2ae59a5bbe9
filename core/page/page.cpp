#include "page/page.h"

namespace jianbao::page {

Path rectangle(Rectangle area, Colour fill) {
  Point const a = area.corner;
  Length const right = a.x + area.size.width, bottom = a.y + area.size.height;
  Path path;
  path.segments = {MoveTo{a}, LineTo{{right, a.y}}, LineTo{{right, bottom}}, LineTo{{a.x, bottom}},
                   ClosePath{}};
  path.fill = fill;
  return path;
}

Path disc(Point centre, Length radius, Colour fill) {
  // Four Bézier arcs; 0.5523 of the radius keeps them within 0.03 % of a circle.
  Length const k = radius.times(5523, 10000);
  auto const at = [&](Length x, Length y) { return Point{centre.x + x, centre.y + y}; };
  Length const r = radius, zero{};
  Path path;
  path.segments = {MoveTo{at(r, zero)},
                   CurveTo{at(r, k), at(k, r), at(zero, r)},
                   CurveTo{at(-k, r), at(-r, k), at(-r, zero)},
                   CurveTo{at(-r, -k), at(-k, -r), at(zero, -r)},
                   CurveTo{at(k, -r), at(r, -k), at(r, zero)},
                   ClosePath{}};
  path.fill = fill;
  return path;
}

Path rule(Point from, Point to, Stroke stroke) {
  Path path;
  path.segments = {MoveTo{from}, LineTo{to}};
  path.stroke = std::move(stroke);
  return path;
}

namespace {

void move(Point& point, Point by) {
  point.x += by.x;
  point.y += by.y;
}

struct Mover {
  Point by;
  void operator()(GlyphRun& run) const { move(run.origin, by); }
  void operator()(Link& link) const { move(link.area.corner, by); }
  void operator()(FigureMark& mark) const { move(mark.area.corner, by); }
  void operator()(Image& image) const {
    move(image.area.corner, by);
    if (image.clip) move(image.clip->corner, by);
  }
  void operator()(Path& path) const {
    for (Segment& segment : path.segments)
      std::visit(*this, segment);
  }
  void operator()(MoveTo& segment) const { move(segment.to, by); }
  void operator()(LineTo& segment) const { move(segment.to, by); }
  void operator()(CurveTo& segment) const {
    move(segment.control1, by);
    move(segment.control2, by);
    move(segment.to, by);
  }
  void operator()(ClosePath&) const {}
};

}  // namespace

void move_by(Item& item, Point by) {
  std::visit(Mover{by}, item);
}

}  // namespace jianbao::page
