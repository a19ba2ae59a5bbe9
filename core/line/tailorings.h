// Where our line breaking departs from UAX #14: a list with names, so that every departure can be
// told and tested. A tailoring gives characters another class (UAX #14 8.2) or decides at places.
#pragma once

#include "line/character.h"
#include "line/line_break_class.h"

#include <span>
#include <string_view>

namespace jianbao::line {

enum class Tailoring : std::uint8_t {
  base,  // none: UAX #14 itself
  // other classes
  ambiguous_as_ideographs,
  quotes_directed,
  ideographic_space_fixed,
  signs_by_use,
  // at places
  connectors_off_line_start,
  interpuncts_off_line_start,
  slashes_off_line_edges,
  signs_with_number,
  notes_with_word,
  double_marks_together,
  dots_may_start_line,
  double_marks_off_line_start,
  words_whole,
  numbers_whole,
  ranges_glued,
  brackets_outside_numbers,
  edges_free,
  // units
  number_with_unit,
  list_mark_with_item,
  spans_kept,
  addresses_open,
  // cleaning, before anything is broken
  spaces_cleaned,
  controls_dropped
};

struct TailoringRow {
  Tailoring id;
  std::string_view name, what, source;
};

// All but `base`, in the order of the enumeration.
[[nodiscard]] std::span<TailoringRow const> tailorings();

// The class the rules of UAX #14 are given for a character, and the tailoring that changed it.
struct TailoredClass {
  LineBreakClass kind;
  Tailoring by = Tailoring::base;
};
[[nodiscard]] TailoredClass tailored_class(Character const& character);

}  // namespace jianbao::line
