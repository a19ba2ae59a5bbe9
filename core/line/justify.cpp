#include "line/justify.h"

#include <algorithm>
#include <vector>

namespace jianbao::line {

namespace {

struct Spot {
  std::size_t at;
  std::int64_t capacity;
};

// Shares `amount` equally among the spots, none above its capacity; returns what is left over.
std::int64_t share(std::vector<Spot> spots, std::int64_t amount, int sign,
                   std::span<Length> spaces) {
  while (amount > 0 && !spots.empty()) {
    auto const count = static_cast<std::int64_t>(spots.size());
    std::int64_t const each = amount / count, more = amount % count;
    std::int64_t const least =
        std::min_element(spots.begin(), spots.end(), [](Spot const& a, Spot const& b) {
          return a.capacity < b.capacity;
        })->capacity;
    if (least >= each + (more > 0 ? 1 : 0)) {
      std::int64_t extra = more;
      for (Spot const& spot : spots)
        spaces[spot.at] += Length{sign * (each + (extra-- > 0 ? 1 : 0))};
      return 0;
    }
    // Fill all to the least capacity (or to what there is) and go on with those that have more.
    std::int64_t const step = std::min(least, each);
    if (step == 0) {
      std::erase_if(spots, [](Spot const& spot) { return spot.capacity == 0; });
      if (each == 0 && !spots.empty()) return share(spots, amount, sign, spaces);
      continue;
    }
    for (Spot& spot : spots) {
      spaces[spot.at] += Length{sign * step};
      spot.capacity -= step;
    }
    amount -= step * count;
  }
  return amount;
}

template <typename Capacity>
std::vector<Spot> collect(std::span<Gap const> gaps, Capacity capacity) {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i + 1 < gaps.size(); ++i) {
    std::int64_t const room = capacity(i);
    if (room > 0) spots.push_back({i, room});
  }
  return spots;
}

Adjusted shrink(std::span<Gap const> gaps, std::int64_t amount, std::span<Length> spaces) {
  for (int step : {2, 4, 5, 6}) {
    if (amount == 0) break;
    auto spots = collect(
        gaps, [&](std::size_t i) { return gaps[i].shrink_step == step ? gaps[i].shrink.sp : 0; });
    amount = share(std::move(spots), amount, -1, spaces);
  }
  return amount == 0 ? Adjusted::fully : Adjusted::not_at_all;
}

Adjusted stretch(std::span<Character const> line, std::span<Gap const> gaps, std::int64_t amount,
                 std::span<Length> spaces) {
  auto const spots = [&](auto room) {
    return collect(gaps, [&](std::size_t i) { return gaps[i].spot ? room(i) : 0; });
  };
  auto unlimited = spots([](std::size_t) { return INT64_MAX; });
  if (unlimited.empty()) return Adjusted::not_at_all;
  for (int step : {1, 2}) {
    if (amount == 0) break;
    auto first = collect(gaps, [&](std::size_t i) {
      return gaps[i].stretch_step == step ? gaps[i].stretch_first.sp : 0;
    });
    amount = share(std::move(first), amount, 1, spaces);
  }
  amount = share(spots([&](std::size_t i) { return spot_limit(line[i]).sp; }), amount, 1, spaces);
  if (amount == 0) return Adjusted::fully;
  share(std::move(unlimited), amount, 1, spaces);
  return Adjusted::past_limit;
}

}  // namespace

Adjusted justify(std::span<Character const> line, std::span<Gap const> gaps, Length amount,
                 std::span<Length> spaces) {
  if (amount.sp < 0) return shrink(gaps, -amount.sp, spaces);
  return amount.sp > 0 ? stretch(line, gaps, amount.sp, spaces) : Adjusted::fully;
}

}  // namespace jianbao::line
