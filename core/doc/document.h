// Document: what the sections say, as plain values: blocks of inlines. It knows nothing of data,
// fonts or pages; a figure is its printed text with a number of the ledger.
#pragma once

#include "base/diagnostic.h"
#include "base/origin.h"
#include "doc/imprint.h"
#include "doc/inline.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jianbao::doc {

// ---- tables -----------------------------------------------------------------

enum class Align : std::uint8_t { automatic, left, centre, right, decimal };

struct Cell {
  Inlines content;
  std::uint16_t columns = 1, rows = 1;  // spans
  bool strong = false;
};
using Row = std::vector<Cell>;

// automatic: by the content; share: of the room that fixed and automatic columns leave.
enum class WidthKind : std::uint8_t { automatic, share, mm, em };

struct Column {
  Align align = Align::automatic;
  WidthKind width_kind = WidthKind::automatic;
  double width = 0;
};

struct Table {
  std::string label;  // for references; empty: none
  std::string title, unit, note, source;
  std::vector<Column> columns;
  std::vector<Row> head, body;
};

// ---- charts -----------------------------------------------------------------

enum class ChartType : std::uint8_t {
  column,
  bar,
  line,
  stacked,
  percent,
  column_line,
  area,
  pie,
  doughnut
};
inline constexpr std::size_t chart_types = 9;
// The name in scripts and dumps: "column", "bar" …
[[nodiscard]] std::string_view name_of(ChartType type);

struct ChartPoint {
  std::optional<double> value;  // nothing: a gap, never zero
  std::string label;            // as printed, e.g. "18.7"; empty: no label
  std::uint32_t ledger = 0;
  bool provisional = false, target = false, marked = false;  // marked: the own city in a ranking
  std::string unit = {};                                     // where it is not the chart's
  std::string scope = {};  // what is counted, where and when, but for the category; empty: unknown
};

struct ChartSeries {
  std::string name;
  std::vector<ChartPoint> points;  // one a category
  bool right = false;              // measured on the right axis
};

struct Chart {
  ChartType type = ChartType::column;
  std::string label = {};
  std::string title, unit, note, source;
  std::vector<std::string> categories;
  std::vector<ChartSeries> series;
  double height_mm = 0;  // 0: by the style
  std::string right_unit = {};
};

// ---- blocks -----------------------------------------------------------------

struct Heading {
  std::uint8_t level = 1;  // 1: 一、 2: （一） 3: 1.
  Inlines content;
  std::string label = {};
};

struct Paragraph {
  Inlines content;
};

enum class ListMark : std::uint8_t { bullet, number, bracket, dash };  // • 1. （1） ——

struct ListItem;
struct List {
  ListMark mark = ListMark::bullet;
  std::vector<ListItem> items;
};
struct ListItem {
  Inlines content;
  std::vector<List> lists;  // nested under it
};

struct KeyFigure {  // a card: 1270.2亿元 / 社会消费品零售总额 / 比上年下降…
  std::string value, unit, label, remark;
  std::uint32_t ledger = 0;
};

struct KeyFigures {
  std::vector<KeyFigure> cards;
};

struct Note {  // 注：… set small
  Inlines content;
};

struct Quote {  // a passage quoted as a block
  Inlines content;
};

struct Title {  // words that stand alone, such as 目　录: never numbered
  Inlines content;
};

struct PageBreak {};

struct Block;
struct NoteBox {  // a tinted box, such as 专栏1
  std::string title;
  std::vector<Block> body;
};

struct Block {
  std::variant<Heading, Paragraph, List, Table, Chart, KeyFigures, Note, Quote, Title, NoteBox,
               PageBreak>
      kind;
  Origin origin = {};
};
using Blocks = std::vector<Block>;

struct Section {
  std::string id, title;
  Blocks body;
};

struct Document {
  std::string title, subtitle, issuer, date, region, period;
  std::vector<Section> sections;
  std::vector<std::string> files;  // of Origin::file
  std::string note;                // on the last page: sources, provisional figures
  Imprint imprint = {};
  std::size_t waivers = 0;  // contradictions in the data that somebody accepted, for the colophon
};

// The place of an origin, with the section's id.
[[nodiscard]] Place place_of(Document const& document, Origin origin,
                             std::string const& section = {});

}  // namespace jianbao::doc
