// Period: the time a figure speaks of: a year, half-year, quarter, month, day (as of) or a range of
// years.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jianbao::data {

enum class PeriodKind : std::uint8_t { year, half, quarter, month, day, range };

struct Period {
  PeriodKind kind = PeriodKind::year;
  std::int16_t year = 0;  // of a range: its first year
  std::int16_t part =
      0;  // half 1-2, quarter 1-4, month 1-12, day month * 100 + day, range: its last year

  // 2020, 2020-H1, 2020-Q3, 2020-03, 2020-12-31, 2016/2020 (2016-2020 is accepted); nothing for
  // anything else.
  static std::optional<Period> parse(std::string_view text);
  static Period of_year(int year) { return {PeriodKind::year, static_cast<std::int16_t>(year), 0}; }

  [[nodiscard]] std::string to_string() const;  // the form above: "2016/2020"
  [[nodiscard]] std::string in_chinese()
      const;  // 2020年, 2020年上半年, 2020年三季度, 2020年3月, 2020年12月31日, 2016—2020年
  // The period of the same kind one year earlier.
  [[nodiscard]] Period year_before() const;
  // The period of the same kind that ends where this one begins, and the one that begins where it
  // ends: 2020-Q4 before 2021-Q1, 2011/2015 before 2016/2020.
  [[nodiscard]] Period previous() const;
  [[nodiscard]] Period next() const;

  auto operator<=>(Period const&) const = default;
};

// By time whatever the kind: the earlier end first, of equal ends the later beginning, so that
// 2020-12, 2020-Q4, 2020-H2 and 2020 stand in this order. (operator<=> orders by kind first.)
[[nodiscard]] bool ends_before(Period const& a, Period const& b);

// A period as people, spreadsheets and SDMX write it: the forms of parse(), 2020年, 2020年上半年,
// 2020年第一季度, 2020年1季度, 2020年1-6月 (the half-year it is), 2020年3月, 2020年12月31日,
// 2016—2020年, 2020.3, 2020/3/1, 2020-S1, 2020-M03, 2020-A1; full-width digits and spaces are
// allowed. Nothing for anything else: 2020年1-9月 is no period of ours.
[[nodiscard]] std::optional<Period> read_period(std::string_view text);

}  // namespace jianbao::data
