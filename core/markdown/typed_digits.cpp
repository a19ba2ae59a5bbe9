#include "markdown/typed_digits.h"

#include <algorithm>
#include <array>

namespace jianbao::markdown {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The length of the digit at `at`: ASCII, or full-width (U+FF10 … U+FF19); 0 for anything else.
std::size_t digit_at(std::string_view words, std::size_t at) {
  if (at >= words.size()) return 0;
  if (is_digit(words[at])) return 1;
  constexpr std::string_view lead = "\xEF\xBC";
  bool const wide = words.substr(at).starts_with(lead) && at + 2 < words.size() &&
                    static_cast<unsigned char>(words[at + 2]) >= 0x90 &&
                    static_cast<unsigned char>(words[at + 2]) <= 0x99;
  return wide ? 3 : 0;
}

bool looks_like_year(std::string_view number) {
  return number.size() == 4 && (number[0] == '1' || number[0] == '2') &&
         std::all_of(number.begin(), number.end(), is_digit);
}

// Whether a year's word follows: 年, or a dash and another year.
bool ends_as_year(std::string_view rest) {
  constexpr std::string_view year = "年";
  if (rest.starts_with(year)) return true;
  constexpr std::array<std::string_view, 6> dashes = {"—", "–", "-", "～", "~", "至"};
  for (std::string_view const dash : dashes)
    if (rest.starts_with(dash))
      return looks_like_year(rest.substr(dash.size(), 4)) &&
             rest.substr(dash.size() + 4).starts_with(year);
  return false;
}

}  // namespace

std::vector<std::string> typed_digits(std::string_view words) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    for (std::size_t length = digit_at(words, end); length > 0; length = digit_at(words, end)) {
      end += length;
      bool const inside = end < words.size() && (words[end] == '.' || words[end] == ',');
      if (inside && digit_at(words, end + 1) > 0) ++end;
    }
    if (end == at) {
      ++at;
      continue;
    }
    std::string_view const number = words.substr(at, end - at);
    if (!looks_like_year(number) || !ends_as_year(words.substr(end))) found.emplace_back(number);
    at = end;
  }
  return found;
}

}  // namespace jianbao::markdown
