#include "pdf/structure.h"

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_in_a_node = 200;

struct Element {
  HPDF_Dict dictionary = nullptr;
  HPDF_Array kids = nullptr;
};

std::vector<Element> make_elements(Document& document, std::vector<page::Tag> const& tags,
                                   HPDF_Dict root) {
  std::vector<Element> elements;
  HPDF_Array const top = document.array();
  document.put(root, "K", top);
  for (page::Tag const& tag : tags) {
    Element one{document.dictionary("StructElem"), document.array()};
    document.put_name(one.dictionary, "S", tag.role);
    if (!tag.alt.empty()) document.put_text(one.dictionary, "Alt", tag.alt);
    document.put(one.dictionary, "K", one.kids);
    bool const is_top = tag.parent == page::TagId::artifact;
    auto const parent = static_cast<std::size_t>(tag.parent);
    document.put(one.dictionary, "P", is_top ? root : elements[parent - 1].dictionary);
    document.add(is_top ? top : elements[parent - 1].kids, one.dictionary);
    elements.push_back(one);
  }
  return elements;
}

void refer(Document& document, Element const& element, HPDF_Page page, std::size_t mcid) {
  HPDF_Dict const reference = document.direct_dictionary();
  document.put_name(reference, "Type", "MCR");
  document.put(reference, "Pg", page);
  document.put_number(reference, "MCID", static_cast<std::int32_t>(mcid));
  document.add(element.kids, reference);
}

}  // namespace

void write_structure(Document& document, std::vector<page::Tag> const& tags,
                     std::vector<MarkedPage> const& pages) {
  HPDF_Dict const root = document.dictionary("StructTreeRoot");
  auto const elements = make_elements(document, tags, root);
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
      Element const& element = elements[static_cast<std::size_t>(pages[i].marked[mcid]) - 1];
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
