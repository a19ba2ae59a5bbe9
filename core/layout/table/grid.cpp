#include "layout/table/grid.h"

#include <algorithm>
#include <string_view>

namespace jianbao::layout {

std::vector<Placed> place_cells(std::vector<doc::Row> const& rows, std::size_t columns) {
  std::vector<Placed> placed;
  std::vector<std::size_t> busy_until(columns, 0);  // first row in which a column is free again
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t column = 0;
    for (doc::Cell const& cell : rows[row]) {
      while (column < columns && busy_until[column] > row)
        ++column;
      if (column >= columns) break;
      placed.push_back({&cell, row, column});
      for (std::size_t i = 0; i < cell.columns && column < columns; ++i)
        busy_until[column++] = row + cell.rows;
    }
  }
  return placed;
}

bool is_number(std::string const& text) {
  if (text == "—" || text == "…") return true;
  std::string_view digits = text;
  for (std::string_view word : {"约", "前", "−"})
    if (digits.starts_with(word)) digits.remove_prefix(word.size());
  for (std::string_view word : {"以上", "以下"})
    if (digits.ends_with(word)) digits.remove_suffix(word.size());
  return !digits.empty() && digits.find_first_not_of("0123456789.,%-") == std::string_view::npos &&
         digits.find_first_of("0123456789") != std::string_view::npos;
}

std::vector<doc::Align> alignments(doc::Table const& table, std::vector<Placed> const& body) {
  std::vector<doc::Align> result;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    doc::Align align = table.columns[column].align;
    if (align == doc::Align::automatic) {
      bool numbers = false, others = false;
      for (Placed const& one : body) {
        if (one.column != column) continue;
        (is_number(doc::plain_text(one.cell->content)) ? numbers : others) = true;
      }
      align = numbers && !others ? doc::Align::decimal
              : column == 0      ? doc::Align::left
                                 : doc::Align::centre;
    }
    result.push_back(align);
  }
  return result;
}

namespace {

// `whole` keeps short cells and numbers on one line, `tight` those of the body; `least` is what
// unbreakable parts need.
struct Need {
  Length natural, whole, tight, least;
};
constexpr int short_em = 5;

// What each column needs by the cells that span it alone.
void widen(Setter& setter, std::vector<Placed> const& cells, std::string_view style_name,
           std::vector<Need>& needs) {
  TextStyle const& style = setter.style.of(style_name);
  line::TextOptions options;
  options.bind_numbers = false;
  Length const padding = setter.style.table.cell_padding * 2;
  for (Placed const& one : cells) {
    if (one.cell->columns > 1) continue;
    auto const widths =
        line::measure(setter.fonts, setter.spans(one.cell->content, style, {}), options);
    Need& need = needs[one.column];
    need.natural = max(need.natural, widths.natural + padding);
    need.least = max(need.least, min(widths.least, style.size * 4) + padding);
    bool const is_short =
        widths.natural <= style.size * short_em || is_number(doc::plain_text(one.cell->content));
    need.whole = max(need.whole, (is_short ? widths.natural : widths.least) + padding);
    // A head of four characters reads as well in two lines, a name of two in one only.
    bool const is_shortest = style_name == "table" ? is_short : widths.natural <= style.size * 2;
    need.tight = max(need.tight, (is_shortest ? widths.natural : widths.least) + padding);
  }
}

}  // namespace

std::vector<Length> column_widths(Setter& setter, std::size_t columns,
                                  std::vector<Placed> const& head, std::vector<Placed> const& body,
                                  Length measure) {
  std::vector<Need> needs(columns);
  widen(setter, head, "table-head", needs);
  widen(setter, body, "table", needs);
  Length natural{}, whole{}, tight{}, least{};
  for (Need& need : needs) {
    need.least = min(need.least, need.natural);
    need.tight = max(need.least, min(need.tight, need.natural));
    need.whole = max(need.tight, min(need.whole, need.natural));
    natural += need.natural;
    whole += need.whole;
    tight += need.tight;
    least += need.least;
  }
  if (tight <= measure) {
    bool const fits = whole <= measure;
    least = fits ? whole : tight;
    for (Need& need : needs)
      need.least = fits ? need.whole : need.tight;
  }
  std::vector<Length> widths;
  auto const count = static_cast<std::int64_t>(columns);
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
  Length sum{};
  for (Length width : widths)
    sum += width;
  widths.back() += measure - sum;
  return widths;
}

std::vector<Length> column_widths(Setter& setter, doc::Table const& table, Length measure) {
  std::size_t const count = table.columns.size();
  auto const head = place_cells(table.head, count), body = place_cells(table.body, count);
  bool const all_automatic = std::all_of(
      table.columns.begin(), table.columns.end(),
      [](doc::Column const& one) { return one.width_kind == doc::WidthKind::automatic; });
  if (all_automatic) return column_widths(setter, count, head, body, measure);
  std::vector<Need> needs(count);
  widen(setter, head, "table-head", needs);
  widen(setter, body, "table", needs);
  Length const em = setter.style.of("table").size, padding = setter.style.table.cell_padding * 2;
  std::vector<Length> widths(count);
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
  // What is too wide shrinks in proportion; what is left goes to the shares, else to all alike.
  if (taken > measure || shares == 0) {
    for (Length& width : widths)
      width = width.scaled(measure.to_pt() / max(taken, Length{1}).to_pt());
    return widths;
  }
  for (std::size_t i = 0; i < count; ++i)
    if (table.columns[i].width_kind == doc::WidthKind::share)
      widths[i] = (measure - taken).scaled(table.columns[i].width / shares);
  return widths;
}

}  // namespace jianbao::layout
