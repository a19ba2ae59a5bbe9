#include "layout/table/place.h"

#include "chart/sparkline.h"

namespace jianbao::layout {

namespace {

// A number's mark is its point, or the end of its digits: 3.5%, 12%, 200以上.
Decimals split_at_point(line::SetLine const& set_line) {
  Decimals widths;
  bool digits = false, after = false;
  for (page::GlyphRun const& run : set_line.runs)
    for (page::Glyph const& glyph : run.glyphs) {
      std::string_view const text =
          std::string_view(run.text).substr(glyph.text_at, glyph.text_length);
      bool const is_digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
      digits = digits || is_digit;
      after = after || (digits && !is_digit && !text.empty() && text != ",");
      (after ? widths.after : widths.before) += glyph.advance;
    }
  return widths;
}

bool stands_on_point(SetCell const& one) {
  if (one.align != doc::Align::decimal || one.lines.size() != 1 || one.place.cell->columns > 1)
    return false;
  std::string const text = doc::plain_text(one.place.cell->content);
  return is_number(text) && !is_missing_mark(text);
}

Length line_left(Sheet const& sheet, SetCell const& one, line::SetLine const& set_line,
                 std::vector<Decimals> const& decimals) {
  Length const padding = sheet.style().cell_padding,
               left = sheet.left_of(one.place.column) + padding,
               room = sheet.span_width(one.place) - padding * 2;
  if (one.align == doc::Align::left) return left;
  if (one.align == doc::Align::right) return left + room - set_line.width - one.tail_width;
  if (stands_on_point(one)) {
    Decimals const& column = decimals[one.place.column];
    return left + (room - column.before - column.after) / 2 + column.before -
           split_at_point(set_line).before;
  }
  return left + (room - set_line.width) / 2;
}

// The part of the widest number's room that the value is of the largest.
void put_bar(Sheet const& sheet, SetCell const& one, Slice const& slice,
             std::vector<page::Item>& items) {
  Length const padding = sheet.style().cell_padding, air = sheet.style().row_padding / 2;
  Length const left = sheet.left_of(one.place.column) + padding,
               room = sheet.span_width(one.place) - padding * 2;
  page::Colour const accent = sheet.setter.style.accent;
  auto const pale = [](std::uint8_t channel) {
    return static_cast<std::uint8_t>(255 - (255 - channel) * 26 / 100);
  };
  items.emplace_back(page::rectangle(
      {{left, slice.top + air}, {room.scaled(*one.place.cell->bar), slice.height - air * 2}},
      {pale(accent.red), pale(accent.green), pale(accent.blue)}));
}

void put_course(Sheet const& sheet, SetCell const& one, Slice const& slice,
                std::vector<page::Item>& items) {
  Length const padding = sheet.style().cell_padding, air = sheet.style().row_padding;
  Length const left = sheet.left_of(one.place.column) + padding,
               right = left + sheet.span_width(one.place) - padding * 2;
  chart::put_sparkline(items, {left, slice.top + air, right, slice.top + slice.height - air},
                       one.place.cell->course, sheet.setter.style.accent, one.course);
}

}  // namespace

std::vector<Decimals> measure_decimals(Sheet const& sheet) {
  std::vector<Decimals> decimals(sheet.widths.size());
  for (SetCell const& one : sheet.body.cells) {
    if (!stands_on_point(one)) continue;
    Decimals const widths = split_at_point(one.lines.front());
    Decimals& column = decimals[one.place.column];
    column = {max(column.before, widths.before), max(column.after, widths.after)};
  }
  return decimals;
}

void put_cell(Sheet const& sheet, SetCell& one, std::vector<Decimals> const& decimals,
              Slice const& slice, std::vector<page::Item>& items) {
  if (one.place.cell->bar) put_bar(sheet, one, slice, items);
  if (!one.place.cell->course.empty()) put_course(sheet, one, slice, items);
  auto const count = static_cast<std::int64_t>(slice.to - slice.from);
  Length const text = one.style.leading * count;
  Length y = slice.top + (slice.height - text) / 2 + baseline_in(one.style);
  for (std::size_t i = slice.from; i < slice.to; ++i) {
    line::SetLine& set_line = one.lines[i];
    Length const left = line_left(sheet, one, set_line, decimals);
    put_line(items, set_line, {left, y});
    if (i + 1 == one.lines.size() && !one.tail.empty()) {
      line::SetText tail = sheet.setter.memory->set_label(one.tail);
      for (line::SetLine& words : tail.lines)
        put_line(items, words, {left + set_line.width, y});
    }
    y += one.style.leading;
  }
}

}  // namespace jianbao::layout
