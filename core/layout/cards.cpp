// Key figures as cards: label, large digits, what changed.
#include "layout/blocks.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

constexpr int most_in_a_row = 4;
constexpr Length least_width = Length::pt(96);

struct CardBox {
  Length x, width;
};

void append_card(Setter& setter, doc::KeyFigure const& card, CardBox box, page::TagId tag,
                 std::vector<page::Item>& items) {
  Style const& style = setter.style;
  TextStyle const &label = style.of("card-label"), &value = style.of("card-value"),
                  &unit = style.of("card-unit"), &remark = style.of("card-remark");
  Length const pad = Length::pt(9),
               height = label.leading + value.leading + remark.leading + pad * 2;
  items.push_back(page::rectangle({{box.x, {}}, {box.width, height}}, style.tint));
  items.push_back(page::rectangle({{box.x, {}}, {Length::pt(2.5), height}}, style.accent));
  Length const x = box.x + pad + Length::pt(3), inner = box.width - pad * 2;
  Length y = pad;
  setter.put_label(items, setter.span(card.label, label, tag), line::Alignment::left,
                   {x, y + baseline_in(label)}, inner);
  y += label.leading;
  line::SetText const digits = setter.label(setter.span(card.value, value, tag));
  for (line::SetLine const& one : digits.lines) {
    put_line(items, one, {x, y + baseline_in(value)});
    setter.put_label(items, setter.span(card.unit, unit, tag), line::Alignment::left,
                     {x + one.width + Length::pt(2), y + baseline_in(value)}, inner);
  }
  y += value.leading;
  if (!card.remark.empty())
    setter.put_label(items, setter.span(card.remark, remark, tag), line::Alignment::left,
                     {x, y + baseline_in(remark)}, inner);
}

}  // namespace

void append_cards(Setter& setter, doc::KeyFigures const& figures, Boxes& boxes) {
  Style const& style = setter.style;
  int const count = static_cast<int>(figures.cards.size());
  if (count == 0) return;
  int const fitting = static_cast<int>(setter.measure().sp / least_width.sp);
  int const most = std::clamp(fitting, 1, most_in_a_row);
  int const rows = (count + most - 1) / most, columns = (count + rows - 1) / rows;
  Length const gap = Length::pt(8), width = (setter.measure() - gap * (columns - 1)) / columns;
  Length const height = style.of("card-label").leading + style.of("card-value").leading +
                        style.of("card-remark").leading + Length::pt(18);
  for (int row = 0; row < rows; ++row) {
    Box box;
    box.height = height;
    box.before = row == 0 ? style.of("card-label").before : gap;
    for (int column = 0; column < columns && row * columns + column < count; ++column)
      append_card(setter, figures.cards[static_cast<std::size_t>(row * columns + column)],
                  {(width + gap) * column, width}, setter.tag("P", setter.parent), box.items);
    boxes.push_back(std::move(box));
  }
  boxes.back().height += style.of("card-label").after;
}

}  // namespace jianbao::layout
