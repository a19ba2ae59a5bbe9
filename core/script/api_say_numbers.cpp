// say: numbers in digits by GB/T 15835: magnitudes, percents, changes, ranges, multiples.
#include "figure/multiples.h"
#include "figure/wording.h"
#include "script/binding.h"
#include "script/read_number.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

figure::Quantity quantity_or_raise(lua_State* state, Decimal value, std::string const& unit,
                                   figure::NumberForm const& form, Path const& path) {
  using figure::Magnitude;
  bool const fixed = form.magnitude != Magnitude::as_given && form.magnitude != Magnitude::choose &&
                     form.magnitude != Magnitude::none;
  if (fixed && !figure::takes_magnitude(unit))
    raise(state, path + ": no 万 or 亿 stands before '" + unit + "'");
  auto found = figure::quantity(value, unit, form);
  if (!found)
    raise(state, path + ": expected at most 18 digits and 9 places, found " + value.to_string() +
                     unit + "; ask for fewer places by decimals");
  return *found;
}

// The level with its unit and the word of its bound; with `bare` the digits for a table whose head
// has the unit.
std::string level_words(lua_State* state, Number const& number, std::string const& unit,
                        NumberOptions const& options, Path const& path) {
  auto const print = [&](Decimal value) {
    auto found = quantity_or_raise(state, value, unit, options.form, path);
    return options.bare ? found.digits : found.digits + found.unit;
  };
  std::string level = print(number.value);
  if (!number.figure) return level;
  figure::Figure const& figure = *number.figure;
  if (figure.kind == data::Kind::rank && !options.bare) return figure::rank_words(figure, level);
  bool const range = figure.bound == data::Bound::range && figure.upper;
  std::string const upper = range ? print(*figure.upper) : std::string();
  return options.bare ? figure::bounded_in_table(figure, level, upper)
                      : figure::bounded(figure, level, upper);
}

int number(lua_State* state, Run& run) {
  std::string const path = "say.number: n";
  Number const given = read_number(state, 1, run, path);
  NumberOptions options = read_number_options(state, 2, run, "say.number: options", shapes::number);
  if (given.figure && !options.unit.empty())
    raise(state, "say.number: options.unit: the figure has its own; only false can stand here");
  if (options.bare && options.form.magnitude == figure::Magnitude::choose)
    raise(state,
          "say.number: options: magnitude 'auto' is printed with the unit; fix it as '万' or "
          "'亿' where the unit is left out");
  std::string unit = given.figure ? given.figure->unit.text : options.unit;
  if (given.figure && given.figure->kind == data::Kind::rank) unit.clear();
  return push_said(state, run, given.figure, level_words(state, given, unit, options, path));
}

// A number, or a figure in that unit.
Number number_of_unit(lua_State* state, Run& run, Path const& path, std::string const& unit) {
  Number given = read_number(state, 1, run, path);
  if (given.figure && given.figure->unit.text != unit)
    raise(state,
          path + ": expected a figure in " + unit + ", found one in " + given.figure->unit.text);
  return given;
}

// 18.7%, 9.88‰, 2.2个百分点, 2.58倍.
int number_in(lua_State* state, Run& run, std::string const& name, std::string const& unit) {
  std::string const path = name + ": n";
  Number const given = number_of_unit(state, run, path, unit);
  auto const options = read_number_options(state, 2, run, name + ": options", shapes::rate);
  if (unit == "倍" && given.value <= Decimal{})
    raise(state, path + ": expected a multiple above zero, found " + given.value.to_string() +
                     "; a fall is said in %");
  return push_said(state, run, given.figure, level_words(state, given, unit, options, path));
}

int percent(lua_State* state, Run& run) {
  return number_in(state, run, "say.percent", "%");
}
int permille(lua_State* state, Run& run) {
  return number_in(state, run, "say.permille", "‰");
}
int points(lua_State* state, Run& run) {
  return number_in(state, run, "say.points", "个百分点");
}
int times(lua_State* state, Run& run) {
  return number_in(state, run, "say.times", "倍");
}

// Words that not every number has: nil where there are none.
int push_words_or_nil(lua_State* state, Run& run, Number const& given,
                      std::optional<std::string> const& words) {
  if (!words) return lua_pushnil(state), 1;
  return push_said(state, run, given.figure,
                   given.figure ? figure::bounded(*given.figure, *words, {}) : *words);
}

int doubled(lua_State* state, Run& run) {
  Number const given = number_of_unit(state, run, "say.doubled: n", "倍");
  return push_words_or_nil(state, run, given, figure::doubling_words(given.value));
}

int tenths(lua_State* state, Run& run) {
  Number const given = number_of_unit(state, run, "say.tenths: n", "%");
  return push_words_or_nil(state, run, given,
                           figure::tenths_words(given.value, run.briefing.rounding));
}

int change(lua_State* state, Run& run) {
  auto const options = read_number_options(state, 2, run, "say.change: options", shapes::change);
  figure::ChangeForm form{options.up, options.down, options.flat, options.unit, options.form};
  std::optional<figure::Figure> given;
  figure::Figure subject;
  if (auto const* figure = to_figure(state, 1, run)) {
    if (!options.unit.empty()) raise(state, "say.change: options.unit: the figure has its own");
    subject = *figure;
    given = subject;
  } else {
    subject.growth = read_number(state, 1, run, "say.change: n").value;
    if (form.flat.empty()) form.flat = "持平";
    if (form.unit == "倍" && subject.growth->is_negative())
      raise(state, "say.change: n: a fall is never said in 倍, found " +
                       subject.growth->to_string() + "; give it in %");
  }
  std::string words = figure::change_words(subject, form);
  if (words.empty()) return lua_pushnil(state), 1;
  return push_said(state, run, given, std::move(words));
}

// — joins years, ～ other values (GB/T 15834-2011 4.13).
std::string usual_joiner(Number const& first, Number const& last, std::string const& unit) {
  constexpr Decimal least{1000, 0}, most{2999, 0};
  bool const years = unit == "年" && first.value >= least && last.value <= most &&
                     first.value.scale == 0 && last.value.scale == 0;
  return years ? "—" : "～";
}

void check_ends(lua_State* state, Number const& first, Number const& last) {
  if (first.figure.has_value() != last.figure.has_value())
    raise(state, "say.range: expected two numbers or two figures, found one of each");
  if (first.figure && figure::span(*first.figure, *last.figure)) return;
  std::string const a = first.figure ? figure::printed(*first.figure) : first.value.to_string();
  std::string const b = last.figure ? figure::printed(*last.figure) : last.value.to_string();
  if (first.figure)
    raise(state,
          "say.range: expected two exact values of one dimension, the smaller first, found " + a +
              " and " + b);
  if (first.value > last.value)
    raise(state, "say.range: expected the smaller end first, found " + a + " and " + b);
}

int range(lua_State* state, Run& run) {
  Number const first = read_number(state, 1, run, "say.range: first");
  Number const last = read_number(state, 2, run, "say.range: last");
  auto options = read_number_options(state, 3, run, "say.range: options", shapes::range);
  if (first.figure && !options.unit.empty())
    raise(state, "say.range: options.unit: the figures have their own");
  if (options.bare) raise(state, "say.range: options.unit: expected text, found boolean");
  check_ends(state, first, last);
  std::string& joiner = options.joiner;
  if (joiner.empty()) joiner = usual_joiner(first, last, options.unit);
  if (joiner != "～" && joiner != "—" && joiner != "至")
    raise(state, "say.range: options.joiner: expected '～', '—' or '至', found '" + joiner + "'");
  auto const print = [&](Number const& end, Path const& path) {
    return quantity_or_raise(state, end.value, end.figure ? end.figure->unit.text : options.unit,
                             options.form, path);
  };
  std::string text =
      figure::range_of(print(first, "say.range: first"), print(last, "say.range: last"), joiner);
  auto const both = first.figure ? figure::span(*first.figure, *last.figure) : std::nullopt;
  return push_said(state, run, both, std::move(text));
}

constexpr Parameter n{"n", Kind::number};
constexpr Parameter of_number{"options", Kind::table, true, &shapes::number};
constexpr Parameter of_range{"options", Kind::table, true, &shapes::range};
constexpr Parameter of_change{"options", Kind::table, true, &shapes::change};
constexpr Parameter of_rate{"options", Kind::table, true, &shapes::rate};

constexpr Binding rows[] = {
    {"say", "number", {{n, of_number}}, "text or words", 1, "3.45亿元", number},
    {"say",
     "range",
     {{{"first", Kind::number}, {"last", Kind::number}, of_range}},
     "text or words",
     1,
     "13万元～17万元",
     range},
    {"say", "percent", {{n, of_rate}}, "text or words", 1, "15.3%", percent},
    {"say", "permille", {{n, of_rate}}, "text or words", 1, "9.88‰", permille},
    {"say", "points", {{n, of_rate}}, "text or words", 1, "2.2个百分点", points},
    {"say",
     "change",
     {{n, of_change}},
     "text, words or nil",
     1,
     "增长8.1%, 下降3.5%, 持平",
     change},
    {"say", "times", {{n, of_rate}}, "text or words", 1, "2.58倍", times},
    {"say",
     "doubled",
     {{n}},
     "text, words or nil",
     1,
     "翻一番, 翻两番: of a multiple of 2, 4, 8 …",
     doubled},
    {"say",
     "tenths",
     {{n}},
     "text, words or nil",
     1,
     "三成五: of a percentage from 10 to 100",
     tenths},
};

static_assert(are_described(rows));

}  // namespace

std::span<Binding const> say_number_bindings() {
  return rows;
}

}  // namespace jianbao::script
