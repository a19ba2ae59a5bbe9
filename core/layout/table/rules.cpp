#include "layout/table/rules.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

constexpr Length hairline = Length::pt(0.3), inner_rule = Length::pt(0.35),
                 official_rule = Length::pt(0.5);

Length outer_width(Sheet const& sheet) {
  return sheet.look == doc::TableLook::official ? official_rule : sheet.style().outer_rule;
}

Length inner_width(Sheet const& sheet) {
  return sheet.look == doc::TableLook::official ? official_rule : inner_rule;
}

void put_across(Sheet const& sheet, Length y, Length width, std::vector<page::Item>& items) {
  items.emplace_back(page::rule({{}, y}, {sheet.measure, y}, stroke(sheet, width)));
}

bool is_total(Sheet const& sheet, std::size_t row) {
  doc::Row const& cells = sheet.table.body[row];
  return std::any_of(cells.begin(), cells.end(), [](doc::Cell const& one) { return one.total; });
}

}  // namespace

bool has_cell_rules(Sheet const& sheet) {
  return sheet.look == doc::TableLook::ruled || sheet.look == doc::TableLook::official;
}

page::Stroke stroke(Sheet const& sheet, Length width) {
  return {sheet.style().rule, width, {}, false};
}

void put_head_tint(Sheet const& sheet, Length height, std::vector<page::Item>& items) {
  page::Colour const tint = sheet.style().head_fill;
  if (sheet.look == doc::TableLook::official || tint == page::Colour{255, 255, 255}) return;
  items.emplace_back(page::rectangle({{}, {sheet.measure, height}}, tint));
}

void put_row_tint(Sheet const& sheet, std::size_t row, Length height,
                  std::vector<page::Item>& items) {
  if (sheet.look == doc::TableLook::official) return;
  bool const banded = sheet.look == doc::TableLook::banded && row % 2 == 1;
  if (is_total(sheet, row))
    items.emplace_back(page::rectangle({{}, {sheet.measure, height}}, sheet.setter.style.tint));
  else if (banded)
    items.emplace_back(page::rectangle({{}, {sheet.measure, height}}, sheet.style().band));
}

void put_outer_rule(Sheet const& sheet, Length y, std::vector<page::Item>& items) {
  put_across(sheet, y, outer_width(sheet), items);
}

void put_head_rule(Sheet const& sheet, Length y, std::vector<page::Item>& items) {
  put_across(sheet, y, sheet.style().head_rule, items);
}

void put_span_rule(Sheet const& sheet, Placed const& place, Length y,
                   std::vector<page::Item>& items) {
  if (has_cell_rules(sheet)) return;
  Length const x = sheet.left_of(place.column), padding = sheet.style().cell_padding;
  items.emplace_back(page::rule({x + padding, y}, {x + sheet.span_width(place) - padding, y},
                                stroke(sheet, sheet.style().span_rule)));
}

void put_cell_rules(Sheet const& sheet, Placed const& place, page::Rectangle area, bool is_last_row,
                    std::vector<page::Item>& items) {
  if (!has_cell_rules(sheet)) return;
  Length const left = area.corner.x, right = left + area.size.width, top = area.corner.y,
               bottom = top + area.size.height;
  bool const is_last = place.column + place.cell->columns >= sheet.widths.size();
  auto const upright = [&](Length x, Length width) {
    items.emplace_back(page::rule({x, top}, {x, bottom}, stroke(sheet, width)));
  };
  Length const outer = outer_width(sheet);
  if (place.column == 0) upright(left + outer / 2, outer);
  if (is_last)
    upright(right - outer / 2, outer);
  else
    upright(right, inner_width(sheet));
  if (!is_last_row)
    items.emplace_back(
        page::rule({left, bottom}, {right, bottom}, stroke(sheet, inner_width(sheet))));
}

void put_hairline(Sheet const& sheet, Length x, Length y, std::vector<page::Item>& items) {
  items.emplace_back(
      page::rule({x, y}, {sheet.measure, y}, {sheet.setter.style.line, hairline, {}, false}));
}

}  // namespace jianbao::layout
