#include "sheet/cell_number.h"

#include <algorithm>

#include <fmt/format.h>

namespace jianbao::sheet {

namespace {

// digits × 10^-scale, digits without leading zeros (empty: zero).
struct Digits {
  bool negative = false;
  std::string digits;
  int scale = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> read_exponent(std::string_view text) {
  bool const negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit))
    return {};
  int value = 0;
  for (char const c : text)
    value = value * 10 + (c - '0');
  return negative ? -value : value;
}

std::optional<Digits> read(std::string_view text) {
  Digits result;
  result.negative = text.starts_with('-');
  if (result.negative) text.remove_prefix(1);
  std::size_t const e = text.find_first_of("eE");
  auto const exponent = e == std::string_view::npos ? 0 : read_exponent(text.substr(e + 1));
  if (!exponent) return {};
  text = text.substr(0, e);
  bool point = false;
  std::size_t seen = 0;
  for (char const c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (!is_digit(c) || ++seen > 400) return {};
    if (point) ++result.scale;
    if (c != '0' || !result.digits.empty()) result.digits += c;
  }
  if (seen == 0) return {};
  result.scale -= *exponent;
  return result;
}

// Cuts `count` digits off the end, half away from zero.
void cut(Digits& number, std::size_t count) {
  if (count == 0) return;
  bool const up =
      count <= number.digits.size() && number.digits[number.digits.size() - count] >= '5';
  number.digits.resize(number.digits.size() - std::min(count, number.digits.size()));
  number.scale -= static_cast<int>(count);
  if (!up) return;
  std::size_t at = number.digits.size();
  while (at > 0 && number.digits[at - 1] == '9')
    number.digits[--at] = '0';
  if (at > 0)
    ++number.digits[at - 1];
  else
    number.digits.insert(number.digits.begin(), '1');
}

std::string plain(Digits number) {
  if (number.scale < 0) {
    if (!number.digits.empty()) number.digits.append(static_cast<std::size_t>(-number.scale), '0');
    number.scale = 0;
  }
  auto const places = static_cast<std::size_t>(number.scale);
  if (number.digits.size() <= places)
    number.digits.insert(0, places + 1 - number.digits.size(), '0');
  bool const zero = number.digits.find_first_not_of('0') == std::string::npos;
  if (places > 0) number.digits.insert(number.digits.size() - places, 1, '.');
  return (number.negative && !zero ? "-" : "") + number.digits;
}

}  // namespace

std::optional<std::string> typed_digits(std::string_view stored) {
  auto number = read(stored);
  if (!number) return {};
  constexpr std::size_t sure = 15;
  if (number->digits.size() > sure) cut(*number, number->digits.size() - sure);
  while (number->scale > 0 && !number->digits.empty() && number->digits.back() == '0') {
    number->digits.pop_back();
    --number->scale;
  }
  if (number->digits.empty()) return "0";
  constexpr int most = 30;
  if (number->scale > most || number->scale < -most) return {};
  return plain(*number);
}

std::string shown_digits(std::string const& typed, NumberFormat const& format) {
  bool const percent = format.kind == FormatKind::percent;
  if (!percent && format.kind != FormatKind::number) return typed;
  auto number = read(typed);
  if (!number) return typed;
  if (percent) number->scale -= 2;
  if (number->scale > format.places)
    cut(*number, static_cast<std::size_t>(number->scale - format.places));
  if (!number->digits.empty() && number->scale < format.places)
    number->digits.append(static_cast<std::size_t>(format.places - number->scale), '0');
  number->scale = format.places;
  return plain(*number) + (percent ? "%" : "");
}

std::optional<std::string> date_of_serial(std::string_view digits, bool since_1904) {
  std::string_view const whole = digits.substr(0, digits.find('.'));
  if (whole.empty() || whole.size() > 7 || !std::all_of(whole.begin(), whole.end(), is_digit))
    return {};
  int serial = 0;
  for (char const c : whole)
    serial = serial * 10 + (c - '0');
  if (!since_1904 && (serial == 60 || serial == 0)) return {};
  // Days since 1970-01-01.
  int const days = since_1904 ? serial - 24107 : serial - (serial > 60 ? 25569 : 25568);
  // The civil calendar from a count of days: eras of 400 years that begin on 1 March.
  int const shifted = days + 719468;
  int const era = shifted / 146097;
  int const day_of_era = shifted - era * 146097;
  int const year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int const part = (5 * day_of_year + 2) / 153;
  int const day = day_of_year - (153 * part + 2) / 5 + 1;
  int const month = part < 10 ? part + 3 : part - 9;
  int const year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  if (year > 9999) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace jianbao::sheet
