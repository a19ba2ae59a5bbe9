// Lines: broken at missing values, dashed towards targets, hollow marks for values that are no
// outcome.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/knots.h"
#include "chart/names.h"
#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

// ---- names at line ends
// ---------------------------------------------------------------------------------------------

bool may_name_ends(Drawing const& drawing) {
  auto const& series = drawing.chart.series;
  return series.size() > 1 && std::all_of(series.begin(), series.end(), [](auto const& one) {
           return one.points.back().value.has_value();
         });
}

std::vector<PlacedLabel> end_names(Drawing& drawing, Frame const& frame) {
  std::vector<Length> wanted;
  for (auto const& one : drawing.chart.series)
    wanted.push_back(frame.axis.place(*one.points.back().value));
  std::size_t const last = drawing.chart.categories.size() - 1;
  return names_beside(drawing, frame.middle(last) + Length::pt(6), wanted);
}

// ---- numbers
// --------------------------------------------------------------------------------------------------------

std::vector<Candidate> number_candidates(Drawing& drawing, Frame const& frame, bool key_only) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < drawing.chart.series.size(); ++i)
    add_line_numbers(drawing, frame, i, key_only, candidates);
  return candidates;
}

std::vector<Candidate> gap_candidates(Drawing& drawing, Frame const& frame) {
  std::vector<Candidate> candidates;
  auto const& series = drawing.chart.series;
  for (std::size_t category = 0; category < drawing.chart.categories.size(); ++category) {
    // Where another series has a value, … at the base would seem to belong to that one; the break
    // says it.
    bool const empty = std::none_of(series.begin(), series.end(), [category](auto const& one) {
      return one.points[category].value.has_value();
    });
    if (!empty) continue;
    Point const at{frame.middle(category), frame.axis.base() - Length::pt(2.5)};
    candidates.push_back({missing_label(drawing), {at}, 100});
  }
  return candidates;
}

Obstacles obstacles_of(Drawing& drawing, Frame const& frame,
                       std::vector<PlacedLabel> const& names) {
  Obstacles obstacles{frame.room};
  obstacles.boxes.push_back(area_of(frame.unit, frame.unit_at));
  for (PlacedLabel const& name : names)
    obstacles.boxes.push_back(name.area);
  for (doc::ChartSeries const& series : drawing.chart.series)
    add_line_obstacles(frame, series, Joints::lines, obstacles);
  return obstacles;
}

// All numbers, or, when one of them finds no room, only those that matter: no arbitrary gaps.
std::vector<PlacedLabel> place_numbers(Drawing& drawing, Frame const& frame,
                                       std::vector<PlacedLabel> const& names) {
  Obstacles const obstacles = obstacles_of(drawing, frame, names);
  auto candidates = number_candidates(drawing, frame, false);
  auto const gaps = gap_candidates(drawing, frame);
  candidates.insert(candidates.end(), gaps.begin(), gaps.end());
  auto placed = place_labels(candidates, obstacles);
  if (placed.size() == candidates.size()) return placed;
  candidates = number_candidates(drawing, frame, true);
  candidates.insert(candidates.end(), gaps.begin(), gaps.end());
  return place_labels(candidates, obstacles);
}

FrameWish wish_for(Drawing& drawing, bool names) {
  FrameWish wish;
  wish.from_zero = false;
  wish.most_slot = Length::pt(92);
  wish.label_room = drawing.letters.size().times(175, 100);
  wish.legend = !names;
  if (!names) return wish;
  for (doc::ChartSeries const& series : drawing.chart.series)
    wish.right = max(wish.right, drawing.letters.set(series.name).width);
  return wish;
}

}  // namespace

void draw_lines(Drawing& drawing) {
  std::optional<Frame> frame;
  std::vector<PlacedLabel> names;
  if (may_name_ends(drawing)) {
    FrameWish const wish = wish_for(drawing, true);
    if (wish.right < drawing.size.width / 4) frame = lay_frame(drawing, wish);
    if (frame) names = end_names(drawing, *frame);
  }
  if (names.empty()) {
    drawing.too_small = false;
    frame = lay_frame(drawing, wish_for(drawing, false));
  }
  if (!frame) return;
  auto const numbers = place_numbers(drawing, *frame, names);
  put_grid(drawing, *frame, numbers);
  put_surround(drawing, *frame);
  for (std::size_t i = drawing.chart.series.size(); i-- > 0;)
    put_line_series(drawing, *frame, i);
  for (PlacedLabel const& name : names)
    put(drawing.items, name.label, name.at, Anchor::centre);
  for (PlacedLabel const& label : numbers)
    put(drawing.items, label.label, label.at, Anchor::centre);
}

}  // namespace jianbao::chart
