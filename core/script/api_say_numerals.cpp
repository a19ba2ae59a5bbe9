// say: Han numerals, ordinals, marks of levels, dates.
#include "base/chinese_number.h"
#include "base/level_mark.h"
#include "figure/dates.h"
#include "script/binding.h"
#include "script/read_number.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

std::string han_or_raise(lua_State* state, Decimal value, Path const& path) {
  auto text = chinese_number(value);
  if (!text)
    raise(state, path + ": expected a number up to ten thousand million million, found " +
                     value.to_string());
  return *text;
}

int chinese(lua_State* state, Run& run) {
  std::string const path = "say.chinese: n";
  Number const given = read_number(state, 1, run, path);
  std::string const numeral = han_or_raise(state, given.value, path);
  if (!given.figure) return push_said(state, run, {}, numeral);
  figure::Figure const& figure = *given.figure;
  if (figure.kind == data::Kind::rank)
    return push_said(state, run, figure, figure::rank_words(figure, numeral));
  bool const range = figure.bound == data::Bound::range && figure.upper;
  std::string const upper =
      range ? han_or_raise(state, *figure.upper, path) + figure.unit.text : std::string();
  return push_said(state, run, figure, figure::bounded(figure, numeral + figure.unit.text, upper));
}

int serial(lua_State* state, Run& run) {
  std::string const path = "say.serial: n";
  if (to_figure(state, 1, run) || (lua_type(state, 1) == LUA_TNUMBER && !lua_isinteger(state, 1)))
    raise(state, path + ": expected a whole number or its digits as text, found " +
                     (to_figure(state, 1, run) ? "a figure" : "a fraction"));
  std::string const digits =
      lua_isinteger(state, 1) ? std::to_string(lua_tointeger(state, 1)) : read_text(state, 1, path);
  auto const text = chinese_serial(digits);
  if (!text) raise(state, path + ": expected digits alone, found '" + digits + "'");
  return push_said(state, run, {}, *text);
}

// "chinese" or "arabic" at `index`, the first when absent.
bool is_arabic(lua_State* state, int index, Path const& path) {
  if (lua_isnoneornil(state, index)) return false;
  std::string const form = read_text(state, index, path);
  if (form != "arabic" && form != "chinese")
    raise(state, path + ": expected 'chinese' or 'arabic', found '" + form + "'");
  return form == "arabic";
}

int ordinal(lua_State* state, Run& run) {
  std::string const path = "say.ordinal: n";
  Number const given = read_number(state, 1, run, path);
  bool const arabic = is_arabic(state, 2, "say.ordinal: form");
  if (given.value.scale != 0 || given.value < Decimal{1, 0})
    raise(state, path + ": expected a whole number from 1 on, found " + given.value.to_string());
  std::string const numeral =
      arabic ? given.value.to_string() : han_or_raise(state, given.value, path);
  if (!given.figure) return push_said(state, run, {}, "第" + numeral);
  if (given.figure->kind != data::Kind::rank)
    raise(state, path + ": expected a rank, found a figure in " + given.figure->unit.text);
  return push_said(state, run, given.figure, figure::rank_words(*given.figure, numeral));
}

int level(lua_State* state, Run& run) {
  constexpr lua_Integer most = 1000;  // beyond every mark, within int
  lua_Integer const level = lua_tointeger(state, 1), number = lua_tointeger(state, 2);
  int const last = last_of_level(static_cast<int>(std::clamp<lua_Integer>(level, 0, most)));
  if (last == 0) raise(state, "say.level: level: expected 1 to 5, found " + std::to_string(level));
  if (number < 1 || number > last)
    raise(state, "say.level: n: level " + std::to_string(level) + " has marks from 1 to " +
                     std::to_string(last) + ", found " + std::to_string(number));
  return push_said(state, run, {}, *level_mark(static_cast<int>(level), static_cast<int>(number)));
}

data::Period read_period(lua_State* state, int index, Run& run, Path const& path) {
  if (auto const* figure = to_figure(state, index, run)) return figure->period;
  std::string const text = lua_isinteger(state, index) ? std::to_string(lua_tointeger(state, index))
                                                       : read_text(state, index, path);
  auto const period = figure::read_date(text);
  if (!period)
    raise(state, path +
                     ": expected a year of four digits or a period such as 2020-Q1, 2020-03 or "
                     "2020-12-31, found '" +
                     text + "'");
  return *period;
}

int year(lua_State* state, Run& run) {
  return push_said(state, run, {},
                   figure::year_words(read_period(state, 1, run, "say.year: period")));
}

int date(lua_State* state, Run& run) {
  using figure::DateForm;
  auto const period = read_period(state, 1, run, "say.date: date");
  std::string const form =
      lua_isnoneornil(state, 2) ? "arabic" : read_text(state, 2, "say.date: form");
  if (form != "arabic" && form != "chinese" && form != "iso")
    raise(state, "say.date: form: expected 'arabic', 'chinese' or 'iso', found '" + form + "'");
  auto const words = figure::date_words(period, form == "arabic"    ? DateForm::arabic
                                                : form == "chinese" ? DateForm::chinese
                                                                    : DateForm::iso);
  if (!words)
    raise(state,
          "say.date: form: GB/T 7408 has no half-years and quarters, found " + period.to_string());
  return push_said(state, run, {}, *words);
}

constexpr Parameter n{"n", Kind::number};
constexpr Parameter form{"form", Kind::text, true};

constexpr Binding rows[] = {
    {"say",
     "chinese",
     {{n}},
     "text or words",
     1,
     "Han numerals: 三百零五, 负三点五; of a figure with its unit: 三十六亿元",
     chinese},
    {"say", "serial", {{n}}, "text", 1, "digit by digit: 二〇二一", serial},
    {"say",
     "ordinal",
     {{n, form}},
     "text or words",
     1,
     "第三, arabic: 第3; of a rank 第三位",
     ordinal},
    {"say",
     "level",
     {{{"level", Kind::integer}, {"n", Kind::integer}}},
     "text",
     1,
     "the mark of a level: 一、 （一） 1. （1） ①",
     level},
    {"say",
     "year",
     {{{"period", Kind::period}}},
     "text",
     1,
     "二〇二一年, 二〇一六—二〇二〇年",
     year},
    {"say",
     "date",
     {{{"date", Kind::period}, form}},
     "text",
     1,
     "2021年3月5日, chinese: 二〇二一年三月五日, iso: 2021-03-05",
     date},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> say_numeral_bindings() {
  return rows;
}

}  // namespace jianbao::script
