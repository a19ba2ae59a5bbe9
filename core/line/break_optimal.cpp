// R2, total fit: for every break the cheapest way to it, one for each fitness class of the line
// that ends there, because the class decides what the next line costs. Exact; lines that cannot be
// part of a cheapest way are skipped (see scan).
#include "line/breakers.h"

#include <algorithm>
#include <array>
#include <deque>
#include <limits>

namespace jianbao::line {

namespace {

constexpr double none = std::numeric_limits<double>::infinity();
constexpr double uneven_cost = 40;
// No line is looked for with more legal breaks inside than this: a bound for absurd measures.
constexpr std::size_t most_breaks_a_line = 1024;

// Ways to a break, by the fitness of the last line.
struct Node {
  std::array<double, 3> cost{none, none, none};
  std::array<std::uint32_t, 3> from{};
  std::array<std::uint8_t, 3> from_fitness{};
  Ruler::Part begin{};  // what a line from here starts with

  [[nodiscard]] double least() const { return std::min({cost[0], cost[1], cost[2]}); }
};

class Optimum {
 public:
  explicit Optimum(Segment const& segment) : segment_(segment), nodes_(segment.breaks.size()) {}

  Path run() {
    std::size_t const last = segment_.breaks.size() - 1;
    nodes_[0].cost[1] = 0;
    for (std::size_t i = 0; i < last; ++i)
      nodes_[i].begin = segment_.ruler.begin_part(segment_.breaks[i].begin);
    for (std::size_t to = 1; to <= last; ++to) {
      remember(to - 1);
      scan(to);
    }
    return trace(last);
  }

 private:
  // Keeps the breaks of the window that may be the cheapest start: each costs more than the one
  // before it.
  void remember(std::size_t from) {
    double const cost = nodes_[from].least();
    while (!cheapest_.empty() && nodes_[cheapest_.back()].least() >= cost)
      cheapest_.pop_back();
    cheapest_.push_back(from);
  }

  [[nodiscard]] Extent extent(std::size_t from, Ruler::Part const& end, bool all) const {
    Ruler::Part const& begin = nodes_[from].begin;
    Extent result;
    result.natural = {end.natural - begin.natural};
    result.shrink = {end.shrink - begin.shrink};
    result.stretch = {end.stretch - begin.stretch};
    result.allowed = all ? result.shrink : result.shrink / 2;
    return result;
  }

  // All lines that end at `to`. The farther the start the shorter the line and, once it must be
  // stretched, the higher its cost: when that alone, with the cheapest start of the window, exceeds
  // the best so far, the rest cannot win.
  void scan(std::size_t to) {
    std::size_t const end = segment_.breaks[to].end;
    Ruler::Part const part = segment_.ruler.end_part(end);
    bool const finishes = segment_.finishes(to);
    bool const all = finishes || segment_.ruler.may_use_all(end);
    while (start_ + 1 < to && is_past(extent(start_, part, true), start_, to))
      ++start_;
    while (cheapest_.front() < start_)
      cheapest_.pop_front();
    double const cheapest = nodes_[cheapest_.front()].least();
    double const penalty = segment_.breaks[to].penalty;
    Node& best = nodes_[to];
    for (std::size_t from = start_; from < to; ++from) {
      Extent const line = extent(from, part, all);
      Length const measure = segment_.measure(from);
      bool const fits = line.fits(measure);
      if (!fits && from + 1 < to) continue;
      if (!fits && best.least() < none) break;
      LineCost const cost = line_cost(segment_, line, from, to);
      offer(from, best, cost, penalty);
      bool const stretched = line.natural < measure && !finishes && from > 0;
      if (stretched && cheapest + cost.cost + penalty > best.least() + uneven_cost) break;
    }
  }

  [[nodiscard]] bool is_past(Extent const& line, std::size_t from, std::size_t to) const {
    return !line.fits(segment_.measure(from)) || to - from > most_breaks_a_line;
  }

  void offer(std::size_t from, Node& to, LineCost const& line, double penalty) {
    Node const& start = nodes_[from];
    for (std::uint8_t before = 0; before < 3; ++before) {
      if (start.cost[before] == none) continue;
      double cost = start.cost[before] + line.cost + penalty;
      if (before + 2 == line.fitness || line.fitness + 2 == before) cost += uneven_cost;
      if (cost >= to.cost[line.fitness]) continue;
      to.cost[line.fitness] = cost;
      to.from[line.fitness] = static_cast<std::uint32_t>(from);
      to.from_fitness[line.fitness] = before;
    }
  }

  [[nodiscard]] Path trace(std::size_t last) const {
    std::size_t fitness = 0;
    for (std::size_t i = 1; i < 3; ++i)
      if (nodes_[last].cost[i] < nodes_[last].cost[fitness]) fitness = i;
    Path path{static_cast<std::uint32_t>(last)};
    for (std::size_t at = last; at > 0;) {
      Node const& node = nodes_[at];
      at = node.from[fitness];
      fitness = node.from_fitness[fitness];
      path.push_back(static_cast<std::uint32_t>(at));
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  Segment const& segment_;
  std::vector<Node> nodes_;
  std::deque<std::size_t> cheapest_;
  std::size_t start_ = 0;
};

}  // namespace

Path break_optimal(Segment const& segment) {
  return Optimum(segment).run();
}

}  // namespace jianbao::line
