#include "chart/place_labels.h"

#include <algorithm>
#include <numeric>

namespace jianbao::chart {

namespace {

// A label this near to its foot needs no leader.
constexpr Length beside = Length::pt(4);

// From below the label down to its foot.
Line leader_of(Box const& area, Point foot) {
  return {{foot.x, area.bottom + Length::pt(0.5)}, foot};
}

bool leader_is_free(Line const& leader, Obstacles const& obstacles,
                    std::vector<PlacedLabel> const& placed) {
  Box const track = grown(box_between(leader.from, leader.to), Length::pt(0.5));
  auto const hits_label = [&](PlacedLabel const& other) { return overlap(track, other.area); };
  auto const hits_box = [&](Box const& other) { return crosses(leader, other); };
  return std::none_of(placed.begin(), placed.end(), hits_label) &&
         std::none_of(obstacles.boxes.begin(), obstacles.boxes.end(), hits_box);
}

bool is_free(Box const& area, Obstacles const& obstacles, std::vector<PlacedLabel> const& placed) {
  if (!inside(area, obstacles.within)) return false;
  auto const hits_leader = [&](PlacedLabel const& other) {
    return other.leader && crosses(*other.leader, grown(area, Length::pt(0.5)));
  };
  if (std::any_of(placed.begin(), placed.end(), hits_leader)) return false;
  Length const air = Length::pt(1);
  Box const wide = {area.left - air, area.top, area.right + air, area.bottom};
  auto const hits_label = [&](PlacedLabel const& other) { return overlap(wide, other.area); };
  auto const hits_box = [&](Box const& other) { return overlap(area, other); };
  auto const hits_line = [&](Line const& line) { return crosses(line, area); };
  return std::none_of(placed.begin(), placed.end(), hits_label) &&
         std::none_of(obstacles.boxes.begin(), obstacles.boxes.end(), hits_box) &&
         std::none_of(obstacles.lines.begin(), obstacles.lines.end(), hits_line);
}

// Twice the area of the triangle, its sign the side of the line the point lies on.
double side(Line const& line, Point point) {
  return (line.to.x - line.from.x).to_pt() * (point.y - line.from.y).to_pt() -
         (line.to.y - line.from.y).to_pt() * (point.x - line.from.x).to_pt();
}

}  // namespace

bool crosses(Line const& line, Box const& box) {
  Box const extent = box_between(line.from, line.to);
  // A level or upright line has an extent without area, which overlap() does not see.
  if (extent.right < box.left || box.right < extent.left || extent.bottom < box.top ||
      box.bottom < extent.top)
    return false;
  double const corners[] = {side(line, {box.left, box.top}), side(line, {box.right, box.top}),
                            side(line, {box.right, box.bottom}),
                            side(line, {box.left, box.bottom})};
  auto const [least, most] = std::minmax_element(std::begin(corners), std::end(corners));
  return *least <= 0 && *most >= 0;
}

std::vector<PlacedLabel> place_labels(std::vector<Candidate> const& candidates,
                                      Obstacles const& obstacles) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::reverse(order.begin(), order.end());
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return candidates[a].importance > candidates[b].importance;
  });
  std::vector<PlacedLabel> placed;
  for (std::size_t const index : order) {
    Candidate const& candidate = candidates[index];
    for (std::size_t i = 0; i < candidate.spots.size(); ++i) {
      Box const area = area_of(candidate.label, candidate.spots[i], Anchor::centre);
      if (!is_free(area, obstacles, placed)) continue;
      std::optional<Line> leader;
      if (i > 0 && candidate.foot) leader = leader_of(area, *candidate.foot);
      if (leader && leader->to.y - leader->from.y < beside) leader.reset();
      if (leader && !leader_is_free(*leader, obstacles, placed)) continue;
      placed.push_back({candidate.label, candidate.spots[i], area, leader});
      break;
    }
  }
  return placed;
}

void put_placed(std::vector<page::Item>& items, std::vector<PlacedLabel> const& labels,
                page::Colour leader) {
  page::Stroke const stroke{leader, Length::pt(0.35), {}, false};
  for (PlacedLabel const& label : labels)
    if (label.leader) items.emplace_back(page::rule(label.leader->from, label.leader->to, stroke));
  for (PlacedLabel const& label : labels)
    put(items, label.label, label.at, Anchor::centre);
}

int importance(doc::ChartSeries const& series, std::size_t category) {
  std::optional<std::size_t> first, last, least, greatest;
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    auto const& value = series.points[i].value;
    if (!value) continue;
    if (!first) first = i;
    last = i;
    if (!least || *value < *series.points[*least].value) least = i;
    if (!greatest || *value > *series.points[*greatest].value) greatest = i;
  }
  doc::ChartPoint const& point = series.points[category];
  if (point.marked) return 6;
  if (last == category) return 5;
  if (greatest == category) return 4;
  if (least == category) return 3;
  if (first == category) return 2;
  return point.target || point.provisional ? 1 : 0;
}

}  // namespace jianbao::chart
