#include "script/read_list.h"

#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

constexpr int deepest = 3;

int depth_of(doc::List const& list) {
  int depth = 0;
  for (doc::ListItem const& item : list.items)
    for (doc::List const& nested : item.lists)
      depth = std::max(depth, depth_of(nested));
  return depth + 1;
}

// The list that a handle stands for; nullptr for anything else.
doc::List const* to_list(lua_State* state, int index, Run& run) {
  doc::Block const* block = to_block(state, index, run);
  return block ? std::get_if<doc::List>(&block->kind) : nullptr;
}

doc::ListItem read_item(lua_State* state, int index, Run& run, Path const& path) {
  index = lua_absindex(state, index);
  doc::ListItem item;
  bool const is_plain_table = lua_istable(state, index);
  if (!is_plain_table) {
    item.content = read_content(state, index, run, path, FigureForm::full);
    return item;
  }
  int const length = list_length(state, index, path);
  for (int i = 1; i <= length; ++i) {
    std::string const piece_path = path + "[" + std::to_string(i) + "]";
    lua_rawgeti(state, index, i);
    if (doc::List const* nested = to_list(state, -1, run)) {
      item.lists.push_back(*nested);
    } else {
      if (!item.lists.empty()) raise(state, piece_path + ": words after a nested list");
      doc::Inlines const pieces = read_content(state, -1, run, piece_path, FigureForm::full);
      item.content.insert(item.content.end(), pieces.begin(), pieces.end());
    }
    lua_pop(state, 1);
  }
  return item;
}

}  // namespace

doc::ListMark list_mark_named(lua_State* state, std::string const& word) {
  if (word == "bullet") return doc::ListMark::bullet;
  if (word == "number") return doc::ListMark::number;
  if (word == "bracket") return doc::ListMark::bracket;
  if (word == "dash") return doc::ListMark::dash;
  raise(state, "doc.list: expected bullet, number, bracket or dash, found '" + word + "'");
}

doc::List read_list(lua_State* state, int index, doc::ListMark mark, Run& run) {
  doc::List list{mark, {}};
  int const length = list_length(state, index, "doc.list");
  for (int i = 1; i <= length; ++i) {
    lua_rawgeti(state, index, i);
    list.items.push_back(read_item(state, -1, run, "doc.list[" + std::to_string(i) + "]"));
    lua_pop(state, 1);
  }
  if (depth_of(list) > deepest) raise(state, "doc.list: lists nest at most three deep");
  return list;
}

}  // namespace jianbao::script
