// A table: title above (表1　…), unit at the right top, rules, rows, note and source below
// (typography 3.5). One that is too wide is set smaller, then on a turned page, then in parts.
#include "layout/blocks.h"
#include "layout/table/rows.h"
#include "layout/table/split.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

// 表1　title in the middle; the unit at the right, on the same line when both fit.
// Of a further part 续表1.
void append_title(Setter& setter, doc::Table const& table, Origin origin, page::TagId tag,
                  bool is_first, Boxes& boxes) {
  TextStyle const& caption = setter.style.of("caption");
  TextStyle const& small = setter.style.of("table-note");
  std::string const title =
      is_first ? setter.table_name + "\u3000" + table.title : "续" + setter.table_name;
  page::TagId const caption_tag = setter.tag("Caption", tag);
  std::size_t const first = boxes.size();
  append_text(setter, {setter.span(title, caption, caption_tag, origin)}, caption, boxes);
  if (boxes.size() == first) return;
  if (is_first) boxes[first].names.push_back(setter.table_name);
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

// Type and columns in which a table fits.
struct Fit {
  TableText text;
  Widths widths;
};

// How a table is set: as it is, or in parts.
struct Plan {
  Fit fit;  // of a table in parts the type alone
  bool turned = false;
  std::vector<doc::Table> parts;
};

// The largest type at which the table fits, in steps of half a point.
std::optional<Fit> find_fit(Setter& setter, doc::Table const& table) {
  Style const& style = setter.style;
  Length const usual = style.of("table").size;
  Length const base = table.compact ? min(usual, style.table.least_size + Length::pt(1)) : usual;
  for (Length size = base; size >= min(base, style.table.least_size); size -= Length::pt(0.5)) {
    TableText text = table_text(style, size);
    Widths widths = column_widths(setter, table, text, setter.measure());
    if (widths.fits) return Fit{text, std::move(widths)};
  }
  return {};
}

Plan plan_of(Setter& setter, doc::Table const& table) {
  if (auto fit = find_fit(setter, table)) return {std::move(*fit), false, {}};
  bool const may_turn = setter.style.table.turn && setter.columns == 1 && !setter.turned &&
                        setter.inset == Length{} && !table.attached;
  if (may_turn) {
    setter.turned = true;
    auto fit = find_fit(setter, table);
    setter.turned = false;
    if (fit) return {std::move(*fit), true, {}};
  }
  TableText const text = table_text(setter.style, setter.style.of("table").size);
  return {{text, {}},
          false,
          split_columns(table, needed_widths(setter, table, text), setter.measure())};
}

doc::TableLook look_of(Setter const& setter, doc::Table const& table) {
  return table.look == doc::TableLook::automatic ? setter.style.table.look : table.look;
}

void append_part(Setter& setter, doc::Table const& table, Fit fit, page::TagId tag, Boxes& boxes) {
  Sheet sheet{setter,
              table,
              tag,
              std::move(fit.text),
              std::move(fit.widths.columns),
              setter.measure(),
              look_of(setter, table)};
  set_cells(sheet, std::move(fit.widths.cells));
  append_rows(sheet, boxes);
}

// A small table is not cut: the white space it leaves is less of an evil.
void keep_small_whole(Setter const& setter, std::size_t first, Boxes& boxes) {
  Length height{};
  for (std::size_t i = first; i < boxes.size(); ++i)
    height += boxes[i].height;
  if (height * 5 > setter.room()) return;
  for (std::size_t i = first; i + 1 < boxes.size(); ++i)
    boxes[i].keep_with_next = true;
}

// The author's note, what ▲ and ▼ mean, the notes of cells.
std::string note_of(doc::Table const& table) {
  std::vector<std::string> notes;
  if (!table.note.empty()) notes.push_back(table.note);
  auto const has = [&](doc::Merit merit) {
    return std::any_of(table.body.begin(), table.body.end(), [&](doc::Row const& row) {
      return std::any_of(row.begin(), row.end(),
                         [&](doc::Cell const& cell) { return cell.merit == merit; });
    });
  };
  if (has(doc::Merit::best))
    notes.emplace_back(has(doc::Merit::worst) ? "▲、▼分别为最优值和最差值" : "▲为最优值");
  std::vector<std::string> const cells = cell_notes(table);
  for (std::size_t i = 0; i < cells.size(); ++i)
    notes.push_back(note_mark(static_cast<std::uint32_t>(i + 1)) + cells[i]);
  std::string text;
  for (std::string& note : notes) {
    if (note.ends_with("。")) note.resize(note.size() - std::string_view("。").size());
    text += (text.empty() ? "" : "；") + note;
  }
  return text;
}

}  // namespace

void append_table(Setter& setter, doc::Table const& table, Origin origin, Boxes& boxes) {
  Plan plan = plan_of(setter, table);
  std::size_t const first = boxes.size();
  setter.turned = setter.turned || plan.turned;
  if (!table.attached) setter.table_name = setter.numbers.next_table();
  auto const append = [&](doc::Table const& part, Fit fit, bool is_first) {
    page::TagId const tag = setter.tag("Table", setter.parent);
    if (!table.attached) append_title(setter, table, origin, tag, is_first, boxes);
    std::size_t const body = boxes.size();
    append_part(setter, part, std::move(fit), tag, boxes);
    keep_small_whole(setter, body, boxes);
  };
  if (plan.parts.empty()) append(table, std::move(plan.fit), true);
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    doc::Table const& part = plan.parts[i];
    if (i > 0) boxes.back().height += setter.style.of("caption").after;
    append(part, {plan.fit.text, column_widths(setter, part, plan.fit.text, setter.measure())},
           i == 0);
  }
  append_apparatus(setter, note_of(table), table.source, boxes);
  boxes.back().height += setter.style.of("caption").after;
  if (!plan.turned) return;
  setter.turned = false;
  for (std::size_t i = first; i < boxes.size(); ++i)
    boxes[i].turned = true;
}

}  // namespace jianbao::layout
