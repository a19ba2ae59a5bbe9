#include "chart/shape.h"

#include "chart/palette.h"

#include <vector>

namespace jianbao::chart {

namespace {

constexpr page::Colour white = {255, 255, 255};

page::Path closed(std::vector<Point> const& corners) {
  page::Path path;
  for (Point const& corner : corners) {
    if (path.segments.empty())
      path.segments.emplace_back(page::MoveTo{corner});
    else
      path.segments.emplace_back(page::LineTo{corner});
  }
  path.segments.emplace_back(page::ClosePath{});
  return path;
}

// Four Bézier quarters; the handle of 0.5523 r is the usual best fit.
page::Path circle(Point centre, Length radius) {
  Length const r = radius, h = radius.times(5523, 10000);
  auto const at = [centre](Length x, Length y) { return Point{centre.x + x, centre.y + y}; };
  page::Path path;
  path.segments = {page::MoveTo{at(r, {})},
                   page::CurveTo{at(r, h), at(h, r), at({}, r)},
                   page::CurveTo{at(-h, r), at(-r, h), at(-r, {})},
                   page::CurveTo{at(-r, -h), at(-h, -r), at({}, -r)},
                   page::CurveTo{at(h, -r), at(r, -h), at(r, {})},
                   page::ClosePath{}};
  return path;
}

page::Path mark_path(Point at, std::size_t series) {
  auto const corner = [at](double x, double y) {
    return Point{at.x + Length::pt(x), at.y + Length::pt(y)};
  };
  switch (series % 4) {  // of equal weight to the eye, not of equal width
    case 1:
      return closed({corner(-1.7, -1.7), corner(1.7, -1.7), corner(1.7, 1.7), corner(-1.7, 1.7)});
    case 2:
      return closed({corner(0, -2.3), corner(2.2, 1.6), corner(-2.2, 1.6)});
    case 3:
      return closed({corner(0, -2.5), corner(2.5, 0), corner(0, 2.5), corner(-2.5, 0)});
    default:
      return circle(at, Length::pt(2));
  }
}

page::Path outline(Box const& box) {
  return closed(
      {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
}

}  // namespace

void put_block(std::vector<page::Item>& items, Box const& box, page::Colour colour, Look look) {
  if (box.width() <= Length{} || box.height() <= Length{}) return;
  constexpr int provisional_light = 62, target_light = 90;
  page::Colour fill = colour;
  if (look == Look::provisional) fill = lighter(colour, provisional_light);
  if (look == Look::target) fill = lighter(colour, target_light);
  items.emplace_back(page::rectangle(box.rectangle(), fill));
  Length const width = Length::pt(0.6);
  if (look == Look::plain || box.width() <= width || box.height() <= width) return;
  page::Path path = outline(grown(box, -(width / 2)));
  path.stroke = page::Stroke{colour, width, {}, false};
  if (look == Look::target) path.stroke->dash = {Length::pt(2), Length::pt(1.5)};
  items.emplace_back(std::move(path));
}

void put_mark(std::vector<page::Item>& items, Point at, Mark const& mark) {
  page::Path path = mark_path(at, mark.series);
  path.fill = mark.hollow ? white : mark.colour;
  path.stroke = page::Stroke{
      mark.hollow ? mark.colour : white, Length::pt(mark.hollow ? 0.9 : 0.5), {}, false};
  items.emplace_back(std::move(path));
}

void put_rule(std::vector<page::Item>& items, Point from, Point to, page::Stroke const& stroke) {
  items.emplace_back(page::rule(from, to, stroke));
}

}  // namespace jianbao::chart
