// Binding: one row describes one function that plugins may call: its object, parameters, result,
// first API version and help. The register and the argument checks read the rows; so do the stubs
// and the reference.
#pragma once

#include "script/run.h"
#include "script/shape.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <lua.hpp>

namespace jianbao::script {

enum class Kind : std::uint8_t {
  none,  // end of the parameters
  text,
  integer,
  boolean,
  list,   // a Lua table used as a list
  table,  // a Lua table with named fields
  figure,
  number,     // a whole number, decimal digits as text, a float, or a figure
  period,     // a year, a period as text, or a figure
  indicator,  // an id of the catalogue
  content,    // text, figure, words, or a list of them
  block,      // a block, a body, a list of them, or nil
};

struct Parameter {
  std::string_view name;
  Kind kind = Kind::none;
  bool optional = false;
  Shape const* shape = nullptr;  // of a table
  std::string_view type = {};    // in the words of LuaLS, where the kind says too little
};

struct Binding {
  std::string_view object;  // brief, figure, body: methods; doc, say: functions
  std::string_view name;
  std::array<Parameter, 3> parameters;
  std::string_view result;  // "figure or nil", "list of figures": words of result_type()
  int since;
  std::string_view help;
  int (*body)(lua_State*, Run&);
};

// A result in the words of LuaLS: jianbao.figure|nil; empty for words that are not known.
[[nodiscard]] std::string result_type(std::string_view result);

// Under the sanitizers g++ 12 does not know at compile time that an object's address is not null.
#ifdef __SANITIZE_ADDRESS__
constexpr bool addresses_are_known = false;
#else
constexpr bool addresses_are_known = true;
#endif

// Every row has a name, an object, a version and help: asserted where the rows stand, so that a
// function nobody described does not build.
[[nodiscard]] consteval bool are_described(std::span<Binding const> rows) {
  for (Binding const& row : rows) {
    if (row.object.empty() || row.name.empty() || row.result.empty() || row.help.empty() ||
        row.since < 1)
      return false;
    for (Parameter const& one : row.parameters)
      if (one.type.empty() && (one.kind == Kind::list ||
                               (addresses_are_known && one.kind == Kind::table && !one.shape)))
        return false;
  }
  return true;
}

// All functions of the five objects, in the order of the reference.
[[nodiscard]] std::vector<Binding> all_bindings();

// The tables of the five objects.
[[nodiscard]] std::span<Binding const> brief_bindings();
[[nodiscard]] std::span<Binding const> catalogue_bindings();  // of brief too
[[nodiscard]] std::span<Binding const> table_bindings();      // of brief too
[[nodiscard]] std::span<Binding const> change_bindings();     // of brief too
[[nodiscard]] std::span<Binding const> figure_bindings();
[[nodiscard]] std::span<Binding const> doc_bindings();
[[nodiscard]] std::span<Binding const> say_bindings();
// say's rows come from three files.
[[nodiscard]] std::span<Binding const> say_number_bindings();
[[nodiscard]] std::span<Binding const> say_numeral_bindings();
[[nodiscard]] std::span<Binding const> body_bindings();

// Pushes the function of a row.
void push_binding(lua_State* state, Binding const& binding);

// The run that a state works for: set before any function of the host is called.
void set_run(lua_State* state, Run& run);
[[nodiscard]] Run& run_of(lua_State* state);

}  // namespace jianbao::script
