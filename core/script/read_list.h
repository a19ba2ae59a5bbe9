// Lists as plugins write them: { "甲", { "乙", doc.list { "乙一" } } }.
#pragma once

#include "script/run.h"

#include <string>

#include <lua.hpp>

namespace jianbao::script {

// bullet, number, bracket, dash; raises for another word.
[[nodiscard]] doc::ListMark list_mark_named(lua_State* state, std::string const& word);

// The list at `index`. An item is content, or a list of contents that ends in blocks of doc.list;
// raises with the path of what is neither, and where lists nest more than three deep.
[[nodiscard]] doc::List read_list(lua_State* state, int index, doc::ListMark mark, Run& run);

}  // namespace jianbao::script
