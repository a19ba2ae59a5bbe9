#include "pdf/structure.h"

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

constexpr std::size_t most_kids = 8000;  // an array of libharu 2.3 holds at most 32,767 items

struct Element {
  HPDF_Dict dictionary = nullptr;
  HPDF_Array kids = nullptr;
  HPDF_Dict group = nullptr;  // what the next kid hangs on: the element, or a group of its kids
  HPDF_Array group_kids = nullptr;
  std::size_t in_group = 0;
};

Element with_kids(Document& document, HPDF_Dict dictionary) {
  HPDF_Array const kids = document.array();
  document.put(dictionary, "K", kids);
  return {dictionary, kids, dictionary, kids, 0};
}

// Where the next kid hangs. Kids beyond `most_kids` are grouped without meaning (NonStruct,
// ISO 32000-1 14.8.4.2).
Element const& place_for_kid(Document& document, Element& parent) {
  if (parent.in_group == most_kids) {
    parent.group = document.dictionary("StructElem");
    document.put_name(parent.group, "S", "NonStruct");
    document.put(parent.group, "P", parent.dictionary);
    parent.group_kids = document.array();
    document.put(parent.group, "K", parent.group_kids);
    document.add(parent.kids, parent.group);
    parent.in_group = 0;
  }
  ++parent.in_group;
  return parent;
}

std::vector<Element> make_elements(Document& document, std::vector<page::Tag> const& tags,
                                   HPDF_Dict root) {
  std::vector<Element> elements;
  elements.reserve(tags.size());
  Element top = with_kids(document, root);
  for (page::Tag const& tag : tags) {
    Element const one = with_kids(document, document.dictionary("StructElem"));
    document.put_name(one.dictionary, "S", tag.role);
    if (!tag.alt.empty()) document.put_text(one.dictionary, "Alt", tag.alt);
    bool const is_top = tag.parent == page::TagId::artifact;
    Element const& parent =
        place_for_kid(document, is_top ? top : elements[static_cast<std::size_t>(tag.parent) - 1]);
    document.put(one.dictionary, "P", parent.group);
    document.add(parent.group_kids, one.dictionary);
    elements.push_back(one);
  }
  return elements;
}

void refer(Document& document, Element& element, HPDF_Page page, std::size_t mcid) {
  HPDF_Dict const reference = document.direct_dictionary();
  document.put_name(reference, "Type", "MCR");
  document.put(reference, "Pg", page);
  document.put_number(reference, "MCID", static_cast<std::int32_t>(mcid));
  document.add(place_for_kid(document, element).group_kids, reference);
}

}  // namespace

void write_structure(Document& document, std::vector<page::Tag> const& tags,
                     std::vector<MarkedPage> const& pages) {
  HPDF_Dict const root = document.dictionary("StructTreeRoot");
  auto elements = make_elements(document, tags, root);
  HPDF_Dict const parents = document.dictionary();
  HPDF_Array const nodes = document.array();
  HPDF_Array numbers = nullptr;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i % most_in_a_node == 0) {
      HPDF_Dict const node = document.dictionary();
      HPDF_Array const limits = document.array();
      document.add_number(limits, static_cast<std::int32_t>(i));
      document.add_number(
          limits, static_cast<std::int32_t>(std::min(i + most_in_a_node, pages.size()) - 1));
      document.put(node, "Limits", limits);
      numbers = document.array();
      document.put(node, "Nums", numbers);
      document.add(nodes, node);
    }
    HPDF_Array const owners = document.indirect_array();
    for (std::size_t mcid = 0; mcid < pages[i].marked.size(); ++mcid) {
      Element& element = elements[static_cast<std::size_t>(pages[i].marked[mcid]) - 1];
      refer(document, element, pages[i].page, mcid);
      document.add(owners, element.dictionary);
    }
    document.add_number(numbers, static_cast<std::int32_t>(i));
    document.add(numbers, owners);
    document.put_number(pages[i].page, "StructParents", static_cast<std::int32_t>(i));
  }
  document.put(parents, "Kids", nodes);
  document.put(root, "ParentTree", parents);
  document.put(document.catalog(), "StructTreeRoot", root);
  HPDF_Dict const info = document.direct_dictionary();
  document.put_flag(info, "Marked", true);
  document.put(document.catalog(), "MarkInfo", info);
}

}  // namespace jianbao::pdf
