// A table: title above (表1　…), unit at the right top, rules, rows, note and source below
// (typography: 三线表).
#include "layout/blocks.h"
#include "layout/table/grid.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

// Cells narrower than this many em break by the basic level and, where they must, inside 18.7万辆
// (typography 3.5).
constexpr int narrow_em = 8;

// One part (head or body) set: lines of every cell, heights of the rows.
struct SetCell {
  Placed place;
  std::vector<line::SetLine> lines;
  doc::Align align = doc::Align::left;
  page::TagId tag{};
};

struct Part {
  std::vector<SetCell> cells;
  std::vector<Length> heights;
  TextStyle style;
};

class TableSetter {
 public:
  TableSetter(Setter& setter, doc::Table const& table, page::TagId tag)
      : setter_(setter),
        table_(table),
        tag_(tag),
        look_(setter.style.table),
        measure_(setter.measure()) {
    auto const head = place_cells(table.head, table.columns.size());
    auto const body = place_cells(table.body, table.columns.size());
    aligns_ = alignments(table, body);
    widths_ = column_widths(setter, table, measure_);
    head_ = set_part(head, table.head, "table-head", true);
    body_ = set_part(body, table.body, "table", false);
    measure_decimals();
  }

  void append(Boxes& boxes) {
    Box head = head_box(false);
    auto repeated = std::make_shared<RepeatedHead>();
    put_continued(*repeated);
    for (page::Item& item : head_box(true).items) {
      page::move_by(item, {{}, repeated->height});
      repeated->items.push_back(std::move(item));
    }
    repeated->height += head.height;
    repeated->width = measure_;
    repeated->interrupted = stroke(look_.head_rule);
    head.keep_with_next = true;
    boxes.push_back(std::move(head));
    append_rows(repeated, boxes);
  }

 private:
  // 续表1, and the unit again, above the head of every further part.
  void put_continued(RepeatedHead& head) {
    if (table_.attached) return;
    TextStyle const& caption = setter_.style.of("caption");
    TextStyle const& small = setter_.style.of("table-note");
    auto const put = [&](std::string words, TextStyle const& look, line::Alignment alignment) {
      setter_.put_label(head.items, setter_.span(std::move(words), look, page::TagId::artifact),
                        alignment, {{}, baseline_in(caption)}, measure_);
    };
    put("续" + setter_.table_name, caption, line::Alignment::centre);
    if (!table_.unit.empty()) put("单位：" + table_.unit, small, line::Alignment::right);
    head.height = caption.leading + Length::pt(3);
  }

  [[nodiscard]] page::Stroke stroke(Length width) const { return {look_.rule, width, {}, false}; }

  [[nodiscard]] Length span_width(Placed const& place) const {
    Length width{};
    for (std::size_t i = 0; i < place.cell->columns; ++i)
      width += widths_[place.column + i];
    return width;
  }
  [[nodiscard]] Length left_of(std::size_t column) const {
    Length x{};
    for (std::size_t i = 0; i < column; ++i)
      x += widths_[i];
    return x;
  }

  Part set_part(std::vector<Placed> const& cells, std::vector<doc::Row> const& rows,
                std::string_view style_name, bool is_head) {
    Part part;
    part.style = setter_.style.of(style_name);
    part.heights.assign(rows.size(), {});
    std::vector<page::TagId> row_tags;
    for (std::size_t i = 0; i < rows.size(); ++i)
      row_tags.push_back(setter_.tag("TR", tag_));
    for (Placed const& place : cells)
      part.cells.push_back(set_cell(place, part.style, is_head, row_tags[place.row]));
    for (SetCell const& one : part.cells)
      if (one.place.cell->rows == 1) raise(part.heights[one.place.row], height_of(one, part.style));
    // A cell that hangs down over several rows widens the last of them when it must.
    for (SetCell const& one : part.cells) {
      if (one.place.cell->rows == 1) continue;
      std::size_t const last =
          std::min(one.place.row + one.place.cell->rows, part.heights.size()) - 1;
      Length others{};
      for (std::size_t r = one.place.row; r < last; ++r)
        others += part.heights[r];
      raise(part.heights[last], height_of(one, part.style) - others);
    }
    return part;
  }

  static void raise(Length& height, Length needed) { height = max(height, needed); }

  [[nodiscard]] Length height_of(SetCell const& one, TextStyle const& style) const {
    return style.leading * static_cast<std::int64_t>(std::max<std::size_t>(one.lines.size(), 1)) +
           look_.row_padding * 2;
  }

  SetCell set_cell(Placed const& place, TextStyle style, bool is_head, page::TagId row_tag) {
    SetCell one;
    one.place = place;
    one.align = is_head ? doc::Align::centre : aligns_[place.column];
    if (is_head && place.column == 0 && aligns_[0] == doc::Align::left)
      one.align = doc::Align::left;
    one.tag = setter_.tag(is_head ? "TH" : "TD", row_tag);
    if (place.cell->strong) style.role = setter_.style.of("strong").role;
    style.alignment =
        one.align == doc::Align::left ? line::Alignment::left : line::Alignment::centre;
    Length const width = span_width(place) - look_.cell_padding * 2;
    auto const spans = setter_.spans(place.cell->content, style, one.tag);
    line::TextOptions options = setter_.options(style, width);
    if (width < style.size * narrow_em) {
      options.kinsoku = std::min(options.kinsoku, line::KinsokuLevel::basic);
      // 12月 stays together where it fits; what does not is released.
      auto const needs = line::measure(setter_.fonts, spans, options);
      options.bind_numbers = needs.least <= width;
    }
    one.lines = setter_.set(spans, options);
    return one;
  }

  // Widths before and after the decimal mark, so that the marks of a column line up and the block
  // stands in the middle.
  struct Decimals {
    Length before, after;
  };

  static Decimals split_at_point(line::SetLine const& set_line) {
    Decimals widths;
    bool after = false;
    for (page::GlyphRun const& run : set_line.runs)
      for (page::Glyph const& glyph : run.glyphs) {
        std::string_view const text =
            std::string_view(run.text).substr(glyph.text_at, glyph.text_length);
        after = after || text == "." || text == "以";
        (after ? widths.after : widths.before) += glyph.advance;
      }
    return widths;
  }

  void measure_decimals() {
    decimals_.assign(widths_.size(), {});
    for (SetCell const& one : body_.cells) {
      if (one.align != doc::Align::decimal || one.lines.size() != 1 || one.place.cell->columns > 1)
        continue;
      if (!is_number(doc::plain_text(one.place.cell->content))) continue;
      Decimals const widths = split_at_point(one.lines.front());
      Decimals& column = decimals_[one.place.column];
      column = {max(column.before, widths.before), max(column.after, widths.after)};
    }
  }

  [[nodiscard]] Length line_left(SetCell const& one, line::SetLine const& set_line) const {
    Length const left = left_of(one.place.column) + look_.cell_padding,
                 room = span_width(one.place) - look_.cell_padding * 2;
    switch (one.align) {
      case doc::Align::left:
        return left;
      case doc::Align::right:
        return left + room - set_line.width;
      case doc::Align::decimal: {
        std::string const text = doc::plain_text(one.place.cell->content);
        if (!is_number(text) || text == "—" || text == "…") break;
        Decimals const& column = decimals_[one.place.column];
        return left + (room - column.before - column.after) / 2 + column.before -
               split_at_point(set_line).before;
      }
      default:
        break;
    }
    return left + (room - set_line.width) / 2;
  }

  void put_cell(SetCell const& one, Part const& part, Length top,
                std::vector<page::Item>& items) const {
    Length height{};
    for (std::size_t r = 0; r < one.place.cell->rows && one.place.row + r < part.heights.size();
         ++r)
      height += part.heights[one.place.row + r];
    Length const text = part.style.leading * static_cast<std::int64_t>(one.lines.size());
    Length y = top + (height - text) / 2 + baseline_in(part.style);
    for (line::SetLine const& set_line : one.lines) {
      put_line(items, set_line, {line_left(one, set_line), y});
      y += part.style.leading;
    }
  }

  Box head_box(bool artifact) const {
    Box box;
    for (Length height : head_.heights)
      box.height += height;
    if (look_.head_fill != page::Colour{255, 255, 255})
      box.items.push_back(page::rectangle({{}, {measure_, box.height}}, look_.head_fill));
    box.items.push_back(page::rule({{}, look_.outer_rule / 2}, {measure_, look_.outer_rule / 2},
                                   stroke(look_.outer_rule)));
    for (SetCell const& one : head_.cells) {
      Length top{};
      for (std::size_t r = 0; r < one.place.row; ++r)
        top += head_.heights[r];
      put_cell(one, head_, top, box.items);
      bool const spans_others = one.place.cell->columns > 1 &&
                                one.place.row + one.place.cell->rows < head_.heights.size();
      if (!spans_others) continue;
      Length const y = top + head_.heights[one.place.row], x = left_of(one.place.column);
      box.items.push_back(page::rule({x + look_.cell_padding, y},
                                     {x + span_width(one.place) - look_.cell_padding, y},
                                     stroke(look_.span_rule)));
    }
    box.items.push_back(
        page::rule({{}, box.height}, {measure_, box.height}, stroke(look_.head_rule)));
    if (artifact)
      for (page::Item& item : box.items)
        std::visit([](auto& kind) { kind.tag = page::TagId::artifact; }, item);
    return box;
  }

  // Where rows have several lines, a hairline tells them apart; not through a hanging cell.
  void separate_rows(std::size_t first, Boxes& boxes) const {
    bool const needed = std::any_of(body_.cells.begin(), body_.cells.end(), [](SetCell const& one) {
      return one.lines.size() > 1 && one.place.cell->rows == 1;
    });
    if (!needed) return;
    constexpr Length hairline = Length::pt(0.3);
    for (std::size_t r = 0; r + 1 < body_.heights.size(); ++r) {
      Length from{};
      for (SetCell const& one : body_.cells) {
        bool const hangs = one.place.row <= r && one.place.row + one.place.cell->rows > r + 1;
        if (hangs && one.place.column == 0) from = span_width(one.place);
      }
      Box& box = boxes[first + r];
      box.items.push_back(page::rule({from, box.height}, {measure_, box.height},
                                     {setter_.style.line, hairline, {}, false}));
    }
  }

  // Rows joined by a hanging cell stay together; so do the first two and the last two (no lonely
  // row).
  void append_rows(std::shared_ptr<RepeatedHead const> const& head, Boxes& boxes) {
    std::size_t const first = boxes.size(), count = body_.heights.size();
    for (std::size_t r = 0; r < count; ++r) {
      Box box;
      box.height = body_.heights[r];
      box.head = head;
      boxes.push_back(std::move(box));
    }
    for (SetCell const& one : body_.cells) {
      put_cell(one, body_, {}, boxes[first + one.place.row].items);
      for (line::SetLine const& set_line : one.lines)
        setter_.attach_notes(set_line, boxes[first + one.place.row]);
      for (std::size_t r = 0; r + 1 < one.place.cell->rows && one.place.row + r + 1 < count; ++r)
        boxes[first + one.place.row + r].keep_with_next = true;
    }
    if (count > 1) {
      boxes[first].keep_with_next = true;
      boxes[first + count - 2].keep_with_next = true;
    }
    separate_rows(first, boxes);
    Box& last = boxes.back();
    Length const y = last.height + look_.outer_rule / 2;
    last.items.push_back(page::rule({{}, y}, {measure_, y}, stroke(look_.outer_rule)));
    last.height += look_.outer_rule;
  }

  Setter& setter_;
  doc::Table const& table_;
  page::TagId tag_;
  TableStyle const& look_;
  Length measure_;
  std::vector<doc::Align> aligns_;
  std::vector<Length> widths_;
  std::vector<Decimals> decimals_;
  Part head_, body_;
};

// 表1　title in the middle; the unit at the right, on the same line when both fit.
void append_title(Setter& setter, doc::Table const& table, Origin origin, page::TagId tag,
                  Boxes& boxes) {
  TextStyle const& caption = setter.style.of("caption");
  TextStyle const& small = setter.style.of("table-note");
  setter.table_name = setter.numbers.next_table();
  std::string const title = setter.table_name + "\u3000" + table.title;
  page::TagId const caption_tag = setter.tag("Caption", tag);
  std::size_t const first = boxes.size();
  append_text(setter, {setter.span(title, caption, caption_tag, origin)}, caption, boxes);
  if (boxes.size() == first) return;
  boxes.back().height -= caption.after;
  if (!table.unit.empty()) {
    auto const unit_span = setter.span("单位：" + table.unit, small, caption_tag, origin);
    auto const title_width = setter.natural(title, caption);
    auto const unit_width = setter.natural(unit_span);
    bool const beside = boxes.size() == first + 1 &&
                        title_width + (unit_width + caption.size) * 2 <= setter.measure();
    if (!beside) boxes.emplace_back().height = small.leading;
    TextStyle const& line_style = beside ? caption : small;
    setter.put_label(boxes.back().items, unit_span, line::Alignment::right,
                     {{}, baseline_in(line_style)}, setter.measure());
  }
  boxes.back().height += Length::pt(3);
  for (std::size_t i = first; i < boxes.size(); ++i)
    boxes[i].keep_with_next = true;
}

}  // namespace

void append_table(Setter& setter, doc::Table const& table, Origin origin, Boxes& boxes) {
  page::TagId const tag = setter.tag("Table", setter.parent);
  if (!table.attached) append_title(setter, table, origin, tag, boxes);
  TableSetter(setter, table, tag).append(boxes);
  append_apparatus(setter, table.note, table.source, boxes);
  boxes.back().height += setter.style.of("caption").after;
}

}  // namespace jianbao::layout
