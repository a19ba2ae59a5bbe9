// Line_Break classes of Unicode 15.0 (UAX #14, table 1), as the rules need them.
#pragma once

#include <cstdint>

namespace jianbao::line {

// LB1 is done (no SA, CJ, SG, XX), except that AI is left: the default rules take it for AL.
// OP_wide: OP of East Asian width (LB30). ID_unassigned: not yet assigned Extended_Pictographic
// (LB30b).
enum class LineBreakClass : std::uint8_t {
  BK,
  CR,
  LF,
  NL,
  SP,
  ZW,
  WJ,
  ZWJ,
  CM,
  GL,  // line ends, spaces, joiners
  OP,
  OP_wide,
  CL,
  CP,
  QU,
  EX,
  NS,
  IS,
  SY,
  IN,
  B2,
  BA,
  BB,
  HY,
  CB,  // marks
  NU,
  PR,
  PO,
  AL,
  AI,
  HL,
  ID,
  ID_unassigned,
  EB,
  EM,
  RI,
  H2,
  H3,
  JL,
  JV,
  JT
};

// The class from a code point on to the next range.
struct LineBreakRange {
  char32_t first;
  LineBreakClass kind;
};

[[nodiscard]] LineBreakClass line_break_class(char32_t code);

}  // namespace jianbao::line
