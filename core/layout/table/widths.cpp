#include "layout/table/widths.h"

#include <algorithm>
#include <numeric>

namespace jianbao::layout {

namespace {

// `whole` keeps short cells and numbers on one line, `tight` those of the body; `least` is what
// unbreakable parts need.
struct Need {
  Length natural, whole, tight, least;
};
constexpr int short_em = 5, shortest_em = 2;
// Of a larger table the other cells are prepared again when they are set.
constexpr std::size_t most_kept = 2000;

// Beside the words: marks that hang behind a number, a bar's or a course's least room.
Length extra_of(doc::Cell const& cell, TextStyle const& look) {
  Length extra{};
  if (cell.merit != doc::Merit::none) extra += look.size.times(7, 10);
  if (!cell.note.empty()) extra += look.size.times(7, 10);
  if (!cell.course.empty()) extra += look.size * 5;
  return extra;
}

// What each column needs by the cells that span it alone. Returns what was measured.
std::vector<line::Measured> widen(Setter& setter, std::vector<Placed> const& cells,
                                  TextStyle const& look, bool is_head, std::vector<Need>& needs) {
  line::TextOptions options;
  options.bind_numbers = is_head;  // 2020年 stays whole in a head, a cell of words may break it
  Length const padding = setter.style.table.cell_padding * 2;
  std::vector<line::Measured> kept(std::min(cells.size(), most_kept));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Placed const& one = cells[i];
    if (one.cell->columns > 1) continue;
    line::Measured measured =
        setter.memory->measure_first(setter.spans(one.cell->content, look, {}), options);
    line::Widths const widths = measured.widths;
    if (i < kept.size()) kept[i] = std::move(measured);
    Length const beside = padding + extra_of(*one.cell, look);
    Need& need = needs[one.column];
    bool const is_short =
        widths.natural <= look.size * short_em || is_number(doc::plain_text(one.cell->content));
    // A head of four characters reads as well in two lines, a name of two in one only.
    bool const is_shortest = is_head ? widths.natural <= look.size * shortest_em : is_short;
    need.natural = max(need.natural, widths.natural + beside);
    need.least = max(need.least, min(widths.least, look.size * 4) + beside);
    need.whole = max(need.whole, (is_short ? widths.natural : widths.least) + beside);
    need.tight = max(need.tight, (is_shortest ? widths.natural : widths.least) + beside);
  }
  return kept;
}

std::vector<Need> needs_of(Setter& setter, doc::Table const& table, TableText const& text,
                           MeasuredCells& cells) {
  std::size_t const count = table.columns.size();
  std::vector<Need> needs(count);
  cells.head = widen(setter, place_cells(table.head, count), text.head, true, needs);
  cells.body = widen(setter, place_cells(table.body, count), text.body, false, needs);
  for (Need& need : needs) {
    need.least = min(need.least, need.natural);
    need.tight = max(need.least, min(need.tight, need.natural));
    need.whole = max(need.tight, min(need.whole, need.natural));
  }
  return needs;
}

Length sum(std::vector<Need> const& needs, Length Need::*part) {
  return std::accumulate(needs.begin(), needs.end(), Length{},
                         [&](Length total, Need const& need) { return total + need.*part; });
}

Widths by_content(std::vector<Need> needs, Length measure) {
  Length const natural = sum(needs, &Need::natural);
  Widths result;
  result.fits = sum(needs, &Need::tight) <= measure;
  if (result.fits) {
    auto const part = sum(needs, &Need::whole) <= measure ? &Need::whole : &Need::tight;
    for (Need& need : needs)
      need.least = need.*part;
  }
  Length const least = sum(needs, &Need::least);
  auto& widths = result.columns;
  auto const count = static_cast<std::int64_t>(needs.size());
  if (natural <= measure) {
    for (Need const& need : needs)
      widths.push_back(need.natural + (measure - natural) / count);
  } else if (least > measure) {
    for (Need const& need : needs)
      widths.push_back(need.least.scaled(measure.to_pt() / least.to_pt()));
  } else {
    // Between the least and the natural width, in proportion to what each column would like beyond
    // its least.
    Length const room = measure - least, wish = max(natural - least, Length{1});
    for (Need const& need : needs)
      widths.push_back(need.least +
                       (need.natural - need.least).scaled(room.to_pt() / wish.to_pt()));
  }
  widths.back() += measure - std::accumulate(widths.begin(), widths.end(), Length{});
  return result;
}

Widths by_author(doc::Table const& table, std::vector<Need> const& needs, Length em, Length padding,
                 Length measure) {
  std::size_t const count = table.columns.size();
  Widths result{std::vector<Length>(count), true, {}};
  auto& widths = result.columns;
  Length taken{};
  double shares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    doc::Column const& column = table.columns[i];
    if (column.width_kind == doc::WidthKind::mm) widths[i] = Length::mm(column.width);
    if (column.width_kind == doc::WidthKind::em) widths[i] = em.scaled(column.width) + padding;
    if (column.width_kind == doc::WidthKind::automatic) widths[i] = needs[i].natural;
    if (column.width_kind == doc::WidthKind::share) shares += column.width;
    taken += widths[i];
  }
  result.fits = taken <= measure;
  // What is too wide shrinks in proportion; what is left goes to the shares, else to all alike.
  if (taken > measure || shares == 0) {
    for (Length& width : widths)
      width = width.scaled(measure.to_pt() / max(taken, Length{1}).to_pt());
    return result;
  }
  for (std::size_t i = 0; i < count; ++i)
    if (table.columns[i].width_kind == doc::WidthKind::share)
      widths[i] = (measure - taken).scaled(table.columns[i].width / shares);
  return result;
}

TextStyle scaled(TextStyle look, Length size, Length base) {
  double const ratio = size.to_pt() / base.to_pt();
  look.size = look.size.scaled(ratio);
  look.leading = look.leading.scaled(ratio);
  return look;
}

}  // namespace

TableText table_text(Style const& style, Length size) {
  TextStyle const &head = style.of("table-head"), &body = style.of("table");
  if (size == body.size) return {head, body};
  return {scaled(head, size, body.size), scaled(body, size, body.size)};
}

Widths column_widths(Setter& setter, doc::Table const& table, TableText const& text,
                     Length measure) {
  MeasuredCells cells;
  auto needs = needs_of(setter, table, text, cells);
  bool const all_automatic = std::all_of(
      table.columns.begin(), table.columns.end(),
      [](doc::Column const& one) { return one.width_kind == doc::WidthKind::automatic; });
  Widths widths = all_automatic ? by_content(std::move(needs), measure)
                                : by_author(table, needs, text.body.size,
                                            setter.style.table.cell_padding * 2, measure);
  widths.cells = std::move(cells);
  return widths;
}

std::vector<Length> needed_widths(Setter& setter, doc::Table const& table, TableText const& text) {
  std::vector<Length> widths;
  MeasuredCells cells;
  for (Need const& need : needs_of(setter, table, text, cells))
    widths.push_back(need.tight);
  return widths;
}

}  // namespace jianbao::layout
