// Shape: the named fields of a Lua table that plugins hand over or are handed. The checks, the
// stubs and the reference read the same rows.
#pragma once

#include "script/path.h"

#include <span>
#include <string>
#include <string_view>

#include <lua.hpp>

namespace jianbao::script {

struct Field {
  std::string_view name;
  std::string_view type;  // in the words of LuaLS: string, integer, jianbao.figure[] …; ? optional
  std::string_view help;
};

struct Shape {
  std::string_view name;  // jianbao.table
  std::string_view help;
  std::span<Field const> fields;
};

namespace shapes {

extern Shape const scope, number, range, change, rate;            // options
extern Shape const table, column, total, group, cell;             // of doc.table
extern Shape const chart, series, card, picture, pictures, item;  // of the other constructors
extern Shape const plugin, option;                                // what a file returns
extern Shape const brief;                                         // fields of brief, no functions
extern Shape const term, span_of_time, verdict, edition_change;   // what functions give

}  // namespace shapes

// All of them, for the reference.
[[nodiscard]] std::span<Shape const* const> all_shapes();

// Raises for a field of the table at `index` that the shape does not have; `path` names the table.
void check_fields(lua_State* state, int index, Path const& path, Shape const& shape);

}  // namespace jianbao::script
