// Lines: broken at missing values, dashed towards targets, hollow marks for values that are no
// outcome.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/names.h"
#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Knot {  // a value on paper
  std::size_t category = 0;
  Point at;
  Look look = Look::plain;
};
using Knots = std::vector<Knot>;

Knots knots_of(Frame const& frame, doc::ChartSeries const& series) {
  Knots knots;
  for (std::size_t i = 0; i < series.points.size(); ++i)
    if (series.points[i].value)
      knots.push_back({i,
                       {frame.middle(i), frame.axis.place(*series.points[i].value)},
                       look_of(series.points[i])});
  return knots;
}

bool joined(Knot const& a, Knot const& b) {
  return a.category + 1 == b.category;
}

// One path for each stretch of one dash pattern, so that joins are smooth.
void put_line(Drawing& drawing, Knots const& knots, page::Colour colour) {
  page::Stroke const solid{colour, Length::pt(1.4), {}, true};
  page::Stroke const dashed{colour, Length::pt(1.4), {Length::pt(3), Length::pt(2.5)}, false};
  page::Path path;
  auto const finish = [&] {
    if (path.segments.size() > 1) drawing.items.emplace_back(path);
    path.segments.clear();
  };
  for (std::size_t i = 1; i < knots.size(); ++i) {
    if (!joined(knots[i - 1], knots[i])) {
      finish();
      continue;
    }
    page::Stroke const& stroke = knots[i].look == Look::target ? dashed : solid;
    if (!path.segments.empty() && path.stroke->dash != stroke.dash) finish();
    if (path.segments.empty()) path.segments.emplace_back(page::MoveTo{knots[i - 1].at});
    path.stroke = stroke;
    path.segments.emplace_back(page::LineTo{knots[i].at});
  }
  finish();
}

// Marks at every value where they have room; else where one is needed: at ends, beside gaps, for
// hollow ones.
bool marked_at(Knots const& knots, std::size_t i, Length slot) {
  bool const roomy = slot >= Length::pt(14);
  bool const starts = i == 0 || !joined(knots[i - 1], knots[i]);
  bool const ends = i + 1 == knots.size() || !joined(knots[i], knots[i + 1]);
  return roomy || starts || ends || knots[i].look != Look::plain;
}

void put_series(Drawing& drawing, Frame const& frame, std::size_t series) {
  Knots const knots = knots_of(frame, drawing.chart.series[series]);
  page::Colour const colour = series_colour(drawing.style, series);
  put_line(drawing, knots, colour);
  for (std::size_t i = 0; i < knots.size(); ++i)
    if (marked_at(knots, i, frame.slot))
      put_mark(drawing.items, knots[i].at, {series, colour, knots[i].look != Look::plain});
}

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

// Above the value, or below where the line turns; then beside these places.
std::vector<Point> spots(Drawing const& drawing, Knots const& knots, std::size_t i, Length width) {
  Point const at = knots[i].at;
  Length const size = drawing.letters.size(), air = Length::pt(4.5);
  Length const above = at.y - air, below = at.y + air + size.times(84, 100);
  Length const side = width / 2 - Length::pt(1);
  bool const left_lower = i == 0 || knots[i - 1].at.y < at.y;
  bool const right_lower = i + 1 == knots.size() || knots[i + 1].at.y < at.y;
  bool const trough = left_lower && right_lower && knots.size() > 1;
  Length const first = trough ? below : above, second = trough ? above : below;
  return {{at.x, first},  {at.x - side, first},  {at.x + side, first},
          {at.x, second}, {at.x - side, second}, {at.x + side, second}};
}

std::vector<Candidate> number_candidates(Drawing& drawing, Frame const& frame, bool key_only) {
  std::vector<Candidate> candidates;
  for (doc::ChartSeries const& series : drawing.chart.series) {
    Knots const knots = knots_of(frame, series);
    for (std::size_t i = 0; i < knots.size(); ++i) {
      std::string const& text = series.points[knots[i].category].label;
      int const weight = importance(series, knots[i].category);
      if (text.empty() || (key_only && weight == 0)) continue;
      Label label = drawing.letters.set(text);
      Length const width = label.width;
      candidates.push_back({std::move(label), spots(drawing, knots, i, width), weight});
    }
  }
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
  for (doc::ChartSeries const& series : drawing.chart.series) {
    Knots const knots = knots_of(frame, series);
    for (std::size_t i = 0; i < knots.size(); ++i) {
      obstacles.boxes.push_back(grown(box_between(knots[i].at, knots[i].at), Length::pt(2.5)));
      if (i > 0 && joined(knots[i - 1], knots[i]))
        obstacles.lines.push_back({knots[i - 1].at, knots[i].at});
    }
  }
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
    put_series(drawing, *frame, i);
  for (PlacedLabel const& name : names)
    put(drawing.items, name.label, name.at, Anchor::centre);
  for (PlacedLabel const& label : numbers)
    put(drawing.items, label.label, label.at, Anchor::centre);
}

}  // namespace jianbao::chart
