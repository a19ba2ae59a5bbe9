#include "layout/table/sheet.h"

#include "chart/sparkline.h"

#include <algorithm>

namespace jianbao::layout {

namespace {

// Cells narrower than this many em break by the basic level and, where they must, inside 18.7万辆
// (typography 3.5).
constexpr int narrow_em = 8;

void raise(Length& height, Length needed) {
  height = max(height, needed);
}

Length height_of(Sheet const& sheet, SetCell const& one) {
  auto const lines = static_cast<std::int64_t>(std::max<std::size_t>(one.lines.size(), 1));
  return one.style.leading * lines + sheet.style().row_padding * 2;
}

// ▲ and ▼ of the best and the worst figure, ① of a note.
void add_tail(Sheet& sheet, SetCell& one) {
  doc::Cell const& cell = *one.place.cell;
  Style const& style = sheet.setter.style;
  auto const add = [&](std::string words, page::Colour colour, bool raised) {
    TextStyle small = one.style;
    small.size = one.style.size.times(6, 10);
    small.colour = colour;
    line::Span span = sheet.setter.span(std::move(words), small, one.tag);
    span.rise = raised ? one.style.size.times(3, 10) : one.style.size / 10;
    one.tail_width += sheet.setter.natural(span);
    one.tail.push_back(std::move(span));
  };
  if (cell.merit == doc::Merit::best) add("▲", style.good, false);
  if (cell.merit == doc::Merit::worst) add("▼", style.bad, false);
  if (cell.note.empty()) return;
  auto const note = std::find(sheet.notes.begin(), sheet.notes.end(), cell.note);
  add(note_mark(static_cast<std::uint32_t>(note - sheet.notes.begin() + 1)), one.style.colour,
      true);
}

// How the cells of head or body are set.
struct PartLook {
  TextStyle const& text;
  bool is_head;
};

SetCell set_cell(Sheet& sheet, Placed const& place, PartLook look, page::TagId row_tag,
                 line::Measured measured) {
  auto const [text, is_head] = look;
  Setter& setter = sheet.setter;
  doc::Cell const& cell = *place.cell;
  SetCell one;
  one.place = place;
  one.style = text;
  one.align = is_head ? doc::Align::centre : sheet.aligns[place.column];
  if (is_head && place.column == 0 && sheet.aligns[0] == doc::Align::left)
    one.align = doc::Align::left;
  if (cell.group) one.align = doc::Align::left;
  bool const names_row =
      !is_head && place.column < static_cast<std::size_t>(std::max(sheet.table.key_columns, 0));
  one.tag = setter.tag(is_head || cell.group || names_row ? "TH" : "TD", row_tag);
  page::Tag& tag = setter.paged.tags.back();
  tag.columns = cell.columns;
  tag.rows = cell.rows;
  if (is_head || cell.group || names_row)
    tag.scope = is_head ? page::Scope::column : page::Scope::row;
  if (!cell.course.empty())
    one.course = setter.tag("Figure", one.tag, chart::describe_course(cell.course));
  if (cell.strong || cell.group || cell.merit == doc::Merit::best)
    one.style.role = setter.style.of("strong").role;
  one.style.alignment =
      one.align == doc::Align::left ? line::Alignment::left : line::Alignment::centre;
  add_tail(sheet, one);
  Length const width = sheet.span_width(place) - sheet.style().cell_padding * 2 - one.tail_width;
  auto const spans = setter.spans(cell.content, one.style, one.tag);
  if (one.style.role != text.role) measured.text.reset();
  line::TextOptions options = setter.options(one.style, width);
  if (width < one.style.size * narrow_em) {
    options.kinsoku = std::min(options.kinsoku, line::KinsokuLevel::basic);
    // 12月 stays together where it fits; what does not is released.
    auto const needs = measured.text ? line::measure(*measured.text, options)
                                     : setter.memory->measure(spans, options);
    options.bind_numbers = needs.least <= width;
  }
  one.lines = setter.set(spans, options, std::move(measured));
  return one;
}

Part set_part(Sheet& sheet, std::vector<doc::Row> const& rows, bool is_head,
              std::vector<line::Measured> measured) {
  Part part;
  part.heights.assign(rows.size(), {});
  std::vector<page::TagId> row_tags;
  page::TagId group{};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // A table may have several bodies, but one head (ISO 32000-1 14.8.4.3.4).
    constexpr std::size_t most_rows = 5000;
    if (i == 0 || (!is_head && i % most_rows == 0))
      group = sheet.setter.tag(is_head ? "THead" : "TBody", sheet.tag);
    row_tags.push_back(sheet.setter.tag("TR", group));
  }
  TextStyle const& text = is_head ? sheet.text.head : sheet.text.body;
  std::vector<Placed> const places = place_cells(rows, sheet.table.columns.size());
  measured.resize(places.size());
  part.cells.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i)
    part.cells.push_back(set_cell(sheet, places[i], {text, is_head}, row_tags[places[i].row],
                                  std::move(measured[i])));
  for (SetCell const& one : part.cells)
    if (one.place.cell->rows == 1) raise(part.heights[one.place.row], height_of(sheet, one));
  // A cell that hangs down over several rows widens the last of them when it must.
  for (SetCell const& one : part.cells) {
    if (one.place.cell->rows == 1) continue;
    std::size_t const last =
        std::min(one.place.row + one.place.cell->rows, part.heights.size()) - 1;
    Length others{};
    for (std::size_t r = one.place.row; r < last; ++r)
      others += part.heights[r];
    raise(part.heights[last], height_of(sheet, one) - others);
  }
  return part;
}

}  // namespace

Length Sheet::left_of(std::size_t column) const {
  Length x{};
  for (std::size_t i = 0; i < column; ++i)
    x += widths[i];
  return x;
}

Length Sheet::span_width(Placed const& place) const {
  Length width{};
  for (std::size_t i = 0; i < place.cell->columns && place.column + i < widths.size(); ++i)
    width += widths[place.column + i];
  return width;
}

Length Sheet::span_height(Placed const& place, Part const& part) {
  Length height{};
  for (std::size_t r = 0; r < place.cell->rows && place.row + r < part.heights.size(); ++r)
    height += part.heights[place.row + r];
  return height;
}

void set_cells(Sheet& sheet, MeasuredCells cells) {
  sheet.notes = cell_notes(sheet.table);
  sheet.aligns = alignments(sheet.table, place_cells(sheet.table.body, sheet.table.columns.size()));
  sheet.head = set_part(sheet, sheet.table.head, true, std::move(cells.head));
  sheet.body = set_part(sheet, sheet.table.body, false, std::move(cells.body));
  name_headers(sheet);
}

std::vector<std::string> cell_notes(doc::Table const& table) {
  std::vector<std::string> notes;
  for (std::vector<doc::Row> const* rows : {&table.head, &table.body})
    for (doc::Row const& row : *rows)
      for (doc::Cell const& cell : row)
        if (!cell.note.empty() && std::find(notes.begin(), notes.end(), cell.note) == notes.end())
          notes.push_back(cell.note);
  return notes;
}

}  // namespace jianbao::layout
