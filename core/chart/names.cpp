#include "chart/names.h"

#include "chart/palette.h"

#include <algorithm>
#include <numeric>

namespace jianbao::chart {

namespace {

// Labels that touch stand in one block, which is centred on what its members wanted.
struct Block {
  Length sum;  // of the wanted heights, each less its place in the block
  std::int64_t count = 0;

  [[nodiscard]] Length top() const { return sum / count; }
};

}  // namespace

std::vector<Length> spread(std::vector<Length> const& wanted, Length pitch) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  std::vector<Block> blocks;
  for (std::size_t const index : order) {
    blocks.push_back({wanted[index], 1});
    while (blocks.size() > 1) {
      Block const last = blocks.back();
      Block& before = blocks[blocks.size() - 2];
      if (before.top() + pitch * before.count <= last.top()) break;
      before.sum = before.sum + last.sum - pitch * before.count * last.count;
      before.count += last.count;
      blocks.pop_back();
    }
  }
  std::vector<Length> given(wanted.size());
  std::size_t next = 0;
  for (Block const& block : blocks)
    for (std::int64_t i = 0; i < block.count; ++i)
      given[order[next++]] = block.top() + pitch * i;
  return given;
}

std::vector<Length> spread_within(std::vector<Length> const& wanted, Length pitch, Span span) {
  std::vector<Length> given = wanted;
  for (Length& height : given)
    height = max(span.from, min(height, span.to));
  given = spread(given, pitch);
  std::vector<std::size_t> order(given.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return given[a] < given[b]; });
  auto const count = static_cast<std::int64_t>(order.size());
  for (std::int64_t i = 0; i < count; ++i) {
    Length& height = given[order[static_cast<std::size_t>(i)]];
    height = max(height, span.from + pitch * i);
  }
  for (std::int64_t i = 0; i < count; ++i) {
    Length& height = given[order[static_cast<std::size_t>(count - 1 - i)]];
    height = min(height, span.to - pitch * i);
  }
  return given;
}

Length widest_name(Drawing& drawing) {
  Length widest;
  for (doc::ChartSeries const& series : drawing.chart.series)
    widest = max(widest, drawing.letters.set(series.name).width);
  return widest;
}

std::vector<PlacedLabel> names_beside(Drawing& drawing, Length left,
                                      std::vector<Length> const& wanted) {
  Length const size = drawing.letters.size();
  auto const given = spread(wanted, size.times(120, 100));
  std::vector<PlacedLabel> names;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    Length const shift = given[i] - wanted[i];
    if (max(shift, -shift) > size) return {};
    Label label = drawing.letters.set(drawing.chart.series[i].name,
                                      readable(series_colour(drawing.style, i)));
    Point const at{left + label.width / 2, given[i] + baseline_below_middle(size)};
    names.push_back({label, at, area_of(label, at, Anchor::centre)});
    if (names.back().area.right > drawing.size.width) return {};
  }
  return names;
}

}  // namespace jianbao::chart
