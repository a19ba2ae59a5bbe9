#include "layout/table/rows.h"

#include "layout/table/place.h"
#include "layout/table/rules.h"

#include <algorithm>
#include <memory>

namespace jianbao::layout {

namespace {

class RowBoxes {
 public:
  RowBoxes(Sheet& sheet, Boxes& boxes)
      : sheet_(sheet), boxes_(boxes), decimals_(measure_decimals(sheet)) {}

  void append() {
    Box head = head_box();
    repeated_ = repeat(head);
    head.keep_with_next = true;
    boxes_.push_back(std::move(head));
    mark_rows();
    for (std::size_t row = 0; row < sheet_.body.heights.size(); ++row)
      append_row(row);
    keep_together();
    Box& last = boxes_.back();
    Length const rule = sheet_.style().outer_rule;
    put_outer_rule(sheet_, last.height + rule / 2, last.items);
    last.height += rule;
  }

 private:
  Box head_box() {
    Box box;
    for (Length height : sheet_.head.heights)
      box.height += height;
    put_head_tint(sheet_, box.height, box.items);
    put_outer_rule(sheet_, sheet_.style().outer_rule / 2, box.items);
    for (SetCell& one : sheet_.head.cells) {
      Length top{};
      for (std::size_t r = 0; r < one.place.row; ++r)
        top += sheet_.head.heights[r];
      Length const height = Sheet::span_height(one.place, sheet_.head);
      put_cell(sheet_, one, decimals_, {0, one.lines.size(), top, height}, box.items);
      bool const is_last = one.place.row + one.place.cell->rows >= sheet_.head.heights.size();
      page::Rectangle const area{{sheet_.left_of(one.place.column), top},
                                 {sheet_.span_width(one.place), height}};
      put_cell_rules(sheet_, one.place, area, is_last, box.items);
      if (one.place.cell->columns > 1 && !is_last)
        put_span_rule(sheet_, one.place, top + height, box.items);
    }
    put_head_rule(sheet_, box.height, box.items);
    return box;
  }

  // 续表1, and the unit again, above the head of every further part; artifacts, for the structure
  // has the head once.
  [[nodiscard]] std::shared_ptr<RepeatedHead const> repeat(Box const& head) const {
    Setter& setter = sheet_.setter;
    auto repeated = std::make_shared<RepeatedHead>();
    TextStyle const &caption = setter.style.of("caption"), &small = setter.style.of("table-note");
    auto const put = [&](std::string words, TextStyle const& look, line::Alignment alignment) {
      setter.put_label(repeated->items, setter.span(std::move(words), look, page::TagId::repeated),
                       alignment, {{}, baseline_in(caption)}, sheet_.measure);
    };
    if (!sheet_.table.attached) {
      put("续" + setter.table_name, caption, line::Alignment::centre);
      if (!sheet_.table.unit.empty())
        put("单位：" + sheet_.table.unit, small, line::Alignment::right);
      repeated->height = caption.leading + Length::pt(3);
    }
    for (page::Item item : head.items) {
      page::move_by(item, {{}, repeated->height});
      std::visit([](auto& kind) { kind.tag = page::TagId::repeated; }, item);
      repeated->items.push_back(std::move(item));
    }
    repeated->height += head.height;
    repeated->width = sheet_.measure;
    repeated->interrupted = stroke(sheet_, sheet_.style().head_rule);
    return repeated;
  }

  // Which cells begin in a row, whether one hangs on to the next, how far from the left a hanging
  // cell of the first column reaches.
  void mark_rows() {
    std::size_t const count = sheet_.body.heights.size();
    begins_.resize(count);
    hangs_.assign(count, false);
    rule_from_.assign(count, Length{});
    for (std::size_t i = 0; i < sheet_.body.cells.size(); ++i) {
      SetCell const& one = sheet_.body.cells[i];
      begins_[one.place.row].push_back(i);
      has_tall_ = has_tall_ || (one.lines.size() > 1 && one.place.cell->rows == 1);
      for (std::size_t r = 0; r + 1 < one.place.cell->rows && one.place.row + r + 1 < count; ++r) {
        hangs_[one.place.row + r] = true;
        if (one.place.column == 0) rule_from_[one.place.row + r] = sheet_.span_width(one.place);
      }
    }
  }

  void append_row(std::size_t row) {
    bool const stands_alone = !hangs_[row] && (row == 0 || !hangs_[row - 1]);
    first_box_.push_back(boxes_.size());
    Length const room = sheet_.setter.room() - repeated_->height - sheet_.style().outer_rule;
    if (stands_alone && sheet_.body.heights[row] > room)
      append_pieces(row);
    else
      append_whole(row);
    last_box_.push_back(boxes_.size() - 1);
  }

  // The label that leads to the row: its first labelled cell's.
  [[nodiscard]] std::string label_of(std::size_t row) const {
    for (std::size_t index : begins_[row])
      if (doc::Cell const* cell = sheet_.body.cells[index].place.cell; !cell->label.empty())
        return cell->label;
    return {};
  }

  void append_whole(std::size_t row) {
    Box& box = boxes_.emplace_back();
    box.height = sheet_.body.heights[row];
    box.head = repeated_;
    bool const is_last_row = row + 1 == sheet_.body.heights.size();
    box.anchor = label_of(row);
    constexpr std::size_t tint_and_rule = 2;
    std::size_t count = tint_and_rule;
    for (std::size_t index : begins_[row])
      for (line::SetLine const& set_line : sheet_.body.cells[index].lines)
        count += count_items(set_line);
    box.items.reserve(count);
    put_row_tint(sheet_, row, box.height, box.items);
    for (std::size_t index : begins_[row]) {
      SetCell& one = sheet_.body.cells[index];
      Length const height = Sheet::span_height(one.place, sheet_.body);
      put_cell(sheet_, one, decimals_, {0, one.lines.size(), {}, height}, box.items);
      bool const ends_table = one.place.row + one.place.cell->rows >= sheet_.body.heights.size();
      put_cell_rules(
          sheet_, one.place,
          {{sheet_.left_of(one.place.column), {}}, {sheet_.span_width(one.place), height}},
          ends_table, box.items);
      for (line::SetLine const& set_line : one.lines)
        sheet_.setter.attach_notes(set_line, box);
    }
    // Where rows have several lines, a hairline tells them apart; not through a hanging cell.
    if (has_tall_ && !has_cell_rules(sheet_) && !is_last_row)
      put_hairline(sheet_, rule_from_[row], box.height, box.items);
  }

  // A row taller than a page: a box a line, so that it may be cut between any two but the first and
  // the last ones.
  void append_pieces(std::size_t row) {
    Length const leading = sheet_.text.body.leading, air = sheet_.style().row_padding;
    std::size_t lines = 0;
    for (std::size_t index : begins_[row])
      lines = std::max(lines, sheet_.body.cells[index].lines.size());
    for (std::size_t i = 0; i < lines; ++i) {
      bool const is_first = i == 0, is_last = i + 1 == lines;
      Box& box = boxes_.emplace_back();
      if (is_first) box.anchor = label_of(row);
      Length const top = is_first ? air : Length{};
      box.height = leading + top + (is_last ? air : Length{});
      box.head = repeated_;
      box.keep_with_next = is_first || i + 2 == lines;
      put_row_tint(sheet_, row, box.height, box.items);
      for (std::size_t index : begins_[row])
        put_piece(sheet_.body.cells[index], i, top, is_last, box);
      if (is_last && !has_cell_rules(sheet_) && row + 1 < sheet_.body.heights.size())
        put_hairline(sheet_, {}, box.height, box.items);
    }
  }

  // Line `i` of a cell, and the cell's rules beside it.
  void put_piece(SetCell& one, std::size_t i, Length top, bool is_last, Box& box) {
    if (i < one.lines.size()) {
      put_cell(sheet_, one, decimals_, {i, i + 1, top, one.style.leading}, box.items);
      sheet_.setter.attach_notes(one.lines[i], box);
    }
    put_cell_rules(
        sheet_, one.place,
        {{sheet_.left_of(one.place.column), {}}, {sheet_.span_width(one.place), box.height}},
        !is_last, box.items);
  }

  [[nodiscard]] bool is_group(std::size_t row) const {
    doc::Row const& cells = sheet_.table.body[row];
    return std::any_of(cells.begin(), cells.end(), [](doc::Cell const& one) { return one.group; });
  }

  void keep_together() {
    std::size_t const count = first_box_.size();
    // A part of a longer table that has two rows looks like a leftover.
    std::size_t const least = count >= 6 ? 3 : 2;
    auto const keep = [&](std::size_t row) { boxes_[last_box_[row]].keep_with_next = true; };
    for (std::size_t row = 0; row + 1 < count; ++row) {
      bool const below_group = row > 0 && is_group(row - 1) && !is_group(row + 1);
      bool const at_an_end = row + 1 < least || row + least >= count;
      if (hangs_[row] || is_group(row) || below_group || at_an_end) keep(row);
    }
  }

  Sheet& sheet_;
  Boxes& boxes_;
  std::vector<Decimals> decimals_;
  std::shared_ptr<RepeatedHead const> repeated_;
  std::vector<std::vector<std::size_t>> begins_;
  std::vector<bool> hangs_;
  std::vector<Length> rule_from_;
  bool has_tall_ = false;
  std::vector<std::size_t> first_box_, last_box_;  // of each row
};

}  // namespace

void append_rows(Sheet& sheet, Boxes& boxes) {
  RowBoxes(sheet, boxes).append();
}

}  // namespace jianbao::layout
