// Lists: mark in the margin of the item, runovers under the text (CLREQ 3.2.1 凸排), nested three
// deep.
#include "layout/blocks.h"

namespace jianbao::layout {

namespace {

std::string mark_text(doc::ListMark mark, int level, int number) {
  constexpr char const* bullets[] = {"•", "◦", "▪"};
  switch (mark) {
    case doc::ListMark::bullet:
      return bullets[(level - 1) % 3];
    case doc::ListMark::number:
      return std::to_string(number) + ".";
    case doc::ListMark::bracket:
      return "（" + std::to_string(number) + "）";
    case doc::ListMark::dash:
      return "——";
  }
  return {};
}

// As readers are told of it (ISO 32000-1 14.8.5.5).
char const* numbering(doc::ListMark mark, int level) {
  constexpr char const* bullets[] = {"Disc", "Circle", "Square"};
  if (mark == doc::ListMark::bullet) return bullets[(level - 1) % 3];
  return mark == doc::ListMark::dash ? "Disc" : "Decimal";
}

// Room for the mark in tenths of an em: the widest mark of the list and a little air.
std::int64_t hang_tenths(doc::List const& list) {
  std::int64_t const digits = list.items.size() > 9 ? 2 : 1;
  switch (list.mark) {
    case doc::ListMark::bullet:
      return 10;
    case doc::ListMark::number:
      return 10 + digits * 5;
    case doc::ListMark::bracket:
      return 12 + digits * 5;
    case doc::ListMark::dash:
      return 22;
  }
  return 10;
}

class ListSetter {
 public:
  ListSetter(Setter& setter, TextStyle style, Boxes& boxes)
      : setter_(setter), style_(std::move(style)), boxes_(boxes) {
    style_.indent_em = 0;
  }

  void append(doc::List const& list, page::TagId parent, int level, Length indent) {
    page::TagId const tag = setter_.tag("L", parent);
    setter_.paged.tags.back().numbering = numbering(list.mark, level);
    Length const hang = style_.size.times(hang_tenths(list), 10);
    int number = 0;
    for (doc::ListItem const& item : list.items) {
      page::TagId const item_tag = setter_.tag("LI", tag);
      page::TagId const label_tag = setter_.tag("Lbl", item_tag);
      page::TagId const body_tag = setter_.tag("LBody", item_tag);
      std::size_t const first = boxes_.size();
      append_words(item.content, body_tag, indent + hang);
      if (boxes_.size() > first)
        put_mark(setter_.span(mark_text(list.mark, level, ++number), style_, label_tag), indent,
                 boxes_[first]);
      for (doc::List const& nested : item.lists)
        append(nested, body_tag, level + 1, indent + hang);
    }
  }

 private:
  void append_words(doc::Inlines const& content, page::TagId tag, Length left) {
    std::size_t const first = boxes_.size();
    auto const spans = setter_.spans(content, style_, tag);
    for (line::SetLine& one : setter_.set(spans, style_, setter_.measure() - left)) {
      Box box;
      box.height = style_.leading;
      put_line(box.items, one, {left, baseline_in(style_)});
      setter_.attach_notes(one, box);
      boxes_.push_back(std::move(box));
    }
    if (boxes_.size() == first) return;
    boxes_[first].before = style_.before;
    keep_ends_together(boxes_, first);
  }

  // The mark is read before the words, so it goes to the front.
  void put_mark(line::Span const& mark, Length indent, Box& box) {
    std::vector<page::Item> items;
    setter_.put_label(items, mark, line::Alignment::left, {indent, baseline_in(style_)}, {});
    box.items.insert(box.items.begin(), items.begin(), items.end());
  }

  Setter& setter_;
  TextStyle style_;
  Boxes& boxes_;
};

}  // namespace

void append_list(Setter& setter, doc::List const& list, Boxes& boxes) {
  TextStyle const& style = setter.style.of(setter.body == "body" ? "list" : setter.body);
  ListSetter(setter, style, boxes).append(list, setter.parent, 1, style.size * 2);
  if (!boxes.empty()) boxes.back().height += style.after;
}

}  // namespace jianbao::layout
