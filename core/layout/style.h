// Style: how a briefing looks, and how its figures are rounded. Read from data/styles/*.json by
// report/read_style.cpp; every length there has a unit.
#pragma once

#include "base/length.h"
#include "base/rounding.h"
#include "doc/document.h"
#include "line/text.h"
#include "page/page.h"

#include <map>
#include <string>
#include <vector>

namespace jianbao::layout {

// The look of one kind of text. `leading` is the distance of baselines.
struct TextStyle {
  std::string role = "body";
  Length size = Length::pt(12), leading = Length::pt(21);
  page::Colour colour = {};
  Length before = {}, after = {};
  int indent_em = 0;  // first-line indent in em of the own size
  int spread_em = 0;  // a shorter line is spread to this many em (目　录); 0: never
  line::Alignment alignment = line::Alignment::justify;
};

struct PageFrame {
  Size paper{Length::mm(210), Length::mm(297)};
  Length top = Length::mm(28), bottom = Length::mm(26), left = Length::mm(27),
         right = Length::mm(27);
  Length header = Length::mm(16);  // baseline of the running head from the top edge
  Length footer = Length::mm(15);  // baseline of the page number from the bottom edge
  Length grid = {};                // pitch of the line grid (行格); 0: none
  int columns = 1;
  Length gutter = Length::mm(8);  // between columns
  // The first line's em box begins at the top edge of the type area and the last one's ends at its
  // bottom edge, as GB/T 9704-2012 5.2 counts its 22 lines; else half a line's white space stands
  // above and below.
  bool solid_edges = false;
};

struct TableStyle {
  Length outer_rule = Length::pt(1), head_rule = Length::pt(0.5), span_rule = Length::pt(0.35);
  Length row_padding = Length::pt(3.2), cell_padding = Length::pt(4.5);
  page::Colour rule = {}, head_fill = {255, 255, 255}, band{243, 246, 249};
  doc::TableLook look = doc::TableLook::three_line;
  Length least_size = Length::pt(7);  // of the type in a table too wide for the page
  doc::MissingMarks missing;
  bool turn = true;  // may stand on a page turned to landscape
};

struct ChartLook {
  Length height = Length::mm(58);
  std::vector<page::Colour> palette;
};

// A running head or foot. {title}, {section}, {page}, {pages}, {issuer}, {region}, {period} and
// {date} are filled in.
struct RunningLine {
  std::string left, centre, right;
  Length inset = {};    // of left and right from the edges of the type area
  Length rule = {};     // under a head; 0: none
  bool mirror = false;  // even pages have left and right exchanged
  bool first = true;    // on the first page of the body too
};

struct ContentsStyle {
  int depth = 0;        // levels of headings; 0: no contents
  int least_pages = 4;  // a shorter body has none
  std::string title = "目录";
};

// What stands around the text: a report's cover or title block, or the head and foot of an official
// document (GB/T 9704-2012), a newsletter (简报) or a journal's article.
enum class Form : std::uint8_t { report, official, newsletter, journal };

// What a printed figure shows of where it is from: nothing; a link to its line in 数据来源, an
// appendix that lists every figure; the number of its source behind it, raised, as 数据来源 lists
// them.
enum class SourceMarks : std::uint8_t { none, links, numbers };

struct Style {
  PageFrame page;
  Form form = Form::report;
  bool cover = true;                      // of a report
  Length heading_bar = Length::mm(14);    // accent rule above level-1 headings; 0: none
  Rounding rounding = Rounding::half_up;  // of figures worked out or printed with fewer places
  page::Colour accent{31, 78, 121}, tint{237, 242, 247}, line{200, 206, 212};
  page::Colour good{31, 122, 107}, bad{192, 77, 45};  // of changes, apart for the colour-blind too
  // body, strong, lead, quote, box, box-title, title-line, heading1 … heading3, list, note,
  // caption, table-head, table, table-note, running-head, page-number, cover-title, cover-subtitle,
  // cover-issuer, card-value, card-unit, card-label, card-remark
  std::map<std::string, TextStyle, std::less<>> text;
  line::TextOptions typesetting;  // marks, levels, gaps, breaker; measure and indents by the place
  TableStyle table;
  ChartLook chart;
  RunningLine head, foot;
  ContentsStyle contents;
  bool colophon = false;  // of a report: what it was made of, at the foot of its last page
  int picture_dpi = 0;    // pictures have no more dots to the inch; 0: all they have
  bool endnotes = false;  // footnotes as 附注 at the end
  SourceMarks sources = SourceMarks::none;

  // The style of that name; "body" when the file names none.
  [[nodiscard]] TextStyle const& of(std::string_view name) const;
};

}  // namespace jianbao::layout
