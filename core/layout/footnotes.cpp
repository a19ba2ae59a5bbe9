// Footnotes: numbered by first use, set when a line marks them.
#include "base/level_mark.h"
#include "layout/setter.h"

#include <algorithm>
#include <utility>

namespace jianbao::layout {

// ① … ㊿, then [51].
std::string note_mark(std::uint32_t number) {
  return level_mark(5, static_cast<int>(number)).value_or("[" + std::to_string(number) + "]");
}

std::uint32_t Setter::number_of(doc::Footnote const& note) {
  auto const known = std::find(notes.begin(), notes.end(), &note);
  auto const index = static_cast<std::uint32_t>(known - notes.begin());
  if (known == notes.end()) notes.push_back(&note);
  return index + 1;
}

// The mark, and the words beside it.
std::vector<Box> Setter::note_boxes(std::uint32_t number) {
  TextStyle const& look = style.of("footnote");
  page::TagId const note_tag = tag("Note", parent), label_tag = tag("Lbl", note_tag);
  auto const pieces = spans(notes[number - 1]->content, look, tag("P", note_tag));
  Length const hang = look.size.times(5, 4), outer = std::exchange(inset, {});
  std::vector<Box> boxes;
  for (line::SetLine& one : set(pieces, look, measure() - hang)) {
    Box& box = boxes.emplace_back();
    box.height = look.leading;
    if (boxes.size() == 1)
      put_label(box.items, span(note_mark(number), look, label_tag), line::Alignment::left,
                {{}, baseline_in(look)}, hang);
    put_line(box.items, one, {hang, baseline_in(look)});
  }
  inset = outer;
  return boxes;
}

void Setter::attach_notes(line::SetLine const& one, Box& box) {
  if (style.endnotes) return;
  for (std::uint32_t number : one.notes)
    box.notes.push_back(note_boxes(number));
}

}  // namespace jianbao::layout
