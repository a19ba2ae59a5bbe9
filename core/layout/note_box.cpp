#include "layout/blocks.h"

namespace jianbao::layout {

void frame_boxes(Setter& setter, Length inset, std::size_t first, Boxes& boxes) {
  if (boxes.size() == first) return;
  Length const width = setter.measure(), bar = Length::pt(2.5);
  // Strips of neighbouring boxes overlap by a hair, so that no seam shows between them.
  Length const hair = Length::pt(0.3);
  for (std::size_t i = first; i < boxes.size(); ++i) {
    Box& box = boxes[i];
    bool const is_first = i == first, is_last = i + 1 == boxes.size();
    // White space inside the frame is tinted too: it belongs to the box and is kept at a page's
    // top.
    Length const above = is_first ? inset : box.before;
    for (page::Item& item : box.items)
      page::move_by(item, {inset, above});
    box.height += above + (is_last ? inset : Length{});
    box.before = is_first ? inset : Length{};
    Length const height = box.height + (is_last ? Length{} : hair);
    box.items.insert(box.items.begin(),
                     {page::rectangle({{}, {width, height}}, setter.style.tint),
                      page::rectangle({{}, {bar, height}}, setter.style.accent)});
  }
  boxes.back().height += inset;
}

}  // namespace jianbao::layout
