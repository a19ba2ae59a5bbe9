#include "pdf/tree.h"

#include <algorithm>

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

}  // namespace

HPDF_Dict name_tree(Document& document, std::map<std::string, void*> const& objects) {
  HPDF_Dict const root = document.dictionary();
  HPDF_Array const nodes = document.array();
  for (auto at = objects.begin(); at != objects.end();) {
    HPDF_Dict const node = document.dictionary();
    HPDF_Array const limits = document.array(), names = document.array();
    document.add_bytes(limits, at->first);
    std::string last;
    for (std::size_t i = 0; i < most_in_a_node && at != objects.end(); ++i, ++at) {
      document.add_bytes(names, at->first);
      document.add(names, at->second);
      last = at->first;
    }
    document.add_bytes(limits, last);
    document.put(node, "Limits", limits);
    document.put(node, "Names", names);
    document.add(nodes, node);
  }
  document.put(root, "Kids", nodes);
  return root;
}

HPDF_Dict number_tree(Document& document, std::vector<void*> const& objects) {
  HPDF_Dict const root = document.dictionary();
  HPDF_Array const nodes = document.array();
  for (std::size_t first = 0; first < objects.size(); first += most_in_a_node) {
    std::size_t const last = std::min(first + most_in_a_node, objects.size()) - 1;
    HPDF_Dict const node = document.dictionary();
    HPDF_Array const limits = document.array(), numbers = document.array();
    document.add_number(limits, static_cast<std::int32_t>(first));
    document.add_number(limits, static_cast<std::int32_t>(last));
    for (std::size_t i = first; i <= last; ++i) {
      document.add_number(numbers, static_cast<std::int32_t>(i));
      document.add(numbers, objects[i]);
    }
    document.put(node, "Limits", limits);
    document.put(node, "Nums", numbers);
    document.add(nodes, node);
  }
  document.put(root, "Kids", nodes);
  return root;
}

}  // namespace jianbao::pdf
