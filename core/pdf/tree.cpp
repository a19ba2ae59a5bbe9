#include "pdf/tree.h"

#include "pdf/value.h"

#include <algorithm>

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

}  // namespace

std::string name_tree(Document& document, std::map<std::string, std::string> const& values) {
  std::string nodes = "<</Kids[";
  for (auto at = values.begin(); at != values.end();) {
    std::string limits, names;
    append_bytes(limits, at->first);
    std::string const* last = nullptr;
    for (std::size_t i = 0; i < most_in_a_node && at != values.end(); ++i, ++at) {
      append_bytes(names, at->first);
      names += at->second;
      last = &at->first;
    }
    append_bytes(limits, *last);
    append_reference(nodes, document.add_value("<</Limits[" + limits + "]/Names[" + names + "]>>"));
    nodes += ' ';
  }
  return nodes + "]>>";
}

std::string number_tree(Document& document, std::vector<std::string> const& values) {
  constexpr std::size_t most_bytes = 16'000;
  std::string nodes = "<</Kids[";
  for (std::size_t first = 0; first < values.size();) {
    std::string list;
    std::size_t at = first;
    for (; at < values.size() && at - first < most_in_a_node && list.size() < most_bytes; ++at) {
      if (at > first) list += ' ';
      append_integer(list, static_cast<std::int64_t>(at));
      if (!values[at].starts_with('[')) list += ' ';
      list += values[at];
    }
    std::string node = "<</Limits[";
    append_integer(node, static_cast<std::int64_t>(first));
    node += ' ';
    append_integer(node, static_cast<std::int64_t>(at - 1));
    append_reference(nodes, document.add_value(node + "]/Nums[" + list + "]>>"));
    nodes += ' ';
    first = at;
  }
  return nodes + "]>>";
}

}  // namespace jianbao::pdf
