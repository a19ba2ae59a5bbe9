// Document: what the sections say, as plain values: blocks of inlines. It knows nothing of data,
// fonts or pages; a figure is its printed text with a number of the ledger.
#pragma once

#include "base/diagnostic.h"
#include "base/origin.h"
#include "doc/imprint.h"
#include "doc/inline.h"
#include "picture/picture.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jianbao::doc {

// ---- tables -----------------------------------------------------------------

enum class Align : std::uint8_t { automatic, left, centre, right, decimal };

// What stands for a figure that there is none of.
struct MissingMarks {
  std::string unavailable = "—", inapplicable = "/", too_small = "…";
};

enum class Merit : std::uint8_t { none, best, worst };

struct Cell {
  Inlines content;
  std::uint16_t columns = 1, rows = 1;  // spans
  bool strong = false;
  bool total = false;              // of a row of totals: tinted
  bool group = false;              // the name of the rows below it
  Merit merit = Merit::none;       // among the figures it is compared with
  std::optional<double> bar = {};  // drawn behind the number, as a part of the column: 0 to 1
  std::vector<std::optional<double>> course = {};  // drawn as a sparkline
  std::string note = {};                           // under the table, with a mark ① here
  std::string label = {};                          // of the cell's row, for links to it
};
using Row = std::vector<Cell>;

// automatic: the style's. three_line: 三线表; ruled: 全线表; banded: three lines and every other
// row tinted; official: thin rules around every cell, nothing tinted.
enum class TableLook : std::uint8_t { automatic, three_line, ruled, banded, official };

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
  TableLook look = TableLook::automatic;
  int key_columns = 1;    // that name the rows: repeated where a table is split by columns
  bool attached = false;  // to the block above it, without a number of its own
  bool compact = false;   // a list to look things up in: the smallest type
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
  doughnut,
  bullet,
  slope,
  multiples,
  sparkline
};
inline constexpr std::size_t chart_types = 13;
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
  ChartType panel = ChartType::column;  // of small multiples: column or line
  std::optional<double> from = {};      // where the value axis begins, if the author wants it cut
  bool data = false;                    // its figures as a table below
};

// ---- pictures ---------------------------------------------------------------

struct PictureItem {
  std::string name;     // in Document::pictures
  std::string caption;  // its own, in a row of several
  std::string alt;      // what it shows, for those who cannot see it; empty: decoration
};

// One picture, or up to three side by side: equally high, or cut to one shape.
struct Pictures {
  std::string label, title, credit, note, source;  // credit: 张三／摄
  std::vector<PictureItem> items;
  double width_mm = 0;  // of a single one; 0: as wide as it may be
  bool cropped = false;
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

enum class Change : std::uint8_t { none, up, down, flat };
// Whether the change is in the direction that the indicator's catalogue entry wants.
enum class Judged : std::uint8_t { neutral, good, bad };

struct KeyFigure {  // a card: 1270.2亿元 / 社会消费品零售总额 / ▼下降…
  std::string value, unit, label, remark;
  std::uint32_t ledger = 0, remark_ledger = 0;
  Change change = Change::none;
  Judged judged = Judged::neutral;
  std::vector<std::optional<double>> course = {};  // up to this value, drawn as a sparkline
  std::string mark = {};                           // of its source, where the cards have several
};

struct KeyFigures {
  std::vector<KeyFigure> cards;
  std::string source = {};
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

struct Beside {  // two columns of one piece, such as a chart and the words on it
  std::vector<Block> left, right;
  double share = 0.5;  // of the width, the left one's
};

struct Block {
  std::variant<Heading, Paragraph, List, Table, Chart, Pictures, KeyFigures, Note, Quote, Title,
               NoteBox, Beside, PageBreak>
      kind;
  Origin origin = {};
};
using Blocks = std::vector<Block>;

struct Section {
  std::string id, title;
  Blocks body;
  bool appendix = false;  // 附件: behind the text and its signature, numbered by itself
};

// The id of 数据来源, the appendix that lists where figures are from: they lead there from
// elsewhere.
inline constexpr std::string_view source_section = "data_sources";

struct Document {
  std::string title, subtitle, issuer, date, region, period;
  std::vector<Section> sections;
  std::vector<std::string> files;  // of Origin::file
  std::string note;                // on the last page: sources, provisional figures
  Imprint imprint = {};
  std::map<std::string, std::shared_ptr<picture::Picture const>> pictures = {};
  std::vector<std::pair<std::string, std::string>> colophon = {};  // label, words
  std::string watermark = {};                                      // across every page: 草稿
  std::size_t waivers = 0;  // contradictions in the data that somebody accepted, for the colophon
  // Where a printed figure leads: from its line in the ledger plus one to a label.
  std::map<std::uint32_t, std::string> figure_links = {};
};

// The place of an origin, with the section's id.
[[nodiscard]] Place place_of(Document const& document, Origin origin,
                             std::string const& section = {});

}  // namespace jianbao::doc
