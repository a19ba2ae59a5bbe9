#include "pdf/tree.h"

#include "pdf/value.h"

#include <algorithm>

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

}  // namespace

Reference name_tree(Document& document, std::map<std::string, std::string> const& values) {
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
    append_reference(nodes,
                     document.written("<</Limits[" + limits + "]/Names[" + names + "]>>").number);
    nodes += ' ';
  }
  return document.written(nodes + "]>>");
}

Reference number_tree(Document& document, std::vector<std::uint32_t> const& objects) {
  std::string nodes = "<</Kids[";
  for (std::size_t first = 0; first < objects.size(); first += most_in_a_node) {
    std::size_t const last = std::min(first + most_in_a_node, objects.size()) - 1;
    std::string node = "<</Limits[";
    append_integer(node, static_cast<std::int64_t>(first));
    node += ' ';
    append_integer(node, static_cast<std::int64_t>(last));
    node += "]/Nums[";
    for (std::size_t i = first; i <= last; ++i) {
      append_integer(node, static_cast<std::int64_t>(i));
      node += ' ';
      append_reference(node, objects[i]);
      node += ' ';
    }
    append_reference(nodes, document.written(node + "]>>").number);
    nodes += ' ';
  }
  return document.written(nodes + "]>>");
}

}  // namespace jianbao::pdf
