// Key figures as cards: label, large digits, what changed.
#include "chart/sparkline.h"
#include "layout/blocks.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

constexpr int most_in_a_row = 4;
constexpr Length least_width = Length::pt(96);

constexpr Length pad = Length::pt(9), bar = Length::pt(2.5);

struct Card {
  doc::KeyFigure const& figure;
  Length x, width;
  page::TagId tag;
};

page::Colour colour_of(doc::Judged judged, Style const& style) {
  switch (judged) {
    case doc::Judged::good:
      return style.good;
    case doc::Judged::bad:
      return style.bad;
    case doc::Judged::neutral:
      break;
  }
  return style.of("card-remark").colour;
}

// ▲, ▼ or a bar for no change, drawn, so that it needs no glyph: words beside it say the same.
page::Path arrow(doc::Change change, Point at, Length size, page::Colour colour) {
  if (change == doc::Change::flat)
    return page::rectangle({{at.x, at.y - size.times(60, 100)}, {size, size.times(22, 100)}},
                           colour);
  bool const up = change == doc::Change::up;
  Length const height = size.times(85, 100), base = up ? at.y : at.y - height,
               tip = up ? at.y - height : at.y;
  page::Path path;
  path.segments = {page::MoveTo{{at.x, base}}, page::LineTo{{at.x + size, base}},
                   page::LineTo{{at.x + size / 2, tip}}, page::ClosePath{}};
  path.fill = colour;
  return path;
}

// The change, and the course up to it where there is room.
void append_remark(Setter& setter, Card const& card, Point baseline, Length inner,
                   std::vector<page::Item>& items) {
  TextStyle look = setter.style.of("card-remark");
  look.colour = colour_of(card.figure.judged, setter.style);
  Length used;
  if (card.figure.change != doc::Change::none) {
    Length const size = look.size.times(72, 100);
    items.emplace_back(arrow(card.figure.change, baseline, size, look.colour));
    used = size + look.size / 4;
  }
  if (!card.figure.remark.empty()) {
    line::Span words = setter.span(card.figure.remark, look,
                                   setter.figure_tag(card.figure.remark_ledger, card.tag));
    words.ledger = card.figure.remark_ledger;
    setter.put_label(items, words, line::Alignment::left, {baseline.x + used, baseline.y}, inner);
    used += setter.natural(words);
  }
  Length const room = inner - used - look.size, height = look.size.times(110, 100);
  if (card.figure.course.empty() || room < Length::pt(20)) return;
  Length const right = baseline.x + inner, width = min(room, Length::pt(46));
  chart::put_sparkline(items,
                       {right - width, baseline.y - height + look.size / 8, right, baseline.y},
                       card.figure.course, setter.style.accent,
                       setter.tag("Figure", card.tag, chart::describe_course(card.figure.course)));
}

void append_card(Setter& setter, Card const& card, std::vector<page::Item>& items) {
  Style const& style = setter.style;
  TextStyle const &label = style.of("card-label"), &value = style.of("card-value"),
                  &unit = style.of("card-unit"), &remark = style.of("card-remark");
  Length const height = label.leading + value.leading + remark.leading + pad * 2;
  items.push_back(page::rectangle({{card.x, {}}, {card.width, height}}, style.tint));
  items.push_back(page::rectangle({{card.x, {}}, {bar, height}}, style.accent));
  Length const x = card.x + pad + Length::pt(3), inner = card.width - pad * 2 - Length::pt(3);
  Length y = pad;
  line::Span const name = setter.span(card.figure.label, label, card.tag);
  setter.put_label(items, name, line::Alignment::left, {x, y + baseline_in(label)}, inner);
  if (!card.figure.mark.empty()) {
    TextStyle mark = label;
    mark.size = label.size.times(72, 100);
    setter.put_label(items, setter.span(card.figure.mark, mark, card.tag), line::Alignment::left,
                     {x + setter.natural(name), y + baseline_in(label) - label.size.times(22, 100)},
                     inner);
  }
  y += label.leading;
  line::Span number =
      setter.span(card.figure.value, value, setter.figure_tag(card.figure.ledger, card.tag));
  number.ledger = card.figure.ledger;
  line::SetText digits = setter.label(number);
  for (line::SetLine& one : digits.lines) {
    put_line(items, one, {x, y + baseline_in(value)});
    setter.put_label(items, setter.span(card.figure.unit, unit, card.tag), line::Alignment::left,
                     {x + one.width + Length::pt(2), y + baseline_in(value)}, inner);
  }
  append_remark(setter, card, {x, y + value.leading + baseline_in(remark)}, inner, items);
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
                        style.of("card-remark").leading + pad * 2;
  for (int row = 0; row < rows; ++row) {
    Box box;
    box.height = height;
    box.before = row == 0 ? style.of("card-label").before : gap;
    for (int column = 0; column < columns && row * columns + column < count; ++column)
      append_card(setter,
                  {figures.cards[static_cast<std::size_t>(row * columns + column)],
                   (width + gap) * column, width, setter.tag("P", setter.parent)},
                  box.items);
    boxes.push_back(std::move(box));
  }
  if (!figures.source.empty()) {
    boxes.back().keep_with_next = true;
    boxes.back().height += Length::pt(3);
    append_apparatus(setter, {}, figures.source, boxes);
  }
  boxes.back().height += style.of("card-label").after;
}

}  // namespace jianbao::layout
