#include "figure/dates.h"

#include "base/chinese_number.h"

#include <array>

namespace jianbao::figure {

namespace {

using data::Period;
using data::PeriodKind;

std::string serial(int number) {
  return *chinese_serial(std::to_string(number));
}
std::string value(int number) {
  return *chinese_number({number, 0});
}

std::string in_han(Period const& period) {
  std::string const year = serial(period.year) + "年";
  switch (period.kind) {
    case PeriodKind::year:
      return year;
    case PeriodKind::half:
      return year + (period.part == 1 ? "上半年" : "下半年");
    case PeriodKind::quarter:
      return year + value(period.part) + "季度";
    case PeriodKind::month:
      return year + value(period.part) + "月";
    case PeriodKind::day:
      return year + value(period.part / 100) + "月" + value(period.part % 100) + "日";
    case PeriodKind::range:
      return year_words(period);
  }
  return year;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (auto const at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
}

}  // namespace

std::optional<Period> read_date(std::string_view text) {
  if (auto const period = Period::parse(text)) return period;
  // The printed form turned into the form of the data; it must print as it was given.
  std::string form(text);
  constexpr std::array<std::array<std::string_view, 2>, 7> parts = {{{"年上半年", "-H1"},
                                                                     {"年下半年", "-H2"},
                                                                     {"年一季度", "-Q1"},
                                                                     {"年二季度", "-Q2"},
                                                                     {"年三季度", "-Q3"},
                                                                     {"年四季度", "-Q4"},
                                                                     {"—", "/"}}};
  for (auto const& [from, to] : parts)
    replace(form, from, to);
  replace(form, "年", form.ends_with("年") ? "" : "-");
  replace(form, "月", form.ends_with("月") ? "" : "-");
  replace(form, "日", "");
  for (std::size_t dash = form.find('-'); dash != std::string::npos;
       dash = form.find('-', dash + 1)) {
    bool const digit = dash + 1 < form.size() && form[dash + 1] >= '0' && form[dash + 1] <= '9';
    bool const single = dash + 2 == form.size() || form[dash + 2] == '-';
    if (digit && single) form.insert(dash + 1, 1, '0');
  }
  auto const period = Period::parse(form);
  return period && period->in_chinese() == text ? period : std::nullopt;
}

std::optional<std::string> date_words(Period const& period, DateForm form) {
  if (form == DateForm::arabic) return period.in_chinese();
  if (form == DateForm::chinese) return in_han(period);
  if (period.kind == PeriodKind::half || period.kind == PeriodKind::quarter) return {};
  return period.to_string();
}

std::string year_words(Period const& period) {
  std::string const first = serial(period.year);
  return period.kind == PeriodKind::range ? first + "—" + serial(period.part) + "年" : first + "年";
}

}  // namespace jianbao::figure
