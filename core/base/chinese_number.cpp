#include "base/chinese_number.h"

#include <array>

namespace jianbao {

namespace {

constexpr std::array<std::string_view, 10> numerals = {"零", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};
constexpr std::int64_t wan = 10'000, yi = 100'000'000, most = 10'000'000'000'000'000;

void append_numeral(std::string& text, std::int64_t digit) {
  text += numerals.at(static_cast<std::size_t>(digit));
}

// 1 … 9999: one 零 for empty places between digits, none behind the last.
std::string below_wan(std::int64_t number) {
  constexpr std::array<std::string_view, 4> places = {"千", "百", "十", ""};
  std::string text;
  bool gap = false;
  std::size_t place = 0;
  for (std::int64_t weight = 1000; weight > 0; weight /= 10, ++place) {
    std::int64_t const digit = number / weight % 10;
    if (digit == 0) {
      gap = !text.empty();
      continue;
    }
    if (gap) text += numerals[0];
    gap = false;
    append_numeral(text, digit);
    text += places.at(place);
  }
  return text;
}

// A number of groups: what stands before the group's name, the name, and the rest behind it, with
// 零 when the rest does not fill its first place: 一万零三十, 一亿零一百万.
std::string whole(std::int64_t number) {
  if (number < wan) return number == 0 ? std::string() : below_wan(number);
  bool const large = number >= yi;
  std::int64_t const group = large ? yi : wan, rest = number % group;
  std::string text = whole(number / group) + (large ? "亿" : "万");
  if (rest == 0) return text;
  if (rest < group / 10) text += numerals[0];
  return text + whole(rest);
}

}  // namespace

std::optional<std::string> chinese_number(Decimal value) {
  constexpr std::string_view ten = "一十";
  std::string const digits = value.absolute().to_string();
  std::size_t const point = digits.find('.');
  std::int64_t const number = Decimal::parse(std::string_view(digits).substr(0, point))->digits;
  if (number > most) return {};
  std::string text = number == 0 ? std::string(numerals[0]) : whole(number);
  // 10 to 19 lose 一 at the front alone: 十二万, but 一百一十二.
  if (text.starts_with(ten)) text.erase(0, numerals[1].size());
  if (point != std::string::npos) {
    text += "点";
    for (char c : std::string_view(digits).substr(point + 1))
      append_numeral(text, c - '0');
  }
  return value.is_negative() ? "负" + text : text;
}

std::optional<std::string> chinese_serial(std::string_view digits) {
  std::string text;
  for (char c : digits) {
    if (c < '0' || c > '9') return {};
    if (c == '0')
      text += "〇";
    else
      append_numeral(text, c - '0');
  }
  if (text.empty()) return {};
  return text;
}

}  // namespace jianbao
