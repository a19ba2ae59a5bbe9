// Columns, single and grouped.
#include "chart/drawing.h"
#include "chart/frame.h"
#include "chart/palette.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

struct Group {  // the columns of one category
  Length column, gap, width;
};

Length most_column(std::size_t series) {
  return Length::pt(series == 1 ? 28 : 24);
}

// The share of a category's width its columns take.
int share(std::size_t series) {
  return series == 1 ? 58 : 72;
}

Group lay_group(Length slot, std::size_t series) {
  auto const count = static_cast<std::int64_t>(series);
  Length column = min(most_column(series), slot.times(share(series), 100) / count);
  Length const gap = series > 1 && column > Length::pt(5) ? Length::pt(1) : Length{};
  column -= gap * (count - 1) / count;
  return {column, gap, column * count + gap * (count - 1)};
}

Box column_box(Frame const& frame, Group const& group, std::size_t series, std::size_t category) {
  Length const left = frame.middle(category) - group.width / 2 +
                      (group.column + group.gap) * static_cast<std::int64_t>(series);
  return {left, frame.plot.top, left + group.column, frame.axis.base()};
}

struct Columns {
  std::vector<Box> boxes;  // as the values are, one each
  std::vector<Look> looks;
  std::vector<page::Colour> colours;
  std::vector<Candidate> labels;
};

Candidate missing_candidate(Drawing& drawing, Box const& place) {
  constexpr int before_all = 100;
  return {missing_label(drawing),
          {{(place.left + place.right) / 2, place.bottom - Length::pt(2.5)}},
          before_all};
}

void add_column(Drawing& drawing, doc::ChartPoint const& point, Box place, Columns& columns) {
  Length const size = drawing.letters.size();
  bool const below = *point.value < 0;
  Length const air = Length::pt(2.5);
  Length const baseline = below ? place.bottom + air + size.times(84, 100) : place.top - air;
  columns.looks.push_back(look_of(point));
  columns.boxes.push_back(place);
  if (!point.label.empty())
    columns.labels.push_back(
        {drawing.letters.set(point.label), {{(place.left + place.right) / 2, baseline}}, 0});
}

Columns lay_columns(Drawing& drawing, Frame const& frame) {
  auto const& series = drawing.chart.series;
  Group const group = lay_group(frame.slot, series.size());
  Columns columns;
  for (std::size_t category = 0; category < drawing.chart.categories.size(); ++category)
    for (std::size_t i = 0; i < series.size(); ++i) {
      doc::ChartPoint const& point = series[i].points[category];
      Box place = column_box(frame, group, i, category);
      if (!point.value) {
        columns.labels.push_back(missing_candidate(drawing, place));
        continue;
      }
      Length const end = frame.axis.place(*point.value);
      place.top = min(end, frame.axis.base());
      place.bottom = max(end, frame.axis.base());
      std::size_t const labels = columns.labels.size();
      add_column(drawing, point, place, columns);
      columns.colours.push_back(point_colour(drawing, i, category));
      if (columns.labels.size() > labels)
        columns.labels.back().importance = importance(series[i], category);
    }
  return columns;
}

}  // namespace

void draw_columns(Drawing& drawing) {
  std::size_t const series = drawing.chart.series.size();
  FrameWish wish;
  wish.most_slot =
      (most_column(series) * static_cast<std::int64_t>(series)).times(100, series == 1 ? 40 : 64);
  wish.label_room = drawing.letters.size().times(150, 100);
  auto const frame = lay_frame(drawing, wish);
  if (!frame) return;
  Columns const columns = lay_columns(drawing, *frame);
  Obstacles obstacles{frame->room, columns.boxes};
  obstacles.boxes.push_back(area_of(frame->unit, frame->unit_at));
  auto const labels = place_labels(columns.labels, obstacles);
  put_grid(drawing, *frame, labels);
  for (std::size_t i = 0; i < columns.boxes.size(); ++i)
    put_block(drawing.items, columns.boxes[i], columns.colours[i], columns.looks[i]);
  put_surround(drawing, *frame);
  for (PlacedLabel const& label : labels)
    put(drawing.items, label.label, label.at, Anchor::centre);
}

}  // namespace jianbao::chart
