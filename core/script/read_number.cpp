#include "script/read_number.h"

#include "script/shape.h"
#include "script/values.h"

#include <array>
#include <charconv>
#include <utility>

namespace jianbao::script {

namespace {

// A choice by its word; raises with the words there are.
template <typename Value, std::size_t count>
Value choice(lua_State* state, std::string const& word, Path const& path,
             std::array<std::pair<std::string_view, Value>, count> const& choices) {
  std::string expected;
  for (std::size_t i = 0; i < count; ++i) {
    if (choices[i].first == word) return choices[i].second;
    expected += (i == 0           ? "'"
                 : i + 1 == count ? " or '"
                                  : ", '") +
                std::string(choices[i].first) + "'";
  }
  raise(state, path + ": expected " + expected + ", found '" + word + "'");
}

std::string shortest(lua_State* state, int index) {
  std::array<char, 400> buffer{};
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                 lua_tonumber(state, index), std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

Decimal parse_or_raise(lua_State* state, std::string const& digits, Path const& path) {
  if (auto const value = Decimal::parse(digits)) return *value;
  bool const number = digits.find_first_not_of("-0123456789.") == std::string::npos;
  raise(state, path + ": expected " +
                   (number ? "a number of at most 18 digits and 9 places, found " + digits +
                                 "; give its digits as text, or let figures do the sum"
                           : "a number such as 18.7 or -3.5, found '" + digits + "'"));
}

void read_decimals(lua_State* state, int table, Path const& path, figure::NumberForm& form) {
  constexpr lua_Integer most = 9;
  lua_getfield(state, table, "decimals");
  if (!lua_isnil(state, -1)) {
    lua_Integer const given = lua_isinteger(state, -1) ? lua_tointeger(state, -1) : -1;
    if (given < 0 || given > most)
      raise(state, path + ".decimals: expected a whole number from 0 to 9, found " +
                       (lua_isinteger(state, -1) ? std::to_string(given) : type_name(state, -1)));
    form.decimals = static_cast<int>(given);
  }
  lua_pop(state, 1);
}

void read_unit(lua_State* state, int table, Path const& path, NumberOptions& options) {
  lua_getfield(state, table, "unit");
  options.bare = lua_isboolean(state, -1) && !lua_toboolean(state, -1);
  lua_pop(state, 1);
  if (!options.bare) options.unit = text_field(state, table, "unit", path);
}

}  // namespace

Number read_number(lua_State* state, int index, Run& run, Path const& path) {
  if (auto const* given = to_figure(state, index, run)) {
    if (!given->value)
      raise(state, path + ": the figure has no value, only a growth rate; say.change says it");
    return {*given->value, *given};
  }
  if (lua_type(state, index) == LUA_TSTRING)
    return {parse_or_raise(state, read_text(state, index, path), path), {}};
  std::string const digits = lua_isinteger(state, index)
                                 ? std::to_string(lua_tointeger(state, index))
                                 : shortest(state, index);
  return {parse_or_raise(state, digits, path), {}};
}

NumberOptions read_number_options(lua_State* state, int index, Run& run, Path const& path,
                                  Shape const& shape) {
  using figure::Grouping;
  using figure::Magnitude;
  using GroupChoice = std::pair<std::string_view, Grouping>;
  using MagnitudeChoice = std::pair<std::string_view, Magnitude>;
  constexpr std::array<GroupChoice, 3> groups = {
      {{"none", Grouping::none}, {"comma", Grouping::comma}, {"space", Grouping::thin_space}}};
  constexpr std::array<MagnitudeChoice, 5> magnitudes = {{{"auto", Magnitude::choose},
                                                          {"万", Magnitude::wan},
                                                          {"亿", Magnitude::yi},
                                                          {"万亿", Magnitude::wan_yi},
                                                          {"none", Magnitude::none}}};
  NumberOptions options;
  options.form.rounding = run.briefing.rounding;
  if (!lua_istable(state, index)) return options;
  check_fields(state, index, path, shape);
  read_decimals(state, index, path, options.form);
  read_unit(state, index, path, options);
  if (auto const word = text_field(state, index, "group", path); !word.empty())
    options.form.grouping = choice(state, word, path + ".group", groups);
  if (auto const word = text_field(state, index, "magnitude", path); !word.empty())
    options.form.magnitude = choice(state, word, path + ".magnitude", magnitudes);
  options.joiner = text_field(state, index, "joiner", path);
  options.up = text_field(state, index, "up", path);
  options.down = text_field(state, index, "down", path);
  options.flat = text_field(state, index, "flat", path);
  return options;
}

int push_said(lua_State* state, Run& run, std::optional<figure::Figure> const& figure,
              std::string text) {
  if (figure) {
    Origin const origin = caller(state, run);
    doc::Inline piece{run.enter(*figure, std::move(text), origin), origin};
    push_words(state, run, {std::move(piece)});
  } else {
    lua_pushlstring(state, text.data(), text.size());
  }
  return 1;
}

}  // namespace jianbao::script
