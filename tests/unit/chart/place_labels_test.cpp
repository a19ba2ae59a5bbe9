// Labels never overlap, whatever is asked for.
#include "chart/place_labels.h"

#include "unit/chart/sample.h"

#include <random>

using namespace jianbao;
using namespace jianbao::chart;
using namespace jianbao::chart::test;

namespace {

Label label(double width) {
  return {{}, Length::pt(width), Length::pt(7.5)};
}

}  // namespace

TEST_CASE("labels do not overlap, nor leave the room, nor touch obstacles, in any crowd") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> x(0, 200), y(10, 80), width(5, 60);
  for (int round = 0; round < 200; ++round) {
    Obstacles obstacles{{{}, {}, Length::pt(200), Length::pt(80)}};
    for (int i = 0; i < 4; ++i)
      obstacles.boxes.push_back(box_between({Length::pt(x(random)), Length::pt(y(random))},
                                            {Length::pt(x(random)), Length::pt(y(random))}));
    std::vector<Candidate> candidates;
    for (int i = 0; i < 30; ++i) {
      Candidate candidate{label(width(random)), {}, i % 3};
      for (int spot = 0; spot < 4; ++spot)
        candidate.spots.push_back({Length::pt(x(random)), Length::pt(y(random))});
      if (i % 2 == 0) candidate.foot = Point{Length::pt(x(random)), Length::pt(80)};
      candidates.push_back(candidate);
    }
    auto const placed = place_labels(candidates, obstacles);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      CHECK(inside(placed[i].area, obstacles.within));
      for (Box const& box : obstacles.boxes)
        CHECK_FALSE(overlap(placed[i].area, box));
      for (std::size_t k = 0; k < placed.size(); ++k) {
        if (k == i) continue;
        CHECK_FALSE(overlap(placed[i].area, placed[k].area));
        if (placed[k].leader) CHECK_FALSE(crosses(*placed[k].leader, placed[i].area));
      }
    }
  }
}

TEST_CASE("of two labels for one place the more important stays") {
  Obstacles const obstacles{{{}, {}, Length::pt(100), Length::pt(20)}};
  Point const spot{Length::pt(50), Length::pt(15)};
  auto const placed = place_labels({{label(10), {spot}, 1}, {label(30), {spot}, 2}}, obstacles);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].label.width == Length::pt(30));
}

TEST_CASE("a label away from its first spot has a leader to its foot") {
  Obstacles const obstacles{{{}, {}, Length::pt(100), Length::pt(50)}};
  Point const low{Length::pt(50), Length::pt(40)}, high{Length::pt(50), Length::pt(20)};
  Candidate const near{label(30), {{Length::pt(30), Length::pt(40)}}, 2};
  Candidate const raised{label(20), {low, high}, 1, Point{low.x, Length::pt(42)}};
  CHECK_FALSE(place_labels({raised}, obstacles)[0].leader);
  auto const placed = place_labels({near, raised}, obstacles);
  REQUIRE(placed.size() == 2);
  REQUIRE(placed[1].leader);
  CHECK(placed[1].leader->to.y == Length::pt(42));
}
