// Chunks of Lua that are loaded again and again, parsed once. Only what was parsed here is ever
// loaded in its binary form; a plugin cannot bring one.
#pragma once

#include <map>
#include <string>

struct lua_State;

namespace jianbao::script {

class Chunks {
 public:
  // Leaves the function of a text chunk named by its file, or raises with the syntax error.
  void load(lua_State* state, std::string const& text, std::string const& file);

 private:
  struct Parsed {
    std::string text, binary;
  };
  std::map<std::string, Parsed> parsed_;  // by file
};

}  // namespace jianbao::script
