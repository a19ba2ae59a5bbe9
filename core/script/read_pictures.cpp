#include "script/read_pictures.h"

#include "base/likely_name.h"
#include "script/shape.h"
#include "script/values.h"

#include <algorithm>

namespace jianbao::script {

namespace {

doc::PictureItem read_item(lua_State* state, int index, Run const& run, Path const& path) {
  doc::PictureItem item;
  item.name = text_field(state, index, "picture", path);
  item.alt = text_field(state, index, "alt", path);
  bool const decoration = flag_field(state, index, "decoration", path);
  auto const& known = run.briefing.pictures;
  if (std::find(known.begin(), known.end(), item.name) == known.end()) {
    std::string const likely = likely_name(item.name, known);
    raise(state, path + ".picture: the briefing names no picture '" + item.name + "'" +
                     (likely.empty() ? std::string(" under \"pictures\"")
                                     : "; did you mean '" + likely + "'?"));
  }
  if (item.alt.empty() && !decoration)
    raise(state, path + ".alt: say what the picture shows, or decoration = true");
  return item;
}

void read_labels(lua_State* state, int index, Path const& path, doc::Pictures& result) {
  result.label = text_field(state, index, "label", path);
  result.title = text_field(state, index, "title", path);
  result.credit = text_field(state, index, "credit", path);
  result.note = text_field(state, index, "note", path);
  result.source = text_field(state, index, "source", path);
  result.cropped = flag_field(state, index, "crop", path);
  if (result.title.empty()) raise(state, path + ".title: expected the picture's title");
}

}  // namespace

doc::Pictures read_picture(lua_State* state, int index, Run& run) {
  std::string const path = "doc.picture";
  index = lua_absindex(state, index);
  check_fields(state, index, path, shapes::picture);
  doc::Pictures result;
  read_labels(state, index, path, result);
  result.items.push_back(read_item(state, index, run, path));
  result.width_mm = number_field(state, index, "width", path).value_or(0);
  constexpr double least = 10, most = 400;
  if (result.width_mm != 0 && (result.width_mm < least || result.width_mm > most))
    raise(state, path + ".width: expected 10 to 400 mm");
  return result;
}

doc::Pictures read_pictures(lua_State* state, int index, Run& run) {
  std::string const path = "doc.pictures";
  index = lua_absindex(state, index);
  check_fields(state, index, path, shapes::pictures);
  doc::Pictures result;
  read_labels(state, index, path, result);
  lua_getfield(state, index, "pictures");
  if (!lua_istable(state, -1)) raise(state, path + ".pictures: expected a list of pictures");
  int const list = lua_absindex(state, -1), length = list_length(state, list, path + ".pictures");
  constexpr int most = 3;
  if (length < 1 || length > most)
    raise(state, path + ".pictures: expected one to three, found " + std::to_string(length));
  for (int i = 1; i <= length; ++i) {
    std::string const place = path + ".pictures[" + std::to_string(i) + "]";
    lua_rawgeti(state, list, i);
    if (!lua_istable(state, -1))
      raise(state, place + ": expected { picture = …, alt = … }, found " + type_name(state, -1));
    check_fields(state, -1, place, shapes::item);
    result.items.push_back(read_item(state, -1, run, place));
    result.items.back().caption = text_field(state, -1, "caption", place);
    lua_pop(state, 1);
  }
  lua_pop(state, 1);
  return result;
}

}  // namespace jianbao::script
