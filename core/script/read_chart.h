// doc.chart's fields to a chart.
#pragma once

#include "doc/document.h"
#include "script/run.h"

#include <lua.hpp>

namespace jianbao::script {

// Raises at the author's line for unknown fields and types, two figures in one place, and no figure
// at all.
[[nodiscard]] doc::Chart read_chart(lua_State* state, int index, Run& run);

}  // namespace jianbao::script
