#include "script/values.h"

#include "base/utf8.h"
#include "script/sandbox.h"

#include <array>
#include <cmath>

namespace jianbao::script {

namespace {

constexpr int deepest = 16;

constexpr std::array<char const*, 4> names{"figure", "words", "block", "body"};
constexpr std::array<char, 4> metatable_keys{};  // places in the registry

struct Handle {
  Held held;
  std::uint32_t index;
};

void push_handle(lua_State* state, Held held, std::size_t index) {
  auto* handle = static_cast<Handle*>(lua_newuserdatauv(state, sizeof(Handle), 0));
  *handle = {held, static_cast<std::uint32_t>(index)};
  lua_rawgetp(state, LUA_REGISTRYINDEX, &metatable_keys[static_cast<std::size_t>(held)]);
  lua_setmetatable(state, -2);
}

template <typename List>
void push_handle(lua_State* state, List& items, typename List::value_type&& item, Held held) {
  spend(state, Spent::handle, items.size() + 1);
  push_handle(state, held, items.size());
  items.push_back(std::move(item));
}

// All userdata of a state are the host's own: handles, and objects of one byte.
Handle const* handle_at(lua_State* state, int index) {
  auto const* handle = static_cast<Handle const*>(lua_touserdata(state, index));
  return handle && lua_rawlen(state, index) == sizeof(Handle) ? handle : nullptr;
}

template <typename List>
auto* to_handle(lua_State* state, int index, List& items, Held held) {
  Handle const* const handle = handle_at(state, index);
  return handle && handle->held == held && handle->index < items.size() ? &items[handle->index]
                                                                        : nullptr;
}

struct Content {
  FigureForm form;
  Origin origin;
  doc::Inlines pieces = {};
};

void append_figure(Run& run, figure::Figure const& figure, Content& content) {
  bool const full = content.form == FigureForm::full;
  std::string text = full ? figure::printed(figure) : figure::table_number(figure);
  if (!full && text.empty()) text = figure::printed(figure);
  content.pieces.push_back({run.enter(figure, std::move(text), content.origin), content.origin});
}

void append_content(lua_State* state, int index, Run& run, Path const& path, int depth,
                    Content& content) {
  luaL_checkstack(state, 8, "content nested too deeply");
  index = lua_absindex(state, index);
  if (lua_type(state, index) == LUA_TSTRING) {
    content.pieces.push_back({doc::Text{read_text(state, index, path)}, content.origin});
  } else if (auto const* figure = to_figure(state, index, run)) {
    append_figure(run, *figure, content);
  } else if (auto const* words = to_words(state, index, run)) {
    // Words within words could double for ever.
    constexpr std::size_t bytes_a_piece = 16;
    spend(state, Spent::text, words->size() * bytes_a_piece);
    content.pieces.insert(content.pieces.end(), words->begin(), words->end());
  } else if (lua_istable(state, index) && depth < deepest) {
    int const length = list_length(state, index, path);
    for (int i = 1; i <= length; ++i) {
      lua_rawgeti(state, index, i);
      append_content(state, -1, run, Path(path, i), depth + 1, content);
      lua_pop(state, 1);
    }
  } else {
    raise(state,
          path + ": expected text, a figure or a list of them, found " + type_name(state, index));
  }
}

}  // namespace

void raise(lua_State* state, std::string const& message) {
  luaL_where(state, 1);
  lua_pushlstring(state, message.data(), message.size());
  lua_concat(state, 2);
  lua_error(state);
  __builtin_unreachable();
}

std::string type_name(lua_State* state, int index) {
  if (Handle const* const handle = handle_at(state, index)) return name_of(handle->held);
  switch (lua_type(state, index)) {
    case LUA_TSTRING:
      return "text";
    case LUA_TTABLE:
      return "a table";
    default:
      return luaL_typename(state, index);
  }
}

Origin caller(lua_State* state, Run& run) {
  lua_Debug frame;
  for (int level = 1; lua_getstack(state, level, &frame); ++level) {
    lua_getinfo(state, "Sl", &frame);
    if (frame.currentline > 0) return run.origin(frame.source, frame.currentline);
  }
  return {};
}

void Run::name(figure::NamedEntry::Kind kind, std::size_t place) {
  ledger.named.push_back({kind, static_cast<std::uint32_t>(place)});
}

namespace {

template <typename Found>
Found noted(Run& run, figure::NamedEntry::Kind kind, Found found) {
  if (found)
    run.name(kind, static_cast<std::size_t>(*found));
  else
    run.name(figure::NamedEntry::Kind::all);
  return found;
}

}  // namespace

std::optional<data::IndicatorId> Run::find_indicator(std::string_view id) {
  return noted(*this, figure::NamedEntry::Kind::mentioned, dataset().find_indicator(id));
}

std::optional<data::RegionId> Run::find_region(std::string_view id_code_or_name) {
  return noted(*this, figure::NamedEntry::Kind::region, dataset().find_region(id_code_or_name));
}

std::optional<data::SourceId> Run::find_source(std::string_view id) {
  return noted(*this, figure::NamedEntry::Kind::source, dataset().find_source(id));
}

Origin Run::origin(std::string_view chunk, int line) {
  if (!chunk.empty() && chunk.front() == '@') chunk.remove_prefix(1);
  for (std::size_t i = 0; i < files.size(); ++i)
    if (files[i] == chunk)
      return {static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(line)};
  files.emplace_back(chunk);
  return {static_cast<std::uint32_t>(files.size()), static_cast<std::uint32_t>(line)};
}

doc::Figure Run::enter(figure::Figure const& figure, std::string printed, Origin origin) {
  std::uint32_t const number = ledger.add({printed, section, origin, figure});
  return {std::move(printed), number};
}

char const* name_of(Held held) {
  return names[static_cast<std::size_t>(held)];
}

void set_metatable_of(lua_State* state, Held held) {
  lua_rawsetp(state, LUA_REGISTRYINDEX, &metatable_keys[static_cast<std::size_t>(held)]);
}

void push_figure(lua_State* state, Run& run, figure::Figure figure) {
  push_handle(state, run.figures, std::move(figure), Held::figure);
}
void push_words(lua_State* state, Run& run, doc::Inlines pieces) {
  push_handle(state, run.words, Words{std::move(pieces)}, Held::words);
}
void push_words(lua_State* state, Run& run, doc::Inline piece) {
  doc::Inlines pieces;
  pieces.push_back(std::move(piece));
  push_words(state, run, std::move(pieces));
}
void push_block(lua_State* state, Run& run, doc::Block block) {
  spend(state, Spent::block, run.blocks.size() + 1);
  if (std::holds_alternative<doc::Chart>(block.kind)) spend(state, Spent::chart, 1);
  push_handle(state, run.blocks, std::move(block), Held::block);
}
void push_body(lua_State* state, Run& run) {
  push_handle(state, Held::body, run.bodies.size());
  run.bodies.emplace_back();
}

figure::Figure const* to_figure(lua_State* state, int index, Run& run) {
  return to_handle(state, index, run.figures, Held::figure);
}
doc::Inlines const* to_words(lua_State* state, int index, Run& run) {
  auto const* words = to_handle(state, index, run.words, Held::words);
  return words ? &words->pieces : nullptr;
}
doc::Block const* to_block(lua_State* state, int index, Run& run) {
  return to_handle(state, index, run.blocks, Held::block);
}
std::vector<std::uint32_t>* to_body(lua_State* state, int index, Run& run) {
  return to_handle(state, index, run.bodies, Held::body);
}

std::string read_text(lua_State* state, int index, Path const& path) {
  std::size_t length = 0;
  // The type is looked at first: lua_tolstring would change a number in place (and a key in a
  // traversal).
  if (lua_type(state, index) != LUA_TSTRING)
    raise(state, path + ": expected text, found " + type_name(state, index));
  char const* bytes = lua_tolstring(state, index, &length);
  spend(state, Spent::text, length);
  std::string text(bytes, length);
  if (auto const at = utf8::first_invalid(text))
    raise(state, path + ": the text is not valid UTF-8 at byte " + std::to_string(*at + 1));
  return text;
}

std::string text_field(lua_State* state, int index, char const* name, Path const& path) {
  lua_getfield(state, index, name);
  std::string text;
  if (!lua_isnil(state, -1)) text = read_text(state, -1, Path(path, name));
  lua_pop(state, 1);
  return text;
}

std::optional<double> number_field(lua_State* state, int index, char const* name,
                                   Path const& path) {
  lua_getfield(state, index, name);
  std::optional<double> number;
  if (lua_type(state, -1) == LUA_TNUMBER)
    number = lua_tonumber(state, -1);
  else if (!lua_isnil(state, -1))
    raise(state, path + "." + name + ": expected a number, found " + type_name(state, -1));
  if (number && !std::isfinite(*number))
    raise(state, path + "." + name + ": expected a finite number");
  lua_pop(state, 1);
  return number;
}

bool flag_field(lua_State* state, int index, char const* name, Path const& path) {
  lua_getfield(state, index, name);
  if (!lua_isnil(state, -1) && !lua_isboolean(state, -1))
    raise(state, path + "." + name + ": expected true or false, found " + type_name(state, -1));
  bool const flag = lua_toboolean(state, -1) != 0;
  lua_pop(state, 1);
  return flag;
}

int list_length(lua_State* state, int index, Path const& path) {
  luaL_checkstack(state, 4, "list nested too deeply");
  index = lua_absindex(state, index);
  lua_Integer count = 0, most = 0;
  for (lua_pushnil(state); lua_next(state, index); lua_pop(state, 1)) {
    if (!lua_isinteger(state, -2))
      raise(state, path + ": expected a list, found a table with the key '" +
                       (lua_type(state, -2) == LUA_TSTRING ? lua_tostring(state, -2) : "?") + "'");
    lua_Integer const key = lua_tointeger(state, -2);
    if (key < 1) raise(state, path + ": expected a list, found the key " + std::to_string(key));
    if (key > most) most = key;
    ++count;
  }
  if (count == most) return static_cast<int>(count);
  for (lua_Integer i = 1; i <= most; ++i)
    if (lua_rawgeti(state, index, i) == LUA_TNIL)
      raise(state, path + "[" + std::to_string(i) + "] is nil; leave it out or test for it before");
    else
      lua_pop(state, 1);
  return 0;
}

doc::Inlines read_content(lua_State* state, int index, Run& run, Path const& path,
                          FigureForm form) {
  Content content{form, caller(state, run)};
  append_content(state, index, run, path, 0, content);
  return std::move(content.pieces);
}

void read_blocks(lua_State* state, int index, Run& run, Path const& path,
                 std::vector<std::uint32_t>& blocks, int depth) {
  luaL_checkstack(state, 8, "blocks nested too deeply");
  index = lua_absindex(state, index);
  if (lua_isnil(state, index)) return;
  if (to_block(state, index, run)) {
    blocks.push_back(handle_at(state, index)->index);
  } else if (auto const* body = to_body(state, index, run)) {
    blocks.insert(blocks.end(), body->begin(), body->end());
  } else if (lua_istable(state, index)) {
    if (depth == deepest) raise(state, path + ": lists nested too deeply");
    int const length = list_length(state, index, path);
    for (int i = 1; i <= length; ++i) {
      lua_rawgeti(state, index, i);
      read_blocks(state, -1, run, Path(path, i), blocks, depth + 1);
      lua_pop(state, 1);
    }
  } else {
    raise(state,
          path + ": expected a block (doc.para, doc.table …), found " + type_name(state, index));
  }
}

data::IndicatorId indicator_at(lua_State* state, int index, Run& run) {
  return *run.dataset().find_indicator(lua_tostring(state, index));
}

data::Indicator const& described_at(lua_State* state, int index, Run& run) {
  data::IndicatorId const id = indicator_at(state, index, run);
  run.name(figure::NamedEntry::Kind::described, static_cast<std::size_t>(id));
  return run.dataset()[id];
}

}  // namespace jianbao::script
