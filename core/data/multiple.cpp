#include "data/multiple.h"

#include "base/fraction.h"
#include "data/plain_text.h"

#include <array>
#include <string>

namespace jianbao::data {

namespace {

// A number of ASCII digits, or one of the numerals up to ten.
std::optional<Decimal> read_count(std::string_view text) {
  constexpr std::array<std::string_view, 11> numerals = {"零", "一", "二", "三", "四", "五",
                                                         "六", "七", "八", "九", "十"};
  for (std::size_t i = 0; i < numerals.size(); ++i)
    if (text == numerals[i]) return Decimal{static_cast<std::int64_t>(i), 0};
  if (text == "两") return Decimal{2, 0};
  return Decimal::parse(text);
}

bool remove(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<Decimal> read_doubling(std::string_view text) {
  remove(text, "翻了");
  remove(text, "翻");
  if (!text.ends_with("番")) return {};
  text.remove_suffix(std::string_view("番").size());
  auto const times = read_count(text);
  if (!times || times->scale != 0 || times->digits < 1 || times->digits > 30) return {};
  return Decimal{std::int64_t{1} << times->digits, 0};
}

}  // namespace

std::optional<Decimal> read_multiple(std::string_view written) {
  std::string const plain = without_spaces(half_width(written));
  std::string_view text = plain;
  if (text == "持平" || text == "与上年持平") return Decimal{1, 0};
  if (text.starts_with("翻")) return read_doubling(text);
  if (!text.ends_with("倍")) return {};
  text.remove_suffix(std::string_view("倍").size());
  bool added = false;
  for (std::string_view const word : {"增长了", "增加了", "增长", "增加", "提高", "多"})
    if (remove(text, word)) {
      added = true;
      break;
    }
  // 增长到 and 增加到 say what was reached.
  if (added && remove(text, "到")) added = false;
  if (!added) {
    // 是2015年的1.61倍: what stands between is the base.
    bool const compared = remove(text, "是") || remove(text, "为") || remove(text, "相当于") ||
                          remove(text, "达到") || remove(text, "达");
    std::size_t const of = text.rfind("的");
    if (compared && of != std::string_view::npos)
      text.remove_prefix(of + std::string_view("的").size());
  }
  auto const count = read_count(text);
  if (!count || count->is_negative()) return {};
  return added ? add(*count, Decimal{1, 0}) : count;
}

std::optional<Decimal> growth_of_multiple(Decimal multiple) {
  Fraction fraction(multiple);
  fraction.subtract_one();
  fraction.shift(2);
  return fraction.exact(0);
}

std::optional<Decimal> multiple_of_growth(Decimal percent) {
  auto const whole = add(percent, Decimal{100, 0});
  if (!whole) return {};
  Fraction fraction(*whole);
  fraction.shift(-2);
  return fraction.exact(0);
}

}  // namespace jianbao::data
