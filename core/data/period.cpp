#include "data/period.h"

#include <array>

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

}  // namespace jianbao::data
