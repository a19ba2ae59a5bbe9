#include "chart/knots.h"

#include "chart/palette.h"

namespace jianbao::chart {

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

namespace {

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

}  // namespace

void put_line_series(Drawing& drawing, Frame const& frame, std::size_t series, Joints joints) {
  Knots const knots = knots_of(frame, drawing.chart.series[series]);
  page::Colour const colour = series_colour(drawing.style, series);
  if (joints == Joints::lines) put_line(drawing, knots, colour);
  for (std::size_t i = 0; i < knots.size(); ++i)
    if (joints == Joints::none || marked_at(knots, i, frame.slot))
      put_mark(drawing.items, knots[i].at, {series, colour, knots[i].look != Look::plain});
}

void add_line_numbers(Drawing& drawing, Frame const& frame, std::size_t series, bool key_only,
                      std::vector<Candidate>& candidates) {
  doc::ChartSeries const& one = drawing.chart.series[series];
  Knots const knots = knots_of(frame, one);
  for (std::size_t i = 0; i < knots.size(); ++i) {
    doc::ChartPoint const& point = one.points[knots[i].category];
    int const weight = importance(one, knots[i].category);
    if (point.label.empty() || (key_only && weight == 0)) continue;
    Label label = printing(point, drawing.letters.set(point.label));
    Length const width = label.width;
    candidates.push_back({std::move(label), spots(drawing, knots, i, width), weight});
  }
}

void add_line_obstacles(Frame const& frame, doc::ChartSeries const& series, Joints joints,
                        Obstacles& obstacles) {
  Knots const knots = knots_of(frame, series);
  for (std::size_t i = 0; i < knots.size(); ++i) {
    obstacles.boxes.push_back(grown(box_between(knots[i].at, knots[i].at), Length::pt(2.5)));
    if (i > 0 && joints == Joints::lines && joined(knots[i - 1], knots[i]))
      obstacles.lines.push_back({knots[i - 1].at, knots[i].at});
  }
}

}  // namespace jianbao::chart
