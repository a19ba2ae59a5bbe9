#include "data/period.h"
#include "data/plain_text.h"

#include <array>

namespace jianbao::data {

namespace {

struct Writing {
  std::string_view from, to;
};

// The year's parts in words, turned into the form of parse(). The longer first.
constexpr std::array<Writing, 26> words = {{
    {"年上半年", "-H1"},   {"年下半年", "-H2"},   {"年第一季度", "-Q1"}, {"年第二季度", "-Q2"},
    {"年第三季度", "-Q3"}, {"年第四季度", "-Q4"}, {"年第1季度", "-Q1"},  {"年第2季度", "-Q2"},
    {"年第3季度", "-Q3"},  {"年第4季度", "-Q4"},  {"年一季度", "-Q1"},   {"年二季度", "-Q2"},
    {"年三季度", "-Q3"},   {"年四季度", "-Q4"},   {"年1季度", "-Q1"},    {"年2季度", "-Q2"},
    {"年3季度", "-Q3"},    {"年4季度", "-Q4"},    {"年全年", ""},        {"年度", ""},
    {"年1-3月", "-Q1"},    {"年1-6月", "-H1"},    {"年1-12月", ""},      {"-S", "-H"},
    {"-M", "-"},           {"-A1", ""},
}};

// Dashes and joiners between the ends of a span of time.
constexpr std::array<std::string_view, 6> joiners = {"—", "–", "－", "～", "~", "至"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// 2020.3, 2020/3/1, 2020-3-1: separators as hyphens, month and day of two digits. A stroke between
// two years stays, for it is a range.
std::string with_two_digits(std::string const& text) {
  std::string result = text.substr(0, 4);
  for (std::size_t at = 4; at < text.size();) {
    char const c = text[at];
    if (c != '-' && c != '/' && c != '.') return text;
    std::size_t end = ++at;
    while (end < text.size() && is_digit(text[end]))
      ++end;
    std::size_t const count = end - at;
    if (count == 0 || count > 2) return text;
    result += count == 1 ? "-0" : "-";
    result += text.substr(at, count);
    at = end;
  }
  return result;
}

}  // namespace

std::optional<Period> read_period(std::string_view text) {
  std::string form = without_spaces(half_width(text));
  if (auto const period = Period::parse(form)) return period;
  for (std::string_view const joiner : joiners)
    form = with_replaced(std::move(form), joiner, "-");
  for (auto const& [from, to] : words)
    form = with_replaced(std::move(form), from, to);
  // 2016年-2020年 is a range, 2020年-3 is nothing: 年 goes away before a dash and at the end only.
  form = with_replaced(std::move(form), "年-", "-");
  if (form.ends_with("年")) form.resize(form.size() - std::string_view("年").size());
  // 2020年1-9月 is a span of months, not the ninth of January.
  std::size_t const year = form.find("年");
  if (year != std::string::npos && form.find('-', year) != std::string::npos) return {};
  form = with_replaced(std::move(form), "年", "-");
  if (form.ends_with("日")) form.resize(form.size() - std::string_view("日").size());
  if (form.ends_with("月")) form.resize(form.size() - std::string_view("月").size());
  form = with_replaced(std::move(form), "月", "-");
  if (form.size() < 4) return {};
  if (auto const period = Period::parse(form)) return period;
  return Period::parse(with_two_digits(form));
}

}  // namespace jianbao::data
