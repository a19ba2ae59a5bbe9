// UAX #14 of Unicode 15.0, untailored: what our own rules rest on. LB25 is the number expression of
// its section 8.2, example 7, as in Unicode's own test.
#pragma once

#include "line/line_break_class.h"

#include <cstdint>
#include <span>
#include <vector>

namespace jianbao::line {

// The rule that decided, by its number in UAX #14; LB9 stands for LB10 too.
enum class LineBreakRule : std::uint8_t {
  LB2,
  LB4,
  LB5,
  LB6,
  LB7,
  LB8,
  LB8a,
  LB9,
  LB11,
  LB12,
  LB12a,
  LB13,
  LB14,
  LB15,
  LB16,
  LB17,
  LB18,
  LB19,
  LB20,
  LB21,
  LB21a,
  LB21b,
  LB22,
  LB23,
  LB23a,
  LB24,
  LB25,
  LB26,
  LB27,
  LB28,
  LB29,
  LB30,
  LB30a,
  LB30b,
  LB31
};

// The place before a code point.
struct BasePlace {
  bool may_break = false;  // forced line ends included
  LineBreakRule rule = LineBreakRule::LB2;
};

// One place for each class, the one before it; AI counts as AL. No break before the first.
[[nodiscard]] std::vector<BasePlace> base_breaks(std::span<LineBreakClass const> classes);

}  // namespace jianbao::line
