#include "data/period.h"

#include <array>
#include <tuple>

namespace jianbao::data {

namespace {

// A number of exactly these ASCII digits, or nothing.
std::optional<int> digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return {};
  int result = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return {};
    result = result * 10 + (c - '0');
  }
  return result;
}

std::optional<int> year_in(std::string_view text) {
  auto const year = digits(text, 4);
  return year && *year >= 1000 ? year : std::nullopt;
}

int days_in(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

Period make(PeriodKind kind, int year, int part) {
  return {kind, static_cast<std::int16_t>(year), static_cast<std::int16_t>(part)};
}

// What stands behind "2020-".
std::optional<Period> parse_part(int year, std::string_view part) {
  if (part.size() == 2 && (part[0] == 'H' || part[0] == 'Q')) {
    bool const half = part[0] == 'H';
    auto const number = digits(part.substr(1), 1);
    if (!number || *number < 1 || *number > (half ? 2 : 4)) return {};
    return make(half ? PeriodKind::half : PeriodKind::quarter, year, *number);
  }
  auto const month = digits(part.substr(0, 2), 2);
  if (!month || *month < 1 || *month > 12) return {};
  if (part.size() == 2) return make(PeriodKind::month, year, *month);
  if (part.size() != 5 || part[2] != '-') return {};
  auto const day = digits(part.substr(3), 2);
  if (!day || *day < 1 || *day > days_in(year, *month)) return {};
  return make(PeriodKind::day, year, *month * 100 + *day);
}

// Parts of a year, so many to a year: the one `steps` further.
Period step_part(Period const& period, int parts, int steps) {
  int const index = period.year * parts + period.part - 1 + steps;
  return make(period.kind, index / parts, index % parts + 1);
}

Period step_day(Period const& period, bool forward) {
  int year = period.year, month = period.part / 100, day = period.part % 100 + (forward ? 1 : -1);
  if (day == 0) {
    if (--month == 0) month = 12, --year;
    day = days_in(year, month);
  } else if (day > days_in(year, month)) {
    day = 1;
    if (++month > 12) month = 1, ++year;
  }
  return make(PeriodKind::day, year, month * 100 + day);
}

Period step(Period const& period, int steps) {
  switch (period.kind) {
    case PeriodKind::year:
      return make(period.kind, period.year + steps, 0);
    case PeriodKind::half:
      return step_part(period, 2, steps);
    case PeriodKind::quarter:
      return step_part(period, 4, steps);
    case PeriodKind::month:
      return step_part(period, 12, steps);
    case PeriodKind::day:
      return step_day(period, steps > 0);
    case PeriodKind::range: {
      int const length = period.part - period.year + 1;
      return make(period.kind, period.year + steps * length, period.part + steps * length);
    }
  }
  return period;
}

// Its first and last day as year * 10000 + month * 100 + day; every month is taken to 31.
std::pair<int, int> span_of(Period const& period) {
  int const months = period.kind == PeriodKind::half      ? 6
                     : period.kind == PeriodKind::quarter ? 3
                                                          : 1;
  int const year = period.year * 10000;
  switch (period.kind) {
    case PeriodKind::year:
      return {year + 101, year + 1231};
    case PeriodKind::half:
    case PeriodKind::quarter:
    case PeriodKind::month:
      return {year + ((period.part - 1) * months + 1) * 100 + 1,
              year + period.part * months * 100 + 31};
    case PeriodKind::day:
      return {year + period.part, year + period.part};
    case PeriodKind::range:
      return {year + 101, period.part * 10000 + 1231};
  }
  return {};
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::optional<Period> Period::parse(std::string_view text) {
  auto const year = year_in(text.substr(0, 4));
  if (!year) return {};
  if (text.size() == 4) return make(PeriodKind::year, *year, 0);
  char const separator = text[4];
  if (separator != '-' && separator != '/') return {};
  std::string_view const rest = text.substr(5);
  if (rest.size() == 4) {
    auto const last = year_in(rest);
    if (!last || *last <= *year) return {};
    return make(PeriodKind::range, *year, *last);
  }
  if (separator == '/') return {};
  return parse_part(*year, rest);
}

std::string Period::to_string() const {
  std::string const first = std::to_string(year);
  switch (kind) {
    case PeriodKind::year:
      return first;
    case PeriodKind::half:
      return first + "-H" + std::to_string(part);
    case PeriodKind::quarter:
      return first + "-Q" + std::to_string(part);
    case PeriodKind::month:
      return first + "-" + two_digits(part);
    case PeriodKind::day:
      return first + "-" + two_digits(part / 100) + "-" + two_digits(part % 100);
    case PeriodKind::range:
      return first + "/" + std::to_string(part);
  }
  return first;
}

std::string Period::in_chinese() const {
  constexpr std::array<std::string_view, 5> ordinals = {"", "一", "二", "三", "四"};
  std::string const first = std::to_string(year);
  switch (kind) {
    case PeriodKind::year:
      return first + "年";
    case PeriodKind::half:
      return first + (part == 1 ? "年上半年" : "年下半年");
    case PeriodKind::quarter:
      return first + "年" + std::string(ordinals.at(static_cast<std::size_t>(part))) + "季度";
    case PeriodKind::month:
      return first + "年" + std::to_string(part) + "月";
    case PeriodKind::day:
      return first + "年" + std::to_string(part / 100) + "月" + std::to_string(part % 100) + "日";
    // GB/T 15834: the long dash joins the ends of a span of time.
    case PeriodKind::range:
      return first + "—" + std::to_string(part) + "年";
  }
  return first;
}

Period Period::year_before() const {
  if (kind == PeriodKind::range) return make(kind, year - 1, part - 1);
  bool const leap_day = kind == PeriodKind::day && part == 229;
  return make(kind, year - 1, leap_day ? 228 : part);
}

Period Period::previous() const {
  return step(*this, -1);
}

Period Period::next() const {
  return step(*this, 1);
}

bool ends_before(Period const& a, Period const& b) {
  auto const [a_first, a_last] = span_of(a);
  auto const [b_first, b_last] = span_of(b);
  return std::tuple(a_last, -a_first, a.kind) < std::tuple(b_last, -b_first, b.kind);
}

}  // namespace jianbao::data
