#include "pdf/structure.h"

#include "pdf/tree.h"

#include <map>
#include <optional>

#include <fmt/format.h>

namespace jianbao::pdf {

namespace {

constexpr std::size_t most_kids = 30000;  // an array of libharu 2.3 holds at most 32,767 items

// Names of elements sort as their numbers do.
std::string id_of(std::size_t element) {
  return fmt::format("e{:07}", element + 1);
}

class StructureWriter {
 public:
  StructureWriter(Document& document, std::vector<page::Page> const& shown,
                  std::vector<page::Tag> const& tags, std::vector<MarkedPage> const& pages)
      : document_(document), shown_(shown), tags_(tags), pages_(pages) {}

  void write() {
    std::vector<ShownPage> shown;
    for (MarkedPage const& page : pages_)
      shown.push_back(page.shown);
    read_ = reading_order(tags_, shown);
    root_ = document_.dictionary("StructTreeRoot");
    make_elements();
    HPDF_Array const top = document_.array();
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (!read_[i].kept) continue;
      bool const is_top = page::is_artifact(tags_[i].parent);
      if (is_top) document_.add(top, elements_[i]);
      if (is_top) document_.put(elements_[i], "P", root_);
      write_kids(i);
      write_attributes(i);
    }
    document_.put(root_, "K", top);
    write_parents();
    if (!named_.empty()) document_.put(root_, "IDTree", name_tree(document_, named_));
    document_.put(document_.catalog(), "StructTreeRoot", root_);
    HPDF_Dict const info = document_.direct_dictionary();
    document_.put_flag(info, "Marked", true);
    document_.put(document_.catalog(), "MarkInfo", info);
  }

 private:
  void make_elements() {
    elements_.assign(tags_.size(), nullptr);
    std::vector<bool> is_header(tags_.size(), false);
    for (page::Tag const& tag : tags_)
      for (page::TagId header : tag.headers)
        is_header[static_cast<std::size_t>(header) - 1] = true;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (!read_[i].kept) continue;
      elements_[i] = document_.dictionary();
      document_.put_name(elements_[i], "S", tags_[i].role);
      if (!tags_[i].alt.empty()) document_.put_text(elements_[i], "Alt", tags_[i].alt);
      if (!tags_[i].language.empty()) document_.put_bytes(elements_[i], "Lang", tags_[i].language);
      // Notes are named one by one (ISO 14289-1 7.9), header cells where others point at them.
      if (tags_[i].role != "Note" && !is_header[i]) continue;
      document_.put_bytes(elements_[i], "ID", id_of(i));
      named_[id_of(i)] = elements_[i];
    }
  }

  // Kids beyond `most_kids` are grouped without meaning (NonStruct, ISO 32000-1 14.8.4.2).
  void write_kids(std::size_t element) {
    std::vector<Kid> const& kids = read_[element].kids;
    HPDF_Dict parent = elements_[element];
    page_of_element_.reset();
    for (Kid const& kid : kids)
      if (!kid.is_element && !page_of_element_) page_of_element_ = kid.piece.page;
    if (page_of_element_) document_.put(parent, "Pg", pages_[*page_of_element_].page);
    if (kids.size() == 1 && !kids[0].is_element && !kids[0].piece.is_annotation)
      return document_.put_number(parent, "K", static_cast<std::int32_t>(kids[0].piece.index));
    if (kids.empty()) return;
    HPDF_Array const list = document_.array();
    document_.put(parent, "K", list);
    HPDF_Array group = list;
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (kids.size() > most_kids && i % most_kids == 0) {
        parent = document_.dictionary();
        document_.put_name(parent, "S", "NonStruct");
        document_.put(parent, "P", elements_[element]);
        if (page_of_element_) document_.put(parent, "Pg", pages_[*page_of_element_].page);
        document_.put(parent, "K", group = document_.array());
        document_.add(list, parent);
      }
      add_kid(group, parent, kids[i]);
    }
  }

  void add_kid(HPDF_Array list, HPDF_Dict parent, Kid const& kid) {
    if (kid.is_element) {
      document_.put(elements_[kid.element], "P", parent);
      return document_.add(list, elements_[kid.element]);
    }
    Piece const& piece = kid.piece;
    MarkedPage const& page = pages_[piece.page];
    if (!piece.is_annotation && piece.page == page_of_element_)
      return document_.add_number(list, static_cast<std::int32_t>(piece.index));
    HPDF_Dict const reference = document_.direct_dictionary();
    document_.put_name(reference, "Type", piece.is_annotation ? "OBJR" : "MCR");
    document_.put(reference, "Pg", page.page);
    if (piece.is_annotation)
      document_.put(reference, "Obj", page.annotations[piece.index]);
    else
      document_.put_number(reference, "MCID", static_cast<std::int32_t>(piece.index));
    document_.add(list, reference);
  }

  void write_attributes(std::size_t element) {
    page::Tag const& tag = tags_[element];
    bool const is_cell = tag.role == "TH" || tag.role == "TD";
    bool const is_table = is_cell && (tag.scope != page::Scope::none || tag.columns > 1 ||
                                      tag.rows > 1 || !tag.headers.empty());
    auto const box = tag.role == "Figure" ? box_of(element) : std::nullopt;
    if (!is_table && !box && tag.numbering.empty()) return;
    HPDF_Dict const attributes = document_.direct_dictionary();
    document_.put_name(attributes, "O", is_table ? "Table" : box ? "Layout" : "List");
    if (tag.scope != page::Scope::none)
      document_.put_name(attributes, "Scope", tag.scope == page::Scope::row ? "Row" : "Column");
    if (tag.columns > 1) document_.put_number(attributes, "ColSpan", tag.columns);
    if (tag.rows > 1) document_.put_number(attributes, "RowSpan", tag.rows);
    if (!tag.headers.empty()) write_headers(attributes, tag);
    if (!tag.numbering.empty()) document_.put_name(attributes, "ListNumbering", tag.numbering);
    if (box) document_.put(attributes, "BBox", *box);
    document_.put(elements_[element], "A", attributes);
  }

  void write_headers(HPDF_Dict attributes, page::Tag const& tag) {
    HPDF_Array const headers = document_.array();
    for (page::TagId header : tag.headers)
      if (read_[static_cast<std::size_t>(header) - 1].kept)
        document_.add_bytes(headers, id_of(static_cast<std::size_t>(header) - 1));
    document_.put(attributes, "Headers", headers);
  }

  // What the figure covers on its first page.
  std::optional<HPDF_Array> box_of(std::size_t element) {
    if (read_[element].kids.empty() || read_[element].kids[0].is_element) return {};
    page::Page const& page = shown_[read_[element].kids[0].piece.page];
    auto const id = static_cast<page::TagId>(element + 1);
    Point low{page.size.width, page.size.height}, high;
    for (page::Item const& item : page.items) {
      if (page::tag_of(item) != id) continue;
      page::Rectangle const area = page::extent(item);
      low = {min(low.x, area.corner.x), min(low.y, area.corner.y)};
      high = {max(high.x, area.corner.x + area.size.width),
              max(high.y, area.corner.y + area.size.height)};
    }
    HPDF_Array const box = document_.array();
    for (Length edge : {low.x, page.size.height - high.y, high.x, page.size.height - low.y})
      document_.add_real(box, edge.to_pt());
    return box;
  }

  // First the pages, then the annotations (ISO 32000-1 14.7.4.4).
  void write_parents() {
    std::vector<void*> owners;
    for (MarkedPage const& page : pages_) {
      HPDF_Array const list = document_.indirect_array();
      for (page::TagId tag : page.shown.marked)
        document_.add(list, elements_[static_cast<std::size_t>(tag) - 1]);
      document_.put_number(page.page, "StructParents", static_cast<std::int32_t>(owners.size()));
      document_.put_name(page.page, "Tabs", "S");
      owners.push_back(list);
    }
    for (MarkedPage const& page : pages_)
      for (std::size_t i = 0; i < page.annotations.size(); ++i) {
        page::TagId const tag = page.shown.annotations[i];
        if (page::is_artifact(tag)) continue;
        document_.put_number(page.annotations[i], "StructParent",
                             static_cast<std::int32_t>(owners.size()));
        owners.push_back(elements_[static_cast<std::size_t>(tag) - 1]);
      }
    document_.put_number(root_, "ParentTreeNextKey", static_cast<std::int32_t>(owners.size()));
    document_.put(root_, "ParentTree", number_tree(document_, owners));
  }

  Document& document_;
  std::vector<page::Page> const& shown_;
  std::vector<page::Tag> const& tags_;
  std::vector<MarkedPage> const& pages_;
  std::vector<ReadElement> read_;
  HPDF_Dict root_ = nullptr;
  std::vector<HPDF_Dict> elements_;
  std::map<std::string, void*> named_;
  std::optional<std::uint32_t> page_of_element_;
};

}  // namespace

void write_structure(Document& document, std::vector<page::Page> const& shown,
                     std::vector<page::Tag> const& tags, std::vector<MarkedPage> const& pages) {
  StructureWriter(document, shown, tags, pages).write();
}

}  // namespace jianbao::pdf
