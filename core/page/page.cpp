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

struct Corners {
  Point low{{INT64_MAX}, {INT64_MAX}}, high{{INT64_MIN}, {INT64_MIN}};

  void add(Point at) {
    low = {min(low.x, at.x), min(low.y, at.y)};
    high = {max(high.x, at.x), max(high.y, at.y)};
  }
  void operator()(MoveTo const& segment) { add(segment.to); }
  void operator()(LineTo const& segment) { add(segment.to); }
  void operator()(CurveTo const& segment) {
    add(segment.control1);
    add(segment.control2);
    add(segment.to);
  }
  void operator()(ClosePath const&) {}
};

struct Measurer {
  Rectangle operator()(GlyphRun const& run) const {
    Length width{};
    for (Glyph const& glyph : run.glyphs)
      width += glyph.advance;
    return {{run.origin.x, run.origin.y - run.size.times(88, 100)}, {width, run.size}};
  }
  Rectangle operator()(Path const& path) const {
    if (path.segments.empty()) return {};
    Corners corners;
    for (Segment const& segment : path.segments)
      std::visit(corners, segment);
    return {corners.low, {corners.high.x - corners.low.x, corners.high.y - corners.low.y}};
  }
  Rectangle operator()(Link const& link) const { return link.area; }
  Rectangle operator()(Image const& image) const { return image.clip ? *image.clip : image.area; }
  Rectangle operator()(FigureMark const& mark) const { return mark.area; }
};

}  // namespace

void move_by(Item& item, Point by) {
  std::visit(Mover{by}, item);
}

Rectangle extent(Item const& item) {
  return std::visit(Measurer{}, item);
}

TagId tag_of(Item const& item) {
  return std::visit([](auto const& kind) { return kind.tag; }, item);
}

}  // namespace jianbao::page
