#include "line/breakers.h"

namespace jianbao::line {

namespace {

// The farthest break a line from `from` reaches; at least the next one.
std::size_t longest_line(Segment const& segment, std::size_t from) {
  Length const measure = segment.measure(from);
  std::size_t best = from + 1;
  for (std::size_t to = from + 1; to < segment.breaks.size(); ++to) {
    Extent const extent = segment.extent(from, to);
    if (extent.fits(measure)) best = to;
    if (extent.natural - extent.shrink > measure) break;
  }
  return best;
}

// Moves the last break back until the last line is no orphan; leaves it where that cannot be.
void mend_orphan(Segment const& segment, Path& path) {
  if (path.size() < 3 || judge_last_line(segment, path[path.size() - 2]) != LastLine::orphan)
    return;
  std::size_t const last = segment.breaks.size() - 1;
  std::uint32_t const previous = path[path.size() - 3];
  for (std::uint32_t at = path[path.size() - 2] - 1; at > previous; --at) {
    if (!segment.extent(at, last).fits(segment.measure(at))) return;
    bool const fits = segment.extent(previous, at).fits(segment.measure(previous));
    if (fits && judge_last_line(segment, at) != LastLine::orphan) {
      path[path.size() - 2] = at;
      return;
    }
  }
}

}  // namespace

Path break_greedy(Segment const& segment) {
  Path path{0};
  while (path.back() + 1 < segment.breaks.size())
    path.push_back(static_cast<std::uint32_t>(longest_line(segment, path.back())));
  mend_orphan(segment, path);
  return path;
}

}  // namespace jianbao::line
