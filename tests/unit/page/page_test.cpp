#include "page/page.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::page;

namespace {

constexpr Point by{Length::pt(10), Length::pt(-3)};

bool at(Point point, double x, double y) {
  return point.x == Length::pt(x) && point.y == Length::pt(y);
}

}  // namespace

TEST_CASE("a run is moved by its pen start, its glyphs stay as they are") {
  GlyphRun run;
  run.origin = {Length::pt(1), Length::pt(2)};
  run.glyphs = {{5, Length::pt(12), Length::pt(1), 0, 3}};
  Item item = run;
  move_by(item, by);
  auto const& moved = std::get<GlyphRun>(item);
  CHECK(at(moved.origin, 11, -1));
  CHECK(moved.glyphs[0].advance == Length::pt(12));
  CHECK(moved.glyphs[0].offset == Length::pt(1));
}

TEST_CASE("a path is moved by every point, the control points of curves included") {
  Path path;
  path.segments = {MoveTo{{Length::pt(0), Length::pt(0)}}, LineTo{{Length::pt(1), Length::pt(1)}},
                   CurveTo{{Length::pt(2), Length::pt(2)},
                           {Length::pt(3), Length::pt(3)},
                           {Length::pt(4), Length::pt(4)}},
                   ClosePath{}};
  Item item = path;
  move_by(item, by);
  auto const& segments = std::get<Path>(item).segments;
  REQUIRE(segments.size() == 4);
  CHECK(at(std::get<MoveTo>(segments[0]).to, 10, -3));
  CHECK(at(std::get<LineTo>(segments[1]).to, 11, -2));
  auto const& curve = std::get<CurveTo>(segments[2]);
  CHECK(at(curve.control1, 12, -1));
  CHECK(at(curve.control2, 13, 0));
  CHECK(at(curve.to, 14, 1));
  CHECK(std::holds_alternative<ClosePath>(segments[3]));
}

TEST_CASE("a link is moved by its area; where it leads stays") {
  Link link;
  link.area = {{Length::pt(5), Length::pt(6)}, {Length::pt(20), Length::pt(12)}};
  link.to_page = 3;
  link.to_y = Length::pt(40);
  Item item = link;
  move_by(item, by);
  auto const& moved = std::get<Link>(item);
  CHECK(at(moved.area.corner, 15, 3));
  CHECK(moved.area.size.width == Length::pt(20));
  CHECK(moved.area.size.height == Length::pt(12));
  CHECK(moved.to_y == Length::pt(40));
}

TEST_CASE("there and back is where it was") {
  Item item = rule({Length::mm(1), Length::mm(2)}, {Length::mm(3), Length::mm(4)}, {});
  Point const far{Length::mm(123.456), Length::mm(-77.7)};
  move_by(item, far);
  move_by(item, {-far.x, -far.y});
  CHECK(std::get<MoveTo>(std::get<Path>(item).segments[0]).to.x == Length::mm(1));
  CHECK(std::get<LineTo>(std::get<Path>(item).segments[1]).to.y == Length::mm(4));
}

TEST_CASE("a rectangle is a closed path of its four corners") {
  Path const path =
      rectangle({{Length::pt(1), Length::pt(2)}, {Length::pt(30), Length::pt(40)}}, {255, 0, 0});
  REQUIRE(path.segments.size() == 5);
  CHECK(at(std::get<MoveTo>(path.segments[0]).to, 1, 2));
  CHECK(at(std::get<LineTo>(path.segments[1]).to, 31, 2));
  CHECK(at(std::get<LineTo>(path.segments[2]).to, 31, 42));
  CHECK(at(std::get<LineTo>(path.segments[3]).to, 1, 42));
  CHECK(std::holds_alternative<ClosePath>(path.segments[4]));
  CHECK(path.fill == Colour{255, 0, 0});
  CHECK_FALSE(path.stroke);
}
