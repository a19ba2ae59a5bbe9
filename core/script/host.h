// The globals a plugin sees (doc, say, log, require, brief) and the metatables of its handles.
#pragma once

#include "base/files.h"
#include "script/run.h"

#include <string>

#include <lua.hpp>

namespace jianbao::script {

struct Library {
  Files const& files;
  std::string folder;      // where require("name") finds name.lua
  std::string own_folder;  // of a plugin that is a folder: looked in before; empty: none
};

// Registers everything but `brief`; afterwards unknown globals raise. Nothing of it hangs on a run;
// one is set (binding.h) before anything is called. Called inside a protected call.
void open_host(lua_State* state);
// Pushes `brief`; the table of option values is on top of the stack and is taken off.
void push_brief(lua_State* state, Run& run);
// Loads a text chunk named by its file; leaves the function, or raises with the syntax error.
void load_chunk(lua_State* state, Run& run, std::string const& text, std::string const& file);
// Loads all chunks of the run's beginning and puts them by for load_chunk.
void load_beginning(lua_State* state, Run& run);

}  // namespace jianbao::script
