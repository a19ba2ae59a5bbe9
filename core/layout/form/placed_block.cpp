#include "layout/form/form.h"

namespace jianbao::layout {

namespace {

Length ascent(TextStyle const& look) {
  return look.size.times(88, 100);
}

}  // namespace

void PlacedBlock::text(std::string const& words, TextStyle const& look, page::TagId tag,
                       Length left, Length right) {
  Length const width = setter_.measure() - left - right;
  bool is_first = true;
  for (line::SetLine& one : setter_.set({setter_.span(words, look, tag)}, look, width)) {
    if (!is_first) y_ += look.leading;
    is_first = false;
    Point origin{left, y_ + ascent(look)};
    if (look.alignment == line::Alignment::centre) origin.x += (width - one.width) / 2;
    if (look.alignment == line::Alignment::right) origin.x += width - one.width;
    put_line(items_, one, origin);
  }
  if (!is_first) y_ += look.size;
}

void PlacedBlock::beside(std::string const& words, TextStyle const& look, page::TagId tag,
                         line::Alignment alignment, Length left, Length right) {
  setter_.put_label(items_, setter_.span(words, look, tag), alignment, {left, y_ + ascent(look)},
                    setter_.measure() - left - right);
}

void PlacedBlock::rule(Length thickness, page::Colour colour) {
  items_.push_back(page::rule({{}, y_}, {setter_.measure(), y_}, {colour, thickness, {}, false}));
}

Box PlacedBlock::take() {
  Box box;
  box.height = y_;
  box.items = std::move(items_);
  return box;
}

}  // namespace jianbao::layout
