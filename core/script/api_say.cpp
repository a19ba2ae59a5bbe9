// say: lists, and the table of all its functions; body: the list of blocks that write() fills.
#include "figure/wording.h"
#include "script/binding.h"
#include "script/values.h"

namespace jianbao::script {

namespace {

std::vector<std::string> names_at(lua_State* state, int index) {
  std::vector<std::string> names;
  int const length = list_length(state, index, "names");
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, index, i);
    names.push_back(read_text(state, -1, "names[" + std::to_string(i) + "]"));
    lua_pop(state, 1);
  }
  return names;
}

int enumerate(lua_State* state, Run&) {
  std::string const text = figure::enumerate(names_at(state, 1));
  lua_pushlstring(state, text.data(), text.size());
  return 1;
}

// Contents joined with a separator between them, as one list.
int join(lua_State* state, Run&) {
  int const length = list_length(state, 1, "parts");
  lua_createtable(state, 2 * length, 0);
  for (int i = 1, next = 0; i <= length; ++i) {
    if (i > 1) {
      lua_pushvalue(state, 2);
      lua_rawseti(state, -2, ++next);
    }
    lua_rawgeti(state, 1, i);
    lua_rawseti(state, -2, ++next);
  }
  return 1;
}

constexpr Binding list_rows[] = {
    {"say",
     "enumerate",
     {{{"names", Kind::list, false, nullptr, "string[]"}}},
     "text",
     1,
     "甲、乙和丙",
     enumerate},
    {"say",
     "join",
     {{{"parts", Kind::list, false, nullptr, "jianbao.content[]"}, {"separator", Kind::content}}},
     "content",
     1,
     "the parts with the separator between them",
     join},
};

int add(lua_State* state, Run& run) {
  std::vector<std::uint32_t>* const body = to_body(state, 1, run);
  if (!body) raise(state, "body:add: call it with a colon on what doc.body() gave");
  int const last = lua_gettop(state);
  for (int i = 2; i <= last; ++i) {
    std::vector<std::uint32_t> blocks;
    read_blocks(state, i, run, "body:add: argument " + std::to_string(i - 1), blocks);
    body->insert(body->end(), blocks.begin(), blocks.end());
  }
  lua_settop(state, 1);
  return 1;
}

int is_empty(lua_State* state, Run& run) {
  std::vector<std::uint32_t>* const body = to_body(state, 1, run);
  if (!body) raise(state, "body:is_empty: call it with a colon on what doc.body() gave");
  lua_pushboolean(state, body->empty());
  return 1;
}

constexpr Binding body_rows[] = {
    {"body",
     "add",
     {{{"blocks", Kind::block}}},
     "body",
     1,
     "adds blocks, bodies or lists of them; nil adds nothing",
     add},
    {"body", "is_empty", {}, "boolean", 1, "whether nothing was added", is_empty},
};

static_assert(are_described(list_rows) && are_described(body_rows));

}  // namespace

std::span<Binding const> say_bindings() {
  static std::vector<Binding> const rows = [] {
    std::vector<Binding> all;
    for (auto const part :
         {std::span<Binding const>(list_rows), say_number_bindings(), say_numeral_bindings()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rows;
}
std::span<Binding const> body_bindings() {
  return body_rows;
}

}  // namespace jianbao::script
