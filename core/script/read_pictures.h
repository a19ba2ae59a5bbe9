// doc.picture and doc.pictures.
#pragma once

#include "doc/document.h"
#include "script/run.h"

#include <lua.hpp>

namespace jianbao::script {

// Raises at the author's line for unknown fields, names the briefing does not list, and pictures
// without the words for those who cannot see them.
[[nodiscard]] doc::Pictures read_picture(lua_State* state, int index, Run& run);
[[nodiscard]] doc::Pictures read_pictures(lua_State* state, int index, Run& run);

}  // namespace jianbao::script
