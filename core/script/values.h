// Lua values to C++ values and back. Everything is checked and copied at once; errors blame the
// author's line and name the path to the wrong value.
#pragma once

#include "script/path.h"
#include "script/run.h"

#include <optional>
#include <string>
#include <vector>

#include <lua.hpp>

namespace jianbao::script {

// What a handle stands for; a place in one of the run's lists.
enum class Held : std::uint32_t { figure, words, block, body };
// The name of its metatable.
[[nodiscard]] char const* name_of(Held held);
// Takes the metatable off the stack; from now on handles can be pushed.
void set_metatable_of(lua_State* state, Held held);

void push_figure(lua_State* state, Run& run, figure::Figure figure);
void push_words(lua_State* state, Run& run, doc::Inlines pieces);
void push_words(lua_State* state, Run& run, doc::Inline piece);
void push_block(lua_State* state, Run& run, doc::Block block);
void push_body(lua_State* state, Run& run);

// The value at `index` as a handle, or nullptr.
[[nodiscard]] figure::Figure const* to_figure(lua_State* state, int index, Run& run);
[[nodiscard]] doc::Inlines const* to_words(lua_State* state, int index, Run& run);
[[nodiscard]] doc::Block const* to_block(lua_State* state, int index, Run& run);
[[nodiscard]] std::vector<std::uint32_t>* to_body(lua_State* state, int index, Run& run);

// Text that is valid UTF-8 without NUL; raises otherwise. `path` names the value in the error.
[[nodiscard]] std::string read_text(lua_State* state, int index, Path const& path);
// A field of the table at `index`, or empty.
[[nodiscard]] std::string text_field(lua_State* state, int index, char const* name,
                                     Path const& path);

// A number or a truth value of the table at `index`; nothing, or false, where the field is absent.
[[nodiscard]] std::optional<double> number_field(lua_State* state, int index, char const* name,
                                                 Path const& path);
[[nodiscard]] bool flag_field(lua_State* state, int index, char const* name, Path const& path);

// How a figure prints inside: with its unit (text) or as bare digits (a table whose head has the
// unit).
enum class FigureForm : std::uint8_t { full, digits };
[[nodiscard]] doc::Inlines read_content(lua_State* state, int index, Run& run, Path const& path,
                                        FigureForm form);
// The length of a list whose keys are exactly 1 … n; raises for holes and other keys.
[[nodiscard]] int list_length(lua_State* state, int index, Path const& path);
// Places of the blocks in a block, body or (nested) list of them; nil is none. `depth` counts the
// lists around this one; a list that holds itself is refused.
void read_blocks(lua_State* state, int index, Run& run, Path const& path,
                 std::vector<std::uint32_t>& blocks, int depth = 0);

// The indicator whose id is the argument at `index`; the binding has checked that there is one.
[[nodiscard]] data::IndicatorId indicator_at(lua_State* state, int index, Run& run);
// The same, for its words: it is entered that they were handed out.
[[nodiscard]] data::Indicator const& described_at(lua_State* state, int index, Run& run);

// "text", "number", "figure", "nil" … of the value, for messages.
[[nodiscard]] std::string type_name(lua_State* state, int index);
// The author's line that is calling.
[[nodiscard]] Origin caller(lua_State* state, Run& run);
// Raises a Lua error at the author's line.
[[noreturn]] void raise(lua_State* state, std::string const& message);

}  // namespace jianbao::script
