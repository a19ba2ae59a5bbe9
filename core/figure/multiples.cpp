#include "figure/multiples.h"

#include "base/chinese_number.h"

namespace jianbao::figure {

std::optional<std::string> doubling_words(Decimal multiple) {
  constexpr int most = 9;
  std::int64_t power = 2;
  for (int times = 1; times <= most; ++times, power *= 2)
    if (multiple == Decimal{power, 0})
      return "翻" + (times == 2 ? std::string("两") : *chinese_number({times, 0})) + "番";
  return {};
}

std::optional<std::string> tenths_words(Decimal percent, Rounding rounding) {
  constexpr std::int64_t least = 10, most = 100;
  std::int64_t const whole = percent.rounded(0, rounding).digits;
  if (whole < least || whole > most) return {};
  std::string const words = *chinese_number({whole / 10, 0}) + "成";
  return whole % 10 == 0 ? words : words + *chinese_number({whole % 10, 0});
}

}  // namespace jianbao::figure
