#include "chart/frame.h"

#include <algorithm>

namespace jianbao::chart {

namespace {

constexpr Length least_width = Length::pt(60), least_height = Length::pt(40);

Length line_pitch(Drawing const& drawing) {
  return drawing.letters.size().times(125, 100);
}

Length tick_gap() {
  return Length::pt(4);
}

Length widest_tick(Drawing& drawing, Scale const& scale) {
  Length widest;
  for (Tick const& tick : scale.ticks)
    widest = max(widest, drawing.letters.set(tick.text()).width);
  return widest;
}

// Widths: numbers of the axis, the plot, what the caller keeps free; the whole is centred in the
// box.
void lay_across(Drawing& drawing, FrameWish const& wish, Frame& frame) {
  Length const numbers = widest_tick(drawing, frame.axis.scale) + tick_gap();
  auto const count = static_cast<std::int64_t>(drawing.chart.categories.size());
  Length const free = drawing.size.width - numbers - wish.right;
  Length const wanted = max(wish.most_slot * count, min(free, Length::pt(190)));
  Length const inner = min(free, wanted);
  Length const left = (drawing.size.width - numbers - inner - wish.right) / 2;
  frame.plot.left = left + numbers;
  frame.plot.right = frame.plot.left + inner;
  frame.slot = inner / count;
  frame.unit_at.x = left;
  frame.legend_corner.x = max({}, min(left, drawing.size.width - frame.legend.size.width));
}

// What the farthest values need beyond the first and last tick, so that their labels stand clear.
Length room_beyond(FrameWish const& wish, Frame const& frame, bool above) {
  auto const& values = wish.values;
  auto const [low, high] = std::minmax_element(values.begin(), values.end());
  if (!above && (*low >= 0 || !wish.from_zero)) return {};
  Axis const& axis = frame.axis;
  Length const air = above ? axis.place(*high) - axis.end : axis.start - axis.place(*low);
  return max(Length::pt(above ? 4 : 0), wish.label_room - air);
}

// Heights, from the top: legend, unit, air for labels, plot, air, category labels.
bool lay_down(Drawing& drawing, FrameWish const& wish, Frame& frame) {
  Length const size = drawing.letters.size();
  Length pen = frame.legend.size.height;
  if (pen > Length{}) pen += size.times(55, 100);
  if (frame.unit.runs || frame.unit.width > Length{}) {
    frame.unit_at.y = pen + size.times(90, 100);
    pen = frame.unit_at.y + size.times(45, 100);
  } else {
    pen += size.times(40, 100);
  }
  Length const names =
      size.times(55, 100) + line_pitch(drawing) * static_cast<std::int64_t>(frame.categories.lines);
  frame.room = {frame.plot.left, pen, drawing.size.width, drawing.size.height - names};
  frame.axis.start = frame.room.bottom;
  frame.axis.end = frame.room.top;
  Length const above = room_beyond(wish, frame, true);
  Length const below = room_beyond(wish, frame, false);
  frame.axis.start -= below;
  frame.axis.end += above;
  frame.plot.top = frame.axis.end;
  frame.plot.bottom = frame.axis.start;
  return frame.plot.height() >= least_height && frame.plot.width() >= least_width;
}

void put_categories(Drawing& drawing, Frame const& frame) {
  Length const size = drawing.letters.size();
  std::vector<Box> taken;
  auto const& shown = frame.categories.shown;
  for (std::size_t i = shown.size(); i-- > 0;) {  // the last one stands in any case
    Length baseline = frame.room.bottom + size.times(135, 100);
    Length width;
    for (Label const& line : shown[i].lines)
      width = max(width, line.width);
    Length const half = width / 2;
    Length const middle =
        max(half, min(frame.middle(shown[i].category), drawing.size.width - half));
    Box const area{middle - half, frame.room.bottom, middle + half, drawing.size.height};
    bool const free = std::none_of(taken.begin(), taken.end(),
                                   [&](Box const& other) { return overlap(area, other); });
    if (!free || width > drawing.size.width) continue;
    taken.push_back(area);
    for (Label const& line : shown[i].lines) {
      put(drawing.items, line, {middle, baseline}, Anchor::centre);
      baseline += line_pitch(drawing);
    }
  }
}

}  // namespace

int steps_for(Length axis, Length apart) {
  return static_cast<int>(std::clamp<std::int64_t>(axis.sp / apart.sp, 2, 8));
}

Label unit_label(Drawing& drawing) {
  if (drawing.chart.unit.empty()) return {};
  return drawing.letters.set("（" + drawing.chart.unit + "）");
}

std::optional<Frame> lay_frame(Drawing& drawing, FrameWish wish) {
  Frame frame;
  if (wish.values.empty()) wish.values = values_of(drawing.chart);
  auto const& values = wish.values;
  Length const size = drawing.letters.size();
  if (drawing.scale) wish.scale = drawing.scale;
  if (!drawing.panel) {
    frame.legend =
        set_legend(drawing, drawing.size.width, wish.legend && drawing.chart.series.size() > 1);
    frame.unit = unit_label(drawing);
  }
  // About what is left for the plot; the number of lines of category labels changes no tick.
  Length const height = drawing.size.height - frame.legend.size.height - size.times(45, 10);
  frame.axis.scale = wish.scale
                         ? *wish.scale
                         : nice_scale(axis_range(drawing.chart, values, wish.from_zero),
                                      steps_for(height, size.times(30, 10)), all_whole(values));
  lay_across(drawing, wish, frame);
  if (frame.plot.width() >= least_width) {
    frame.categories = set_categories(drawing, frame.slot);
    if (lay_down(drawing, wish, frame)) return frame;
  }
  drawing.too_small = true;
  return {};
}

void put_grid_line(Drawing& drawing, Line const& line, std::vector<PlacedLabel> const& labels) {
  page::Stroke const stroke{drawing.style.grid, Length::pt(0.25), {}, false};
  bool const level = line.from.y == line.to.y;
  std::vector<std::pair<Length, Length>> gaps;
  for (PlacedLabel const& label : labels) {
    Box const area = grown(label.area, Length::pt(1.2));
    if (crosses(line, area))
      gaps.emplace_back(level ? area.left : area.top, level ? area.right : area.bottom);
  }
  std::sort(gaps.begin(), gaps.end());
  Length const end = level ? line.to.x : line.to.y;
  Length pen = level ? line.from.x : line.from.y;
  auto const piece = [&](Length from, Length to) {
    if (to <= from) return;
    if (level)
      put_rule(drawing.items, {from, line.from.y}, {to, line.from.y}, stroke);
    else
      put_rule(drawing.items, {line.from.x, from}, {line.from.x, to}, stroke);
  };
  for (auto const& [from, to] : gaps) {
    piece(pen, min(from, end));
    pen = max(pen, to);
  }
  piece(pen, end);
}

void put_grid(Drawing& drawing, Frame const& frame, std::vector<PlacedLabel> const& labels) {
  Length const down = baseline_below_middle(drawing.letters.size());
  for (Tick const& tick : frame.axis.scale.ticks) {
    Length const y = frame.axis.place(tick.value());
    if (y != frame.axis.base())
      put_grid_line(drawing, {{frame.plot.left, y}, {frame.plot.right, y}}, labels);
    put(drawing.items, drawing.letters.set(tick.text()), {frame.plot.left - tick_gap(), y + down},
        Anchor::right);
  }
}

void put_surround(Drawing& drawing, Frame const& frame) {
  Length const base = frame.axis.base();
  put_rule(drawing.items, {frame.plot.left, base}, {frame.plot.right, base},
           {drawing.style.axis, Length::pt(0.5), {}, false});
  put_legend(drawing, frame.legend, frame.legend_corner);
  put(drawing.items, frame.unit, frame.unit_at);
  put_categories(drawing, frame);
}

}  // namespace jianbao::chart
