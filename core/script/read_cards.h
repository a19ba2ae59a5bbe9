// doc.cards: figures to cards.
#pragma once

#include "doc/document.h"
#include "script/path.h"
#include "script/run.h"

#include <lua.hpp>

namespace jianbao::script {

// A list of figures or of { figure = …, trend = figures of one dimension with it }. Raises at the
// author's line for anything else. Cards of several sources carry a mark each.
[[nodiscard]] doc::KeyFigures read_cards(lua_State* state, int index, Run& run);

// A list of figures of one dimension as values in the unit of the first, for a sparkline; fewer
// than three values show no course.
[[nodiscard]] std::vector<std::optional<double>> read_trend(lua_State* state, int index, Run& run,
                                                            Path const& path);

}  // namespace jianbao::script
