#include "figure/dates.h"

#include "base/chinese_number.h"

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

}  // namespace

std::optional<Period> read_date(std::string_view text) {
  if (auto const period = Period::parse(text)) return period;
  // It must print as it was given.
  auto const period = data::read_period(text);
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
