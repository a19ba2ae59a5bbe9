// Exact quotients of small whole numbers, against which the decimal arithmetic is held.
#pragma once

#include "check/number.h"

#include <cstdint>
#include <random>

namespace jianbao::check {

struct Exact {
  Wide above, under = 1;  // under is more than zero
};

inline Exact exact(Number n) {
  Exact result{n.digits};
  for (int i = 0; i < n.exponent; ++i)
    result.above *= 10;
  for (int i = 0; i > n.exponent; --i)
    result.under *= 10;
  return result;
}

inline bool less(Exact const& a, Exact const& b) {
  return a.above * b.under < b.above * a.under;
}
// Not above when rounded down, not below when rounded up.
inline bool on_its_side(Number rounded, Exact const& truth, Toward toward) {
  Exact const value = exact(rounded);
  return toward == Toward::down ? !less(truth, value) : !less(value, truth);
}

// Numbers of a few digits with up to three places, of both signs.
inline Number any_number(std::mt19937& random) {
  std::uniform_int_distribution<int> digits(-99999, 99999), places(0, 3);
  return {digits(random), -places(random)};
}

}  // namespace jianbao::check
