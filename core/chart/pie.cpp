// Pies and doughnuts: the parts of one whole, clockwise from twelve o'clock; names and numbers
// stand beside the circle, each with a leader.
#include "chart/drawing.h"
#include "chart/legend.h"
#include "chart/names.h"
#include "chart/palette.h"
#include "chart/sector.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Part {
  std::size_t category = 0;
  double from = 0, to = 0;  // turns
  Label label;

  [[nodiscard]] double middle() const { return (from + to) / 2; }
  [[nodiscard]] bool right() const { return middle() < 0.5; }
};

std::vector<Part> lay_parts(Drawing& drawing) {
  auto const& points = drawing.chart.series[0].points;
  double sum = 0;
  for (doc::ChartPoint const& point : points)
    sum += point.value.value_or(0);
  std::vector<Part> parts;
  double turn = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    double const share = points[i].value.value_or(0) / sum;
    std::string text = drawing.chart.categories[i];
    if (!points[i].label.empty()) text += " " + points[i].label + drawing.chart.unit;
    parts.push_back({i, turn, turn + share, printing(points[i], drawing.letters.set(text))});
    turn += share;
  }
  return parts;
}

Length gap() {
  return Length::pt(13);
}

Circle lay_circle(Drawing const& drawing, std::vector<Part> const& parts, Length top) {
  Length const air = drawing.letters.size();
  Length widest;
  for (Part const& part : parts)
    widest = max(widest, part.label.width);
  Length const across = drawing.size.width / 2 - widest - gap();
  Length const outer = min((drawing.size.height - top - air * 2) / 2, across);
  constexpr int hole = 58;
  Length const inner =
      drawing.chart.type == doc::ChartType::doughnut ? outer.times(hole, 100) : Length{};
  return {{drawing.size.width / 2, (drawing.size.height + top) / 2}, inner, outer};
}

void put_part(Drawing& drawing, Circle const& circle, Part const& part) {
  if (part.to <= part.from) return;
  doc::ChartPoint const& point = drawing.chart.series[0].points[part.category];
  constexpr int provisional_light = 62;
  page::Colour const colour = series_colour(drawing.style, part.category);
  page::Path path = sector(circle, part.from, part.to);
  path.fill = look_of(point) == Look::provisional ? lighter(colour, provisional_light) : colour;
  path.stroke = page::Stroke{{255, 255, 255}, Length::pt(0.8), {}, false};
  drawing.items.emplace_back(std::move(path));
}

// From the arc outwards, then level to the label.
void put_leader(Drawing& drawing, Circle const& circle, Part const& part, Point label_end) {
  Point const arc = on_circle(circle.centre, circle.outer, part.middle());
  Point const knee = on_circle(circle.centre, circle.outer + Length::pt(4), part.middle());
  page::Path path;
  path.segments = {page::MoveTo{arc}, page::LineTo{{knee.x, label_end.y}}, page::LineTo{label_end}};
  path.stroke = page::Stroke{drawing.style.axis, Length::pt(0.35), {}, false};
  drawing.items.emplace_back(std::move(path));
}

// The labels of one half, moved apart; whether all stand inside of the box.
bool put_side(Drawing& drawing, Circle const& circle, std::vector<Part> const& parts, bool right,
              Length top) {
  Length const size = drawing.letters.size();
  std::vector<Part const*> side;
  std::vector<Length> wanted;
  for (Part const& part : parts) {
    if (part.right() != right) continue;
    side.push_back(&part);
    wanted.push_back(on_circle(circle.centre, circle.outer + Length::pt(4), part.middle()).y);
  }
  Span const span{top + size.times(60, 100), drawing.size.height - size.times(60, 100)};
  auto const given = spread_within(wanted, size.times(130, 100), span);
  for (std::size_t i = 0; i < side.size(); ++i) {
    Length const reach = circle.outer + gap();
    Length const x = right ? circle.centre.x + reach : circle.centre.x - reach;
    Point const at{x, given[i] + baseline_below_middle(size)};
    Anchor const anchor = right ? Anchor::left : Anchor::right;
    Box const area = area_of(side[i]->label, at, anchor);
    if (area.top < top || area.bottom > drawing.size.height) return false;
    put_leader(drawing, circle, *side[i],
               {right ? x - Length::pt(2) : x + Length::pt(2), given[i]});
    put(drawing.items, side[i]->label, at, anchor);
  }
  return true;
}

}  // namespace

void draw_pie(Drawing& drawing) {
  Legend const legend = set_legend(drawing, drawing.size.width, false);
  Length const top = legend.size.height;
  auto const parts = lay_parts(drawing);
  Circle const circle = lay_circle(drawing, parts, top);
  constexpr Length least = Length::pt(20);
  if (circle.outer < least) {
    drawing.too_small = true;
    return;
  }
  put_legend(drawing, legend, {});
  for (Part const& part : parts)
    put_part(drawing, circle, part);
  for (bool const right : {true, false})
    if (!put_side(drawing, circle, parts, right, top)) drawing.too_small = true;
}

}  // namespace jianbao::chart
