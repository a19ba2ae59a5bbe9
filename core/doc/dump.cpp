#include "doc/dump.h"

#include <string_view>

#include <fmt/format.h>

namespace jianbao::doc {

namespace {

class Dump {
 public:
  void section(Section const& section) {
    line(0, section.appendix ? "appendix" : "section", section.id + " " + quoted(section.title));
    for (Block const& block : section.body)
      std::visit([&](auto const& kind) { write(kind); }, block.kind);
  }

  void line(int depth, std::string_view word, std::string const& rest) {
    text.append(static_cast<std::size_t>(depth) * 2, ' ').append(word);
    if (!rest.empty()) text.append(" ").append(rest);
    text += '\n';
  }

  std::string text;

 private:
  static std::string quoted(std::string const& words) { return "\"" + words + "\""; }

  // Figures in braces, a line break as a bar, looks as signs around the words.
  static std::string inlines(Inlines const& pieces) {
    std::string result;
    for (Inline const& piece : pieces) {
      std::string words;
      if (auto const* text = std::get_if<Text>(&piece.kind)) words = text->text;
      if (auto const* figure = std::get_if<Figure>(&piece.kind))
        words = "{" + figure->printed + "}";
      if (std::holds_alternative<LineBreak>(piece.kind)) words = "|";
      if (auto const* reference = std::get_if<Reference>(&piece.kind))
        words = "->" + reference->label;
      if (auto const* note = std::get_if<Footnote>(&piece.kind))
        words = "[^" + inlines(note->content) + "]";
      result += in_look(std::move(words), piece.style);
    }
    return result;
  }

  static std::string in_look(std::string words, InlineStyle const& style) {
    if (style.strong || style.lead) words = "*" + words + "*";
    if (style.dotted) words = "." + words + ".";
    if (style.underlined) words = "_" + words + "_";
    if (style.raise == Raise::superscript) words = "^" + words + "^";
    if (style.raise == Raise::subscript) words = "~" + words + "~";
    if (!style.uri.empty()) words = "[" + words + "](" + style.uri + ")";
    return words;
  }

  void labels(std::string const& title, std::string const& unit, std::string const& note,
              std::string const& source) {
    if (!title.empty()) line(2, "title", title);
    if (!unit.empty()) line(2, "unit", unit);
    if (!note.empty()) line(2, "note", note);
    if (!source.empty()) line(2, "source", source);
  }

  static std::string_view name(Align align) {
    constexpr std::string_view names[] = {"automatic", "left", "centre", "right", "decimal"};
    return names[static_cast<int>(align)];
  }

  static std::string name(Change change) {
    constexpr std::string_view names[] = {"", "up: ", "down: ", "flat: "};
    return std::string(names[static_cast<int>(change)]);
  }
  static std::string name(Judged judged) {
    constexpr std::string_view names[] = {"", " (good)", " (bad)"};
    return std::string(names[static_cast<int>(judged)]);
  }

  static std::string attributes(Cell const& cell) {
    std::string words;
    if (cell.total) words += " total";
    if (cell.group) words += " group";
    if (cell.merit == Merit::best) words += " best";
    if (cell.merit == Merit::worst) words += " worst";
    if (cell.bar) words += fmt::format(" bar {:.3f}", *cell.bar);
    if (!cell.course.empty()) words += fmt::format(" course of {}", cell.course.size());
    if (!cell.note.empty()) words += " [^" + cell.note + "]";
    return words;
  }
  static std::string_view name(TableLook look) {
    constexpr std::string_view names[] = {"", "three-line", "ruled", "banded", "official"};
    return names[static_cast<int>(look)];
  }

  void row(std::string_view word, Row const& cells) {
    std::string words;
    for (Cell const& cell : cells) {
      words += words.empty() ? "" : " | ";
      words += inlines(cell.content);
      if (cell.columns > 1 || cell.rows > 1)
        words += " [" + std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + "]";
      words += attributes(cell);
    }
    line(2, word, words);
  }

  void write(Heading const& heading) {
    line(1, "heading " + std::to_string(heading.level), inlines(heading.content));
    if (!heading.label.empty()) line(2, "label", heading.label);
  }
  void write(Paragraph const& paragraph) { line(1, "paragraph", inlines(paragraph.content)); }
  void write(Note const& note) { line(1, "note", inlines(note.content)); }
  void write(PageBreak const&) { line(1, "page-break", ""); }

  void write(List const& list) { write(list, 1); }
  void write(List const& list, int depth) {
    constexpr std::string_view names[] = {"list", "numbered-list", "bracketed-list", "dashed-list"};
    line(depth, names[static_cast<int>(list.mark)], "");
    for (ListItem const& item : list.items) {
      line(depth + 1, "item", inlines(item.content));
      for (List const& nested : item.lists)
        write(nested, depth + 2);
    }
  }

  void write(Quote const& quote) { line(1, "quote", inlines(quote.content)); }
  void write(Title const& title) { line(1, "title", inlines(title.content)); }
  void write(Beside const& beside) {
    line(1, "beside", fmt::format("{}", beside.share));
    for (Block const& block : beside.left)
      std::visit([&](auto const& kind) { write(kind); }, block.kind);
    line(1, "right-of-it", "");
    for (Block const& block : beside.right)
      std::visit([&](auto const& kind) { write(kind); }, block.kind);
    line(1, "end-of-beside", "");
  }

  void write(NoteBox const& box) {
    line(1, "box", box.title);
    for (Block const& block : box.body)
      std::visit([&](auto const& kind) { write(kind); }, block.kind);
    line(1, "end-of-box", "");
  }

  void write(KeyFigures const& figures) {
    line(1, "key-figures", "");
    for (KeyFigure const& card : figures.cards)
      line(2, "card",
           "{" + card.value + "}" + card.unit + card.mark + " | " + card.label + " | " +
               name(card.change) + card.remark + name(card.judged) +
               (card.course.empty() ? "" : " | " + std::to_string(card.course.size()) + " values"));
    if (!figures.source.empty()) line(2, "source", figures.source);
  }

  void write(Table const& table) {
    std::string columns;
    for (Column const& column : table.columns) {
      columns += columns.empty() ? "" : " ";
      columns += name(column.align);
    }
    line(1, "table", columns);
    if (table.look != TableLook::automatic) line(2, "look", std::string(name(table.look)));
    if (table.key_columns != 1) line(2, "key-columns", std::to_string(table.key_columns));
    if (!table.label.empty()) line(2, "label", table.label);
    labels(table.title, table.unit, table.note, table.source);
    for (Row const& cells : table.head)
      row("head", cells);
    for (Row const& cells : table.body)
      row("row", cells);
  }

  void write(Pictures const& pictures) {
    line(1, "pictures", pictures.cropped ? "cropped" : "");
    labels(pictures.title, "", pictures.note, pictures.source);
    if (!pictures.credit.empty()) line(2, "credit", pictures.credit);
    for (PictureItem const& item : pictures.items)
      line(2, "picture", item.name + " " + quoted(item.caption) + " alt " + quoted(item.alt));
  }

  void write(Chart const& chart) {
    line(1, "chart", std::string(name_of(chart.type)));
    if (!chart.label.empty()) line(2, "label", chart.label);
    labels(chart.title, chart.unit, chart.note, chart.source);
    if (chart.panel != ChartType::column) line(2, "panels", std::string(name_of(chart.panel)));
    if (!chart.right_unit.empty()) line(2, "right-unit", chart.right_unit);
    if (chart.from) line(2, "from", fmt::format("{}", *chart.from));
    if (chart.data) line(2, "data-table", "");
    for (ChartSeries const& series : chart.series) {
      line(2, series.right ? "right-series" : "series", series.name);
      for (std::size_t i = 0; i < series.points.size() && i < chart.categories.size(); ++i) {
        ChartPoint const& point = series.points[i];
        std::string rest =
            chart.categories[i] + " " + (point.value ? "{" + point.label + "}" : "…");
        if (!point.unit.empty()) rest += " unit " + point.unit;
        if (point.marked) rest += " marked";
        if (point.provisional) rest += " provisional";
        if (point.target) rest += " target";
        line(3, "point", rest);
      }
    }
  }
};

}  // namespace

std::string dump(Section const& section) {
  Dump dump;
  dump.section(section);
  return dump.text;
}

std::string dump(Document const& document) {
  Dump dump;
  dump.line(0, "document", document.title);
  for (auto const& [word, words] :
       {std::pair<std::string_view, std::string const&>{"subtitle", document.subtitle},
        {"issuer", document.issuer},
        {"date", document.date},
        {"region", document.region},
        {"period", document.period}})
    if (!words.empty()) dump.line(1, word, words);
  for (Section const& section : document.sections)
    dump.section(section);
  if (!document.note.empty()) dump.line(0, "note", document.note);
  return dump.text;
}

}  // namespace jianbao::doc
