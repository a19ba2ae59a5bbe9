// What runs of sections leave to later ones: chunks of Lua, parsed once, and states in which a
// section's chunks are loaded and nothing has run yet. Only what was parsed here is ever loaded in
// its binary form; a plugin cannot bring one. For one run at a time.
#pragma once

#include "script/ready_state.h"

#include <map>
#include <optional>
#include <string>

namespace jianbao::script {

// How the runs of a section begin: the chunks that it loads, known after its first run, and a state
// that has them, made at its second.
struct Beginning {
  std::map<std::string, std::string> texts;  // by file
  std::optional<ReadyState> ready;

  // Whether the state has this chunk.
  [[nodiscard]] bool has(std::string const& file, std::string const& text) const;
  // A chunk that the state does not have: the next one will.
  void add(std::string const& file, std::string const& text);
};

class Chunks {
 public:
  // Leaves the function of a text chunk named by its file, or raises with the syntax error.
  void load(lua_State* state, std::string const& text, std::string const& file);
  // Of the section whose plugin this is.
  [[nodiscard]] Beginning& beginning(std::string const& file, std::string const& text);
  [[nodiscard]] Arena& arena() { return arena_; }

 private:
  struct Parsed {
    std::string text, binary;
  };
  std::map<std::string, Parsed> parsed_;         // by file
  std::map<std::string, Beginning> beginnings_;  // by the plugin's file
  Arena arena_;
};

}  // namespace jianbao::script
