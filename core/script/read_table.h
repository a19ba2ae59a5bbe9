// doc.table's fields to a table.
#pragma once

#include "doc/document.h"
#include "script/run.h"

#include <lua.hpp>

namespace jianbao::script {

// Raises at the author's line for unknown fields, rows of another length, holes and wrong types.
[[nodiscard]] doc::Table read_table(lua_State* state, int index, Run& run);

}  // namespace jianbao::script
