// Figure: an observation as it is printed: rounded once, worded once, with its record. Text, table,
// chart label and summary all take the same Figure.
#pragma once

#include "data/dataset.h"

#include <optional>
#include <string>
#include <vector>

namespace jianbao::figure {

struct Figure {
  data::IndicatorId indicator{};
  data::RegionId region{};
  data::Period period;
  std::optional<Decimal> value, upper;  // upper: of a range
  std::optional<Decimal> growth;        // in %
  data::Unit unit;
  data::Bound bound = data::Bound::exact;
  data::Kind kind = data::Kind::actual;
  data::Status status = data::Status::normal;
  std::string growth_basis;
  std::string formula;                            // of a derived figure
  std::vector<data::Observation const*> records;  // what it rests on, the main one first
};

// The digits alone, as the source prints them: "18.7"; a minus is U+2212; a missing value is empty.
[[nodiscard]] std::string number(Figure const& figure);
// The digits with the word of the bound, for table cells: 1700以上, 500以下, 约50.
[[nodiscard]] std::string table_number(Figure const& figure);
// Digits, unit and the word of the bound: 18.7万辆, 超过1000家, 2.88万元至3.88万元; targets take
// 以上 and 以内 behind. A figure without a value prints its change; a rank prints 第1位.
[[nodiscard]] std::string printed(Figure const& figure);

// 第…位, of a rank known only as a bound 前…位, around the place in digits or Han numerals.
[[nodiscard]] std::string rank_words(Figure const& figure, std::string const& place);
// The word of the bound in a table cell: 1700以上, 500以下, 约50; of a range both ends with ～.
[[nodiscard]] std::string bounded_in_table(Figure const& figure, std::string const& level,
                                           std::string const& upper);
// The word of the bound around a level printed elsewhere (18.7万辆 …): 超过 and 不足 before, of
// targets 以上 and 以内 behind; of a range both ends with 至 (`upper` is empty otherwise).
[[nodiscard]] std::string bounded(Figure const& figure, std::string const& level,
                                  std::string const& upper);

// ---- derived figures: exact, then rounded once to `places`; kind derived, records of both -----

// part / whole in %.
[[nodiscard]] std::optional<Figure> share(Figure const& part, Figure const& whole, int places,
                                          Rounding rounding = Rounding::half_up);
// The change from `before` to `now` in %; between two percentages the difference in 个百分点 (unit
// of the result).
[[nodiscard]] std::optional<Figure> change_between(Figure const& before, Figure const& now,
                                                   int places,
                                                   Rounding rounding = Rounding::half_up);
// now − before in the unit of `now`.
[[nodiscard]] std::optional<Figure> difference(Figure const& now, Figure const& before);
// now / before, unit 倍.
[[nodiscard]] std::optional<Figure> multiple(Figure const& now, Figure const& before, int places,
                                             Rounding rounding = Rounding::half_up);
// From `first` to `last`, with the unit of the first where both are of one dimension; nothing when
// they are not, when a value or an exact bound is missing, or when the first is larger.
[[nodiscard]] std::optional<Figure> span(Figure const& first, Figure const& last);

// −1, 0, 1 by value, over units of one dimension; nothing when either has no value or they cannot
// be compared.
[[nodiscard]] std::optional<int> compare(Figure const& a, Figure const& b);

}  // namespace jianbao::figure
