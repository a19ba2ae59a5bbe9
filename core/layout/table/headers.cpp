#include "layout/table/sheet.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

bool shares_column(Placed const& a, Placed const& b) {
  return a.column < b.column + b.cell->columns && b.column < a.column + a.cell->columns;
}

bool shares_row(Placed const& a, Placed const& b) {
  return a.row < b.row + b.cell->rows && b.row < a.row + a.cell->rows;
}

}  // namespace

void name_headers(Sheet& sheet) {
  auto& tags = sheet.setter.paged.tags;
  auto const tag_of = [&](SetCell const& one) -> page::Tag& {
    return tags[static_cast<std::size_t>(one.tag) - 1];
  };
  auto const& cells = sheet.body.cells;
  bool const has_groups = std::any_of(cells.begin(), cells.end(),
                                      [](SetCell const& one) { return one.place.cell->group; });
  if (sheet.table.head.size() < 2 && !has_groups) return;
  std::vector<SetCell const*> names;  // of rows, the hanging ones of rows above included
  SetCell const* group = nullptr;
  for (SetCell const& one : cells) {
    if (one.place.cell->group) {
      group = &one;
      continue;
    }
    page::Tag& tag = tag_of(one);
    std::erase_if(names, [&](SetCell const* name) {
      return name->place.row + name->place.cell->rows <= one.place.row;
    });
    tag.headers.reserve(sheet.table.head.size() + 2);  // as a rule: those above, a group, a name
    for (SetCell const& head : sheet.head.cells)
      if (shares_column(head.place, one.place)) tag.headers.push_back(head.tag);
    if (group) tag.headers.push_back(group->tag);
    for (SetCell const* name : names)
      if (shares_row(name->place, one.place)) tag.headers.push_back(name->tag);
    if (tag.role == "TH") names.push_back(&one);
  }
}

}  // namespace jianbao::layout
