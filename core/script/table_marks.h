// What a table shows of its figures beside their digits: the best and the worst, bars.
#pragma once

#include "doc/document.h"
#include "script/run.h"

#include <string>

#include <lua.hpp>

namespace jianbao::script {

// Marks the best and the worst figure of every row ("rows") or column ("columns"), by the direction
// of the indicator; where the figures are of several directions, or of none, there is neither.
// Raises for another word; an empty one marks nothing.
void mark_figures(lua_State* state, Run const& run, std::string const& along, doc::Table& table);

// The figures of a column as bars from zero to the largest. Raises for negative ones and for
// several dimensions.
void draw_bars(lua_State* state, Run const& run, std::size_t column, doc::Table& table);

}  // namespace jianbao::script
