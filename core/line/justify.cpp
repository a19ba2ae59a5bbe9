#include "line/justify.h"

#include <algorithm>
#include <vector>

namespace jianbao::line {

namespace {

struct Spot {
  std::size_t at;
  std::int64_t capacity;
};

// How much each spot gets: those with no more room than `each` are filled, the others get `each`,
// the first `more` of them one unit above it.
struct Shares {
  std::int64_t each = 0, more = 0, left = 0;
};

Shares find_shares(std::vector<Spot> const& spots, std::int64_t amount) {
  std::vector<std::int64_t> rooms;
  rooms.reserve(spots.size());
  for (Spot const& spot : spots)
    rooms.push_back(spot.capacity);
  if (!std::is_sorted(rooms.begin(), rooms.end())) std::sort(rooms.begin(), rooms.end());
  auto count = static_cast<std::int64_t>(rooms.size());
  for (std::int64_t const room : rooms) {
    if (room > amount / count) return {amount / count, amount % count, 0};
    amount -= room;
    --count;
  }
  return {INT64_MAX, 0, amount};
}

// Shares `amount` equally among the spots, none above its capacity; returns what is left over.
std::int64_t share(std::vector<Spot> const& spots, std::int64_t amount, int sign,
                   std::span<Length> spaces) {
  auto [each, more, left] = find_shares(spots, amount);
  for (Spot const& spot : spots) {
    std::int64_t part = spot.capacity;
    if (spot.capacity > each) part = each + (more-- > 0 ? 1 : 0);
    spaces[spot.at] += Length{sign * part};
  }
  return left;
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
    auto const spots = collect(
        gaps, [&](std::size_t i) { return gaps[i].shrink_step == step ? gaps[i].shrink.sp : 0; });
    amount = share(spots, amount, -1, spaces);
  }
  return amount == 0 ? Adjusted::fully : Adjusted::not_at_all;
}

Adjusted stretch(std::span<Character const> line, std::span<Gap const> gaps, std::int64_t amount,
                 std::span<Length> spaces) {
  auto const spots = [&](auto room) {
    return collect(gaps, [&](std::size_t i) { return gaps[i].spot ? room(i) : 0; });
  };
  auto const unlimited = spots([](std::size_t) { return INT64_MAX; });
  if (unlimited.empty()) return Adjusted::not_at_all;
  for (int step : {1, 2}) {
    if (amount == 0) break;
    auto const first = collect(gaps, [&](std::size_t i) {
      return gaps[i].stretch_step == step ? gaps[i].stretch_first.sp : 0;
    });
    amount = share(first, amount, 1, spaces);
  }
  amount = share(spots([&](std::size_t i) { return spot_limit(line[i]).sp; }), amount, 1, spaces);
  if (amount == 0) return Adjusted::fully;
  share(unlimited, amount, 1, spaces);
  return Adjusted::past_limit;
}

}  // namespace

Adjusted justify(std::span<Character const> line, std::span<Gap const> gaps, Length amount,
                 std::span<Length> spaces) {
  if (amount.sp < 0) return shrink(gaps, -amount.sp, spaces);
  return amount.sp > 0 ? stretch(line, gaps, amount.sp, spaces) : Adjusted::fully;
}

}  // namespace jianbao::line
