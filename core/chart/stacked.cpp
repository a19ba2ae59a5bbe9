// Stacked columns: sums, or shares of 100 %. The number of a piece stands in it, or beside it when
// it is too flat; names stand beside the last column, else in a legend.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/names.h"
#include "chart/palette.h"
#include "chart/parts.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

constexpr Length most_column = Length::pt(40);

bool of_hundred(Drawing const& drawing) {
  return drawing.chart.type == doc::ChartType::percent;
}

FrameWish wish_for(Drawing& drawing, bool names) {
  FrameWish wish;
  wish.most_slot = most_column.times(100, 48);
  wish.legend = !names;
  if (names) wish.right = widest_name(drawing);
  wish.values = {0};
  if (of_hundred(drawing)) wish.values.push_back(100);
  for (std::size_t i = 0; i < drawing.chart.categories.size() && !of_hundred(drawing); ++i)
    for (Piece const& piece : stack(drawing.chart, i, false))
      wish.values.push_back(piece.to);
  return wish;
}

struct Column {
  std::vector<Piece> pieces;
  std::vector<Box> boxes;
};

std::vector<Column> lay_stacks(Drawing const& drawing, Frame const& frame) {
  Length const half = min(most_column, frame.slot.times(54, 100)) / 2;
  std::vector<Column> columns;
  for (std::size_t i = 0; i < drawing.chart.categories.size(); ++i) {
    Column column{stack(drawing.chart, i, of_hundred(drawing)), {}};
    for (Piece const& piece : column.pieces)
      column.boxes.push_back(box_between({frame.middle(i) - half, frame.axis.place(piece.from)},
                                         {frame.middle(i) + half, frame.axis.place(piece.to)}));
    columns.push_back(std::move(column));
  }
  return columns;
}

void put_pieces(Drawing& drawing, Column const& column) {
  page::Stroke const joint{{255, 255, 255}, Length::pt(0.6), {}, false};
  for (std::size_t i = 0; i < column.boxes.size(); ++i) {
    Piece const& piece = column.pieces[i];
    Box const& box = column.boxes[i];
    put_block(drawing.items, box, series_colour(drawing.style, piece.series),
              look_of(drawing.chart.series[piece.series].points[piece.category]));
  }
  for (std::size_t i = 1; i < column.boxes.size(); ++i) {
    Length const y = column.boxes[i].bottom;
    if (y < column.boxes[0].bottom)
      put_rule(drawing.items, {column.boxes[i].left, y}, {column.boxes[i].right, y}, joint);
  }
}

bool holds(Box const& box, Label const& label, Length size) {
  return box.height() >= size.times(118, 100) && box.width() >= label.width + Length::pt(3);
}

// Numbers in their pieces are put at once, those that stand beside are candidates.
std::vector<Candidate> put_numbers(Drawing& drawing, Column const& column) {
  Length const size = drawing.letters.size();
  std::vector<Candidate> beside;
  for (std::size_t i = 0; i < column.boxes.size(); ++i) {
    Piece const& piece = column.pieces[i];
    Box const& box = column.boxes[i];
    doc::ChartPoint const& point = drawing.chart.series[piece.series].points[piece.category];
    if (point.label.empty()) continue;
    bool const white = look_of(point) == Look::plain &&
                       takes_white(lightness(series_colour(drawing.style, piece.series)));
    Label label = printing(
        point,
        drawing.letters.set(point.label, white ? page::Colour{255, 255, 255} : drawing.style.text));
    Point const middle{(box.left + box.right) / 2,
                       (box.top + box.bottom) / 2 + baseline_below_middle(size)};
    if (holds(box, label, size)) {
      put(drawing.items, label, middle, Anchor::centre);
      continue;
    }
    label = printing(point, drawing.letters.set(point.label));
    Length const off = box.width() / 2 + label.width / 2 + Length::pt(2);
    Length const lowest = column.boxes[0].bottom - size.times(20, 100);
    Length const y = min(middle.y, lowest);
    beside.push_back({std::move(label), {{middle.x + off, y}, {middle.x - off, y}}, 0});
  }
  return beside;
}

std::vector<PlacedLabel> side_names(Drawing& drawing, std::vector<Column> const& columns) {
  std::vector<Length> wanted;
  Column const& last = columns.back();
  if (last.boxes.size() != drawing.chart.series.size()) return {};
  for (Box const& box : last.boxes)
    wanted.push_back((box.top + box.bottom) / 2);
  return names_beside(drawing, last.boxes[0].right + Length::pt(5), wanted);
}

}  // namespace

void draw_stacked(Drawing& drawing) {
  std::optional<Frame> frame;
  std::vector<Column> columns;
  std::vector<PlacedLabel> names;
  FrameWish const wish = wish_for(drawing, drawing.chart.series.size() > 1);
  if (!wish.legend && wish.right < drawing.size.width / 4) frame = lay_frame(drawing, wish);
  if (frame) names = side_names(drawing, columns = lay_stacks(drawing, *frame));
  if (names.empty()) {
    drawing.too_small = false;
    frame = lay_frame(drawing, wish_for(drawing, false));
    if (frame) columns = lay_stacks(drawing, *frame);
  }
  if (!frame) return;
  put_grid(drawing, *frame, {});
  Obstacles obstacles{{frame->plot.left, frame->room.top, drawing.size.width, frame->room.bottom}};
  std::vector<Candidate> beside;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    put_pieces(drawing, columns[i]);
    auto more = put_numbers(drawing, columns[i]);
    beside.insert(beside.end(), more.begin(), more.end());
    obstacles.boxes.insert(obstacles.boxes.end(), columns[i].boxes.begin(), columns[i].boxes.end());
    if (columns[i].boxes.empty())
      put(drawing.items, missing_label(drawing),
          {frame->middle(i), frame->axis.base() - Length::pt(2.5)}, Anchor::centre);
  }
  put_surround(drawing, *frame);
  for (PlacedLabel const& name : names) {
    obstacles.boxes.push_back(name.area);
    put(drawing.items, name.label, name.at, Anchor::centre);
  }
  auto const placed = place_labels(beside, obstacles);
  drawing.labels_dropped += beside.size() - placed.size();
  for (PlacedLabel const& label : placed)
    put(drawing.items, label.label, label.at, Anchor::centre);
}

}  // namespace jianbao::chart
