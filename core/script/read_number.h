// Numbers that plugins give to say.*, and the options of how they are printed.
#pragma once

#include "figure/quantity.h"
#include "script/path.h"
#include "script/run.h"
#include "script/shape.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <lua.hpp>

namespace jianbao::script {

// Digits, and the figure they were taken from, if one was given.
struct Number {
  Decimal value;
  std::optional<figure::Figure> figure;
};

// A whole number, decimal digits as text ("18.70"), a float by its shortest decimal that reads back
// the same (18.7 is 18.7), or a figure with a value. Raises for more than 18 digits or 9 places.
[[nodiscard]] Number read_number(lua_State* state, int index, Run& run, Path const& path);

struct NumberOptions {
  figure::NumberForm form;
  std::string unit;
  bool bare = false;  // unit = false: the digits alone
  std::string joiner, up, down, flat;
};

// The table at `index`, or none. Raises for fields that the shape does not have and for wrong
// values.
[[nodiscard]] NumberOptions read_number_options(lua_State* state, int index, Run& run,
                                                Path const& path, Shape const& shape);

// Pushes words with the figure behind them, or the text alone.
int push_said(lua_State* state, Run& run, std::optional<figure::Figure> const& figure,
              std::string text);

}  // namespace jianbao::script
