// Areas: one series over zero, several stacked on each other; broken at missing values.
#include "chart/knots.h"
#include "chart/names.h"
#include "chart/palette.h"
#include "chart/parts.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Slice {  // a series at a category: from its foot to its head
  std::size_t category = 0;
  Length x, foot, head;
};
using Band = std::vector<Slice>;

FrameWish wish_for(Drawing& drawing, bool names) {
  FrameWish wish;
  wish.most_slot = Length::pt(92);
  wish.label_room = drawing.letters.size().times(175, 100);
  wish.legend = !names;
  if (names) wish.right = widest_name(drawing);
  wish.values = {0};
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i)
    for (Piece const& piece : stack(drawing.chart, i, false))
      wish.values.push_back(piece.to);
  return wish;
}

std::vector<Band> lay_bands(Drawing const& drawing, Frame const& frame) {
  std::vector<Band> bands(drawing.chart.series.size());
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i)
    for (Piece const& piece : stack(drawing.chart, i, false))
      bands[piece.series].push_back(
          {i, frame.middle(i), frame.axis.place(piece.from), frame.axis.place(piece.to)});
  return bands;
}

// One closed path for each stretch without a gap; a single year between gaps is an upright line.
void put_band(Drawing& drawing, Band const& band, std::size_t series) {
  page::Colour const colour = series_colour(drawing.style, series);
  bool const alone = drawing.chart.series.size() == 1;
  constexpr int light = 55;
  for (std::size_t first = 0, last = 0; first < band.size(); first = last + 1) {
    for (last = first; last + 1 < band.size(); ++last)
      if (band[last].category + 1 != band[last + 1].category) break;
    page::Path path, edge;
    path.fill = alone ? lighter(colour, light) : colour;
    edge.stroke = page::Stroke{
        alone ? colour : page::Colour{255, 255, 255}, Length::pt(alone ? 1.4 : 0.6), {}, true};
    for (std::size_t i = first; i <= last; ++i) {
      Point const at{band[i].x, band[i].head};
      for (page::Path* one : {&path, &edge})
        one->segments.emplace_back(i == first ? page::Segment{page::MoveTo{at}}
                                              : page::Segment{page::LineTo{at}});
    }
    for (std::size_t i = last + 1; i-- > first;)
      path.segments.emplace_back(page::LineTo{{band[i].x, band[i].foot}});
    path.segments.emplace_back(page::ClosePath{});
    if (last > first) drawing.items.emplace_back(std::move(path));
    if (last > first)
      drawing.items.emplace_back(std::move(edge));
    else
      put_rule(drawing.items, {band[first].x, band[first].foot}, {band[first].x, band[first].head},
               {colour, Length::pt(1.4), {}, false});
  }
}

// In the middle of its band; at the ends moved inwards.
void add_band_numbers(Drawing& drawing, Band const& band, std::size_t series,
                      std::vector<Candidate>& candidates) {
  doc::ChartSeries const& one = drawing.chart.series[series];
  bool const white = takes_white(lightness(series_colour(drawing.style, series)));
  for (std::size_t i = 0; i < band.size(); ++i) {
    Slice const& slice = band[i];
    doc::ChartPoint const& point = one.points[slice.category];
    if (point.label.empty()) continue;
    Label label = printing(
        point,
        drawing.letters.set(point.label, white ? page::Colour{255, 255, 255} : drawing.style.text));
    Length const in = label.width / 2 + Length::pt(3);
    Length x = slice.x;
    if (i == 0) x += in;
    if (i + 1 == band.size()) x -= in;
    Length const y = (slice.foot + slice.head) / 2 + baseline_below_middle(drawing.letters.size());
    candidates.push_back({std::move(label), {{x, y}}, importance(one, slice.category)});
  }
}

void put_numbers(Drawing& drawing, Frame const& frame, std::vector<Band> const& bands) {
  Obstacles obstacles{frame.room};
  std::vector<Candidate> candidates;
  obstacles.boxes.push_back(area_of(frame.unit, frame.unit_at));
  for (std::size_t k = 0; k < bands.size(); ++k) {
    for (std::size_t i = 1; i < bands[k].size(); ++i) {
      obstacles.lines.push_back(
          {{bands[k][i - 1].x, bands[k][i - 1].head}, {bands[k][i].x, bands[k][i].head}});
      obstacles.lines.push_back(
          {{bands[k][i - 1].x, bands[k][i - 1].foot}, {bands[k][i].x, bands[k][i].foot}});
    }
    if (bands.size() > 1)
      add_band_numbers(drawing, bands[k], k, candidates);
    else
      add_line_numbers(drawing, frame, 0, false, candidates);
  }
  put_placed(drawing.items, place_labels(candidates, obstacles), drawing.style.axis);
}

std::vector<PlacedLabel> side_names(Drawing& drawing, std::vector<Band> const& bands) {
  std::size_t const last = drawing.chart.categories.size() - 1;
  std::vector<Length> wanted;
  for (Band const& band : bands) {
    if (band.empty() || band.back().category != last) return {};
    wanted.push_back((band.back().foot + band.back().head) / 2);
  }
  return names_beside(drawing, bands[0].back().x + Length::pt(5), wanted);
}

void put_gaps(Drawing& drawing, Frame const& frame) {
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i)
    if (stack(drawing.chart, i, false).empty())
      put(drawing.items, missing_label(drawing),
          {frame.middle(i), frame.axis.base() - Length::pt(2.5)}, Anchor::centre);
}

}  // namespace

void draw_areas(Drawing& drawing) {
  std::optional<Frame> frame;
  std::vector<Band> bands;
  std::vector<PlacedLabel> names;
  FrameWish const wish = wish_for(drawing, drawing.chart.series.size() > 1);
  if (!wish.legend && wish.right < drawing.size.width / 4) frame = lay_frame(drawing, wish);
  if (frame) names = side_names(drawing, bands = lay_bands(drawing, *frame));
  if (names.empty()) {
    drawing.too_small = false;
    frame = lay_frame(drawing, wish_for(drawing, false));
    if (frame) bands = lay_bands(drawing, *frame);
  }
  if (!frame) return;
  put_grid(drawing, *frame, {});
  for (std::size_t i = 0; i < bands.size(); ++i)
    put_band(drawing, bands[i], i);
  put_surround(drawing, *frame);
  put_gaps(drawing, *frame);
  for (PlacedLabel const& name : names)
    put(drawing.items, name.label, name.at, Anchor::centre);
  put_numbers(drawing, *frame, bands);
}

}  // namespace jianbao::chart
