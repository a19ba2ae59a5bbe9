#include "line/uax14.h"

#include <array>
#include <optional>

namespace jianbao::line {

namespace {

using enum LineBreakClass;
using enum LineBreakRule;

template <typename... Kinds>
constexpr bool is(LineBreakClass kind, Kinds... kinds) {
  return ((kind == kinds) || ...);
}

constexpr bool is_letter(LineBreakClass kind) {
  return is(kind, AL, HL);
}
constexpr bool is_open(LineBreakClass kind) {
  return is(kind, OP, OP_wide);
}
constexpr bool is_pictograph(LineBreakClass kind) {
  return is(kind, ID, ID_unassigned, EB, EM);
}
constexpr bool is_line_end(LineBreakClass kind) {
  return is(kind, BK, CR, LF, NL);
}

// How far the text goes on as a number (LB25): NU (NU | SY | IS)*, perhaps closed by CL or CP.
enum class Number : std::uint8_t { none, open, closed };

// What has been read of the text up to a place.
struct Before {
  LineBreakClass last = BK;    // the character before the place, its marks not counted (LB9)
  LineBreakClass second = BK;  // the one before that
  LineBreakClass held = BK;    // the last one before spaces
  Number number = Number::none;
  bool joiner = false;  // ZWJ stands right before the place
  bool odd_indicators = false;
};

constexpr std::size_t class_count = static_cast<std::size_t>(JT) + 1;

using Verdict = std::optional<BasePlace>;

constexpr BasePlace keep(LineBreakRule rule) {
  return {false, rule};
}
constexpr BasePlace part(LineBreakRule rule) {
  return {true, rule};
}

// LB4 to LB6: forced line ends.
constexpr Verdict line_ends(Before const& a, LineBreakClass b) {
  if (a.last == BK) return part(LB4);
  if (a.last == CR && b == LF) return keep(LB5);
  if (is_line_end(a.last)) return part(LB5);
  if (is_line_end(b)) return keep(LB6);
  return {};
}

// LB7 to LB12a: spaces, joiners and glue.
constexpr Verdict joiners(Before const& a, LineBreakClass b) {
  if (is(b, SP, ZW)) return keep(LB7);
  if (a.held == ZW) return part(LB8);
  if (a.joiner) return keep(LB8a);
  if (b == WJ || a.last == WJ) return keep(LB11);
  if (a.last == GL) return keep(LB12);
  if (b == GL && !is(a.last, SP, BA, HY)) return keep(LB12a);
  return {};
}

// LB13 to LB20: marks that hold across spaces, spaces, quotes, unresolved objects.
constexpr Verdict marks(Before const& a, LineBreakClass b) {
  if (b == EX || (is(b, CL, CP, IS, SY) && a.last != NU)) return keep(LB13);
  if (is_open(a.held)) return keep(LB14);
  if (a.held == QU && is_open(b)) return keep(LB15);
  if (is(a.held, CL, CP) && b == NS) return keep(LB16);
  if (a.held == B2 && b == B2) return keep(LB17);
  if (a.last == SP) return part(LB18);
  if (b == QU || a.last == QU) return keep(LB19);
  if (b == CB || a.last == CB) return part(LB20);
  return {};
}

// LB21 to LB22: hyphens, small marks, leaders.
constexpr Verdict small_marks(Before const& a, LineBreakClass b) {
  if (is(b, BA, HY, NS) || a.last == BB) return keep(LB21);
  if (a.second == HL && is(a.last, HY, BA)) return keep(LB21a);
  if (a.last == SY && b == HL) return keep(LB21b);
  if (b == IN) return keep(LB22);
  return {};
}

// LB23 to LB24: numbers and signs beside letters and ideographs.
constexpr Verdict signs(LineBreakClass a, LineBreakClass b) {
  if ((is_letter(a) && b == NU) || (a == NU && is_letter(b))) return keep(LB23);
  if ((a == PR && is_pictograph(b)) || (is_pictograph(a) && b == PO)) return keep(LB23a);
  if ((is(a, PR, PO) && is_letter(b)) || (is_letter(a) && is(b, PR, PO))) return keep(LB24);
  return {};
}

// LB25: ( PR | PO )? ( OP | HY )? NU ( NU | SY | IS )* ( CL | CP )? ( PR | PO )?
constexpr Verdict numbers(Before const& a, LineBreakClass b, LineBreakClass after) {
  if (is(a.last, PR, PO) && (b == NU || ((is_open(b) || b == HY) && after == NU)))
    return keep(LB25);
  if ((is_open(a.last) || a.last == HY) && b == NU) return keep(LB25);
  if (a.number == Number::open && is(b, NU, SY, IS, CL, CP, PR, PO)) return keep(LB25);
  if (a.number == Number::closed && is(b, PR, PO)) return keep(LB25);
  return {};
}

// LB26 to LB27: Korean syllables.
constexpr Verdict syllables(LineBreakClass a, LineBreakClass b) {
  if (a == JL && is(b, JL, JV, H2, H3)) return keep(LB26);
  if (is(a, JV, H2) && is(b, JV, JT)) return keep(LB26);
  if (is(a, JT, H3) && b == JT) return keep(LB26);
  if (is(a, JL, JV, JT, H2, H3) && b == PO) return keep(LB27);
  if (a == PR && is(b, JL, JV, JT, H2, H3)) return keep(LB27);
  return {};
}

// LB28 to LB30b: words with their brackets, flags, skin tones.
constexpr Verdict words(Before const& before, LineBreakClass b) {
  LineBreakClass const a = before.last;
  if (is_letter(a) && is_letter(b)) return keep(LB28);
  if (a == IS && is_letter(b)) return keep(LB29);
  if ((is_letter(a) || a == NU) && b == OP) return keep(LB30);
  if (a == CP && (is_letter(b) || b == NU)) return keep(LB30);
  if (b == RI && before.odd_indicators) return keep(LB30a);
  if (is(a, EB, ID_unassigned) && b == EM) return keep(LB30b);
  return {};
}

constexpr BasePlace judge(Before const& a, LineBreakClass b, LineBreakClass after) {
  if (Verdict const v = line_ends(a, b)) return *v;
  if (Verdict const v = joiners(a, b)) return *v;
  if (Verdict const v = marks(a, b)) return *v;
  if (Verdict const v = small_marks(a, b)) return *v;
  if (Verdict const v = signs(a.last, b)) return *v;
  if (Verdict const v = numbers(a, b, after)) return *v;
  if (Verdict const v = syllables(a.last, b)) return *v;
  if (Verdict const v = words(a, b)) return *v;
  return part(LB31);
}

// Verdicts on pairs that need no more of the text than themselves and whether a number goes on.
using PairTable = std::array<std::array<BasePlace, class_count>, class_count>;

consteval PairTable judge_pairs(Number number) {
  PairTable table{};
  for (std::size_t a = 0; a < class_count; ++a) {
    for (std::size_t b = 0; b < class_count; ++b) {
      Before before;
      before.last = before.held = static_cast<LineBreakClass>(a);
      before.number = number;
      table[a][b] = judge(before, static_cast<LineBreakClass>(b), BK);
    }
  }
  return table;
}

// By the number before the place.
constexpr std::array<PairTable, 3> pairs = {judge_pairs(Number::none), judge_pairs(Number::open),
                                            judge_pairs(Number::closed)};

bool is_plain(Before const& a) {
  return !a.joiner && !is(a.last, SP, RI, HY, BA);
}

bool is_mark(LineBreakClass kind) {
  return is(kind, CM, ZWJ);
}

void read(Before& a, LineBreakClass kind) {
  if (kind == NU)
    a.number = Number::open;
  else if (is(kind, CL, CP) && a.number == Number::open)
    a.number = Number::closed;
  else if (!is(kind, SY, IS) || a.number != Number::open)
    a.number = Number::none;
  a.odd_indicators = kind == RI && !a.odd_indicators;
  if (kind != SP) a.held = kind;
  a.second = a.last;
  a.last = kind;
}

// The class of the first character after `i` that is no mark.
LineBreakClass class_after(std::span<LineBreakClass const> classes, std::size_t i) {
  for (++i; i < classes.size() && is_mark(classes[i]);)
    ++i;
  return i < classes.size() ? classes[i] : BK;
}

}  // namespace

std::vector<BasePlace> base_breaks(std::span<LineBreakClass const> classes) {
  std::vector<BasePlace> places(classes.size());
  Before before;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    LineBreakClass kind = classes[i];
    if (kind == ID && before.last == ID && !before.joiner) {  // most of a Chinese text
      places[i] = part(LB31);
      before.second = ID;
      continue;
    }
    bool const joins = kind == ZWJ;
    // LB9: a mark belongs to what stands before it; LB10: without that it is a letter.
    bool const clings =
        is_mark(kind) && i > 0 && !is_line_end(before.last) && !is(before.last, SP, ZW);
    if (clings) {
      places[i] = keep(before.joiner ? LB8a : LB9);
    } else {
      if (is(kind, AI, CM, ZWJ)) kind = AL;
      if (i > 0) {
        bool const looks_on = is(before.last, PR, PO) && (is_open(kind) || kind == HY);
        places[i] =
            is_plain(before) && !looks_on
                ? pairs[static_cast<std::size_t>(before.number)]
                       [static_cast<std::size_t>(before.last)][static_cast<std::size_t>(kind)]
                : judge(before, kind, looks_on ? class_after(classes, i) : BK);
      }
      read(before, kind);
    }
    before.joiner = joins;
  }
  return places;
}

}  // namespace jianbao::line
