#include "pdf/tree.h"

#include "pdf/value.h"

#include <algorithm>

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

}  // namespace

Bytes name_tree(Document& document, std::map<std::string, std::string> const& values) {
  Bytes nodes("<</Kids[");
  for (auto at = values.begin(); at != values.end();) {
    Bytes node("<</Limits["), names;
    append_bytes(node, at->first);
    std::string const* last = nullptr;
    for (std::size_t i = 0; i < most_in_a_node && at != values.end(); ++i, ++at) {
      append_bytes(names, at->first);
      names += at->second;
      last = &at->first;
    }
    append_bytes(node, *last);
    node += "]/Names[";
    node += names;
    append_reference(nodes, document.add_value(node += "]>>"));
    nodes += ' ';
  }
  nodes += "]>>";
  return nodes;
}

Bytes number_tree(Document& document, std::size_t count,
                  std::function<void(Bytes&, std::size_t)> const& append_value) {
  constexpr std::size_t most_bytes = 16'000;
  Bytes nodes("<</Kids[");
  for (std::size_t first = 0; first < count;) {
    Bytes list;
    std::size_t at = first;
    for (; at < count && at - first < most_in_a_node && list.size() < most_bytes; ++at) {
      if (at > first) list += ' ';
      append_integer(list, static_cast<std::int64_t>(at));
      append_value(list, at);
    }
    Bytes node("<</Limits[");
    append_integer(node, static_cast<std::int64_t>(first));
    node += ' ';
    append_integer(node, static_cast<std::int64_t>(at - 1));
    node += "]/Nums[";
    node += list;
    append_reference(nodes, document.add_value(node += "]>>"));
    nodes += ' ';
    first = at;
  }
  nodes += "]>>";
  return nodes;
}

}  // namespace jianbao::pdf
