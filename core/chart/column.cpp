// Columns, single and grouped.
#include "chart/columns.h"
#include "chart/palette.h"

#include <algorithm>
#include <numeric>

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

Candidate missing_candidate(Drawing& drawing, Box const& place) {
  constexpr int before_all = 100;
  return {missing_label(drawing),
          {{(place.left + place.right) / 2, place.bottom - Length::pt(2.5)}},
          before_all};
}

// Above its column or below a negative one; on higher levels with a leader down to it.
struct Stand {
  Box column;
  Length neighbours;  // the highest top of its group
  bool below = false;
};

Candidate number_candidate(Drawing& drawing, doc::ChartPoint const& point, Stand const& stand,
                           int levels) {
  Box const& place = stand.column;
  Length const size = drawing.letters.size(), air = Length::pt(2.5);
  Length const middle = (place.left + place.right) / 2;
  Length const baseline = stand.below ? place.bottom + air + size.times(84, 100) : place.top - air;
  Candidate candidate{printing(point, drawing.letters.set(point.label)), {{middle, baseline}}, 0};
  if (levels == 1) return candidate;
  // Beside a higher neighbour: flush with the far edge of its own column.
  Length const half = candidate.label.width / 2;
  candidate.spots.push_back({place.right - half, baseline});
  candidate.spots.push_back({place.left + half, baseline});
  if (stand.below) return candidate;
  candidate.foot = Point{middle, place.top - Length::pt(0.5)};
  for (int level = 1; level < levels; ++level)
    candidate.spots.push_back({middle, baseline - size.times(115, 100) * level});
  for (int level = 0; level < levels; ++level)
    candidate.spots.push_back({middle, stand.neighbours - air - size.times(115, 100) * level});
  return candidate;
}

struct Dressed {  // a frame with columns and labels that were tried on it
  std::optional<Frame> frame;
  Columns columns;
  std::vector<PlacedLabel> labels;

  [[nodiscard]] std::size_t dropped() const { return columns.labels.size() - labels.size(); }
};

Dressed dress(Drawing& drawing, int levels) {
  std::vector<std::size_t> series(drawing.chart.series.size());
  std::iota(series.begin(), series.end(), std::size_t{0});
  Dressed result;
  result.frame = lay_frame(drawing, column_wish(drawing, series.size(), levels));
  if (!result.frame) return result;
  result.columns = lay_columns(drawing, *result.frame, series, levels);
  Obstacles obstacles{result.frame->room, result.columns.boxes};
  obstacles.boxes.push_back(area_of(result.frame->unit, result.frame->unit_at));
  result.labels = place_labels(result.columns.labels, obstacles);
  return result;
}

Length highest_top(Drawing const& drawing, Frame const& frame,
                   std::vector<std::size_t> const& series, std::size_t category) {
  Length highest = frame.axis.base();
  for (std::size_t const i : series)
    if (auto const& value = drawing.chart.series[i].points[category].value)
      highest = min(highest, frame.axis.place(*value));
  return highest;
}

}  // namespace

FrameWish column_wish(Drawing const& drawing, std::size_t series, int levels) {
  FrameWish wish;
  wish.most_slot =
      (most_column(series) * static_cast<std::int64_t>(series)).times(100, series == 1 ? 40 : 64);
  wish.label_room = drawing.letters.size().times(150 + 115 * (levels - 1), 100);
  return wish;
}

Columns lay_columns(Drawing& drawing, Frame const& frame, std::vector<std::size_t> const& series,
                    int levels) {
  Group const group = lay_group(frame.slot, series.size());
  Columns columns;
  for (std::size_t category = 0; category < drawing.chart.categories.size(); ++category)
    for (std::size_t i = 0; i < series.size(); ++i) {
      doc::ChartSeries const& one = drawing.chart.series[series[i]];
      doc::ChartPoint const& point = one.points[category];
      Box place = column_box(frame, group, i, category);
      if (!point.value) {
        columns.labels.push_back(missing_candidate(drawing, place));
        continue;
      }
      Length const end = frame.axis.place(*point.value);
      place.top = min(end, frame.axis.base());
      place.bottom = max(end, frame.axis.base());
      columns.boxes.push_back(place);
      columns.looks.push_back(look_of(point));
      columns.colours.push_back(point_colour(drawing, series[i], category));
      if (point.label.empty()) continue;
      columns.labels.push_back(number_candidate(
          drawing, point, {place, highest_top(drawing, frame, series, category), *point.value < 0},
          levels));
      columns.labels.back().importance = importance(one, category);
    }
  return columns;
}

Length group_width(Length slot, std::size_t series) {
  return lay_group(slot, series).width;
}

void put_columns(Drawing& drawing, Columns const& columns) {
  for (std::size_t i = 0; i < columns.boxes.size(); ++i)
    put_block(drawing.items, columns.boxes[i], columns.colours[i], columns.looks[i]);
}

void draw_columns(Drawing& drawing) {
  Dressed best = dress(drawing, 1);
  // Numbers wider than their columns are raised over each other; the fewest levels that hold all.
  constexpr int most_levels = 4;
  for (int levels = 2; best.frame && best.dropped() > 0 && levels <= most_levels; ++levels) {
    Dressed other = dress(drawing, levels);
    if (other.frame && other.dropped() < best.dropped()) best = std::move(other);
    drawing.too_small = false;
  }
  if (!best.frame) return;
  drawing.labels_dropped += best.dropped();
  put_grid(drawing, *best.frame, best.labels);
  put_columns(drawing, best.columns);
  put_surround(drawing, *best.frame);
  put_placed(drawing.items, best.labels, drawing.style.axis);
}

}  // namespace jianbao::chart
