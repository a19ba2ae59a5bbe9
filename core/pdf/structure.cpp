#include "pdf/structure.h"

#include "pdf/tree.h"
#include "pdf/value.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace jianbao::pdf {

namespace {

// Elements that are sorted by their roles. Readers keep a few object streams at hand; these fill no
// more.
constexpr std::size_t near_by = 2000;
constexpr std::size_t most_kids = 30000;  // readers take an array of 32,767 items at least

void append_pair(Bytes& out, char const* key, std::uint32_t object) {
  out += key;
  append_reference(out, object);
}

void append_count(Bytes& out, std::string_view key, std::size_t count) {
  out += key;
  append_integer(out, static_cast<std::int64_t>(count));
}

std::vector<ShownPage> shown_of(std::vector<MarkedPage> const& pages) {
  std::vector<ShownPage> shown;
  for (MarkedPage const& page : pages)
    shown.push_back(page.shown);
  return shown;
}

class StructureWriter {
 public:
  StructureWriter(Document& document, Reference root, Tagged const& tagged,
                  std::vector<MarkedPage>& pages)
      : document_(document),
        shown_(tagged.pages),
        tags_(tagged.tags),
        pages_(pages),
        read_(tags_, shown_of(pages)),
        root_(root.number) {}

  void write() {
    reserve_elements();
    Bytes top;
    // A parent stands before its kids among the tags, and tells them its number.
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (!read_.is_kept(i)) continue;
      if (page::is_artifact(tags_[i].parent)) {
        append_reference(top, elements_[i]);
        top += ' ';
      }
      write_element(i);
    }
    Bytes root("<</Type/StructTreeRoot/K[");
    root += top;
    root += ']';
    append_parents(root);
    if (!named_.empty())
      append_pair(root, "/IDTree ", document_.add_value(name_tree(document_, named_)));
    document_.write(root_, root += ">>");
  }

 private:
  void reserve_elements() {
    elements_.assign(tags_.size(), 0);
    parents_.assign(tags_.size(), root_);
    name_elements();
    // Elements of one role get numbers in a row, and so stand side by side in the file: the more
    // alike neighbours are, the better they deflate.
    for (std::size_t first = 0; first < tags_.size(); first += near_by)
      reserve_by_role(first, std::min(first + near_by, tags_.size()));
  }

  // Notes are named one by one (ISO 14289-1 7.9), header cells where others point at them.
  void name_elements() {
    names_.assign(tags_.size(), 0);
    for (page::Tag const& tag : tags_)
      for (page::TagId header : tag.headers)
        names_[static_cast<std::size_t>(header) - 1] = 1;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < tags_.size(); ++i)
      if (read_.is_kept(i) && (names_[i] != 0 || tags_[i].role == "Note"))
        names_[i] = ++count;
      else
        names_[i] = 0;
  }

  void reserve_by_role(std::size_t first, std::size_t last) {
    std::vector<std::pair<std::string_view, std::vector<std::size_t>>> roles;
    for (std::size_t i = first; i < last; ++i) {
      if (!read_.is_kept(i)) continue;
      auto role = std::find_if(roles.begin(), roles.end(),
                               [&](auto const& one) { return one.first == tags_[i].role; });
      if (role == roles.end()) role = roles.insert(roles.end(), {tags_[i].role, {}});
      role->second.push_back(i);
    }
    for (auto const& [role, places] : roles)
      for (std::size_t const i : places)
        elements_[i] = document_.number();
  }

  void write_element(std::size_t i) {
    page::Tag const& tag = tags_[i];
    text_.clear();
    text_ += "<</S";
    append_name(text_, tag.role);
    append_pair(text_, "/P ", parents_[i]);
    append_kids(i);
    if (!tag.alt.empty()) text_ += "/Alt", append_text(text_, tag.alt);
    if (!tag.language.empty()) text_ += "/Lang", append_bytes(text_, tag.language);
    if (names_[i] != 0) {
      std::string const id = std::to_string(names_[i]);
      text_ += "/ID";
      append_bytes(text_, id);
      Bytes element;
      append_reference(element, elements_[i]);
      named_.emplace(id, element);
    }
    append_attributes(text_, i);
    document_.write(elements_[i], text_ += ">>");
  }

  // The page of the element's own content, and its kids; these are told who their parent is.
  // Kids beyond `most_kids` are grouped without meaning (NonStruct, ISO 32000-1 14.8.4.2).
  void append_kids(std::size_t element) {
    std::span<Kid const> const kids = read_.kids(element);
    page_of_element_.reset();
    for (Kid const& kid : kids)
      if (!kid.is_element && !page_of_element_) page_of_element_ = kid.piece.page;
    append_page(text_);
    if (kids.empty()) return;
    if (kids.size() == 1 && !kids[0].is_element && !kids[0].piece.is_annotation) {
      text_ += "/K ";
      return append_integer(text_, kids[0].piece.index);
    }
    if (kids.size() <= most_kids) return append_list(text_, elements_[element], kids);
    text_ += "/K[";
    for (std::size_t i = 0; i < kids.size(); i += most_kids) {
      std::uint32_t const group = document_.number();
      Bytes text("<</S/NonStruct");
      append_pair(text, "/P ", elements_[element]);
      append_page(text);
      append_list(text, group, kids.subspan(i, std::min(most_kids, kids.size() - i)));
      document_.write(group, text += ">>");
      append_reference(text_, group);
      text_ += ' ';
    }
    text_ += ']';
  }

  void append_page(Bytes& out) const {
    if (page_of_element_)
      append_pair(out, "/Pg ", Document::number_of(pages_[*page_of_element_].page));
  }

  void append_list(Bytes& out, std::uint32_t parent, std::span<Kid const> kids) {
    out += "/K[";
    for (Kid const& kid : kids) {
      append_kid(out, parent, kid);
      out += ' ';
    }
    out.back() = ']';
  }

  void append_kid(Bytes& list, std::uint32_t parent, Kid const& kid) {
    if (kid.is_element) {
      parents_[kid.element] = parent;
      return append_reference(list, elements_[kid.element]);
    }
    Piece const& piece = kid.piece;
    MarkedPage const& page = pages_[piece.page];
    if (!piece.is_annotation && piece.page == page_of_element_)
      return append_integer(list, piece.index);
    list += piece.is_annotation ? "<</Type/OBJR" : "<</Type/MCR";
    // The element's own page need not be told again (ISO 32000-1 table 325).
    if (piece.page != page_of_element_) append_pair(list, "/Pg ", Document::number_of(page.page));
    if (piece.is_annotation)
      append_pair(list, "/Obj ", page.annotations[piece.index].at);
    else
      append_count(list, "/MCID ", piece.index);
    list += ">>";
  }

  void append_attributes(Bytes& out, std::size_t element) const {
    page::Tag const& tag = tags_[element];
    bool const is_cell = tag.role == "TH" || tag.role == "TD";
    bool const is_table = is_cell && (tag.scope != page::Scope::none || tag.columns > 1 ||
                                      tag.rows > 1 || !tag.headers.empty());
    Bytes const box = tag.role == "Figure" ? box_of(element) : Bytes();
    if (!is_table && box.empty() && tag.numbering.empty()) return;
    out += is_table ? "/A<</O/Table" : !box.empty() ? "/A<</O/Layout" : "/A<</O/List";
    if (tag.scope != page::Scope::none)
      out += tag.scope == page::Scope::row ? "/Scope/Row" : "/Scope/Column";
    if (tag.columns > 1) append_count(out, "/ColSpan ", tag.columns);
    if (tag.rows > 1) append_count(out, "/RowSpan ", tag.rows);
    if (!tag.headers.empty()) {
      out += "/Headers[";
      for (page::TagId header : tag.headers)
        if (read_.is_kept(static_cast<std::size_t>(header) - 1)) {
          append_count(out, "(", names_[static_cast<std::size_t>(header) - 1]);
          out += ')';
        }
      out += ']';
    }
    if (!tag.numbering.empty()) {
      out += "/ListNumbering";
      append_name(out, tag.numbering);
    }
    out += box;
    out += ">>";
  }

  // What the figure covers on its first page.
  [[nodiscard]] Bytes box_of(std::size_t element) const {
    std::span<Kid const> const kids = read_.kids(element);
    if (kids.empty() || kids[0].is_element) return {};
    page::Page const& page = shown_[kids[0].piece.page];
    auto const id = static_cast<page::TagId>(element + 1);
    Point low{page.size.width, page.size.height}, high;
    for (page::Item const& item : page.items) {
      if (page::tag_of(item) != id) continue;
      page::Rectangle const area = page::extent(item);
      low = {min(low.x, area.corner.x), min(low.y, area.corner.y)};
      high = {max(high.x, area.corner.x + area.size.width),
              max(high.y, area.corner.y + area.size.height)};
    }
    Bytes box("/BBox[");
    for (Length edge : {low.x, page.size.height - high.y, high.x, page.size.height - low.y}) {
      append_number(box, edge.to_pt());
      box += ' ';
    }
    box.back() = ']';
    return box;
  }

  // First the pages, then the annotations (ISO 32000-1 14.7.4.4).
  void append_parents(Bytes& out) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      document_.put_number(pages_[i].page, "StructParents", static_cast<std::int32_t>(i));
      document_.put_name(pages_[i].page, "Tabs", "S");
    }
    std::vector<page::TagId> owners;  // of annotations
    for (MarkedPage& page : pages_)
      for (std::size_t i = 0; i < page.annotations.size(); ++i) {
        page::TagId const tag = page.shown.annotations[i];
        if (page::is_artifact(tag)) continue;
        append_count(page.annotations[i].fields, "/StructParent ", pages_.size() + owners.size());
        owners.push_back(tag);
      }
    auto const append_owner = [&](Bytes& list, page::TagId tag) {
      list += ' ';
      append_reference(list, elements_[static_cast<std::size_t>(tag) - 1]);
    };
    auto const append_value = [&](Bytes& list, std::size_t i) {
      if (i >= pages_.size()) return append_owner(list, owners[i - pages_.size()]);
      std::size_t const start = list.size();
      for (page::TagId tag : pages_[i].shown.marked)
        append_owner(list, tag);
      if (list.size() == start) list += ' ';
      list.at(start) = '[';
      list += ']';
    };
    std::size_t const count = pages_.size() + owners.size();
    append_count(out, "/ParentTreeNextKey ", count);
    append_pair(out, "/ParentTree ",
                document_.add_value(number_tree(document_, count, append_value)));
  }

  Document& document_;
  std::vector<page::Page> const& shown_;
  std::vector<page::Tag> const& tags_;
  std::vector<MarkedPage>& pages_;
  ReadingOrder read_;
  std::uint32_t root_;
  std::vector<std::uint32_t> elements_, parents_;  // numbers of objects by place in the tags
  std::vector<std::uint32_t> names_;               // /ID of those that have one; else 0
  Bytes text_;                                     // of the element that is being written
  std::map<std::string, std::string> named_;
  std::optional<std::uint32_t> page_of_element_;
};

}  // namespace

Reference announce_structure(Document& document) {
  Reference const root = document.reserve();
  document.put(document.catalog(), "StructTreeRoot", root.object);
  HPDF_Dict const info = document.direct_dictionary();
  document.put_flag(info, "Marked", true);
  document.put(document.catalog(), "MarkInfo", info);
  return root;
}

void write_structure(Document& document, Reference root, Tagged const& tagged,
                     std::vector<MarkedPage>& pages) {
  StructureWriter(document, root, tagged, pages).write();
}

}  // namespace jianbao::pdf
