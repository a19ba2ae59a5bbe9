// What a style file may say, described once: the reader, `jianbao style show` and the JSON Schema
// all walk these fields. A visitor has one function for each kind of value.
#pragma once

#include "layout/style.h"

#include <array>
#include <string_view>
#include <utility>

namespace jianbao::report {

template <typename Value, std::size_t n>
using Names = std::array<std::pair<std::string_view, Value>, n>;

namespace style_names {

inline constexpr Names<Rounding, 2> roundings{{{"half-up", Rounding::half_up},  // 四舍五入
                                               {"half-even", Rounding::half_even}}};  // GB/T 8170
inline constexpr Names<line::MarkStyle, 4> marks{{{"quanjiao", line::MarkStyle::quanjiao},
                                                  {"kaiming", line::MarkStyle::kaiming},
                                                  {"banjiao", line::MarkStyle::banjiao},
                                                  {"none", line::MarkStyle::none}}};
inline constexpr Names<line::KinsokuLevel, 4> levels{{{"none", line::KinsokuLevel::none},
                                                      {"basic", line::KinsokuLevel::basic},
                                                      {"gb", line::KinsokuLevel::gb},
                                                      {"strict", line::KinsokuLevel::strict}}};
inline constexpr Names<line::Breaker, 2> breakers{
    {{"optimal", line::Breaker::optimal}, {"greedy", line::Breaker::greedy}}};
inline constexpr Names<line::Alignment, 5> alignments{
    {{"justify", line::Alignment::justify},
     {"left", line::Alignment::left},
     {"centre", line::Alignment::centre},
     {"right", line::Alignment::right},
     {"distribute", line::Alignment::distribute}}};

inline constexpr Names<doc::TableLook, 4> table_looks{{{"three-line", doc::TableLook::three_line},
                                                       {"ruled", doc::TableLook::ruled},
                                                       {"banded", doc::TableLook::banded},
                                                       {"official", doc::TableLook::official}}};

inline constexpr Names<layout::SourceMarks, 3> source_marks{
    {{"none", layout::SourceMarks::none},
     {"links", layout::SourceMarks::links},
     {"numbers", layout::SourceMarks::numbers}}};

inline constexpr Names<layout::Form, 4> forms{{{"report", layout::Form::report},
                                               {"official", layout::Form::official},
                                               {"newsletter", layout::Form::newsletter},
                                               {"journal", layout::Form::journal}}};

}  // namespace style_names

template <typename Visitor>
void describe_page(Visitor& visit, layout::PageFrame& page) {
  visit.extent("width", page.paper.width);
  visit.extent("height", page.paper.height);
  visit.length("top", page.top);
  visit.length("bottom", page.bottom);
  visit.length("left", page.left);
  visit.length("right", page.right);
  visit.length("header", page.header);
  visit.length("footer", page.footer);
  visit.integer("columns", page.columns, 1, 4);
  visit.length("gutter", page.gutter);
  visit.length("grid", page.grid);
  visit.flag("solid-edges", page.solid_edges);
}

template <typename Visitor>
void describe_typesetting(Visitor& visit, line::TextOptions& options) {
  visit.choice("marks", style_names::marks, options.marks);
  visit.choice("level", style_names::levels, options.kinsoku);
  visit.choice("breaker", style_names::breakers, options.breaker);
  visit.flag("trim-line-start", options.trim_line_start);
  visit.flag("hang-marks", options.hang_marks);
  visit.gap("gap", options.gap_numerator, options.gap_denominator);
}

template <typename Visitor>
void describe_text(Visitor& visit, layout::TextStyle& look) {
  visit.role("font", "latin", look.role);
  visit.size("size", "leading", look);
  visit.length("before", look.before, look.size);
  visit.length("after", look.after, look.size);
  visit.integer("indent", look.indent_em, 0, 20);
  visit.integer("spread", look.spread_em, 0, 40);
  visit.colour("colour", look.colour);
  visit.choice("align", style_names::alignments, look.alignment);
}

template <typename Visitor>
void describe_table(Visitor& visit, layout::TableStyle& table) {
  visit.length("outer-rule", table.outer_rule);
  visit.length("head-rule", table.head_rule);
  visit.length("span-rule", table.span_rule);
  visit.length("row-padding", table.row_padding);
  visit.length("cell-padding", table.cell_padding);
  visit.colour("rule", table.rule);
  visit.colour("head-fill", table.head_fill);
  visit.colour("band", table.band);
  visit.choice("look", style_names::table_looks, table.look);
  visit.length("least-size", table.least_size);
  visit.flag("turn", table.turn);
  visit.object("missing", [&] {
    visit.words("unavailable", table.missing.unavailable);
    visit.words("inapplicable", table.missing.inapplicable);
    visit.words("too-small", table.missing.too_small);
  });
}

template <typename Visitor>
void describe_running(Visitor& visit, layout::RunningLine& line) {
  visit.pattern("left", line.left);
  visit.pattern("centre", line.centre);
  visit.pattern("right", line.right);
  visit.length("inset", line.inset);
  visit.length("rule", line.rule);
  visit.flag("mirror", line.mirror);
  visit.flag("first", line.first);
}

template <typename Visitor>
void describe_style(Visitor& visit, layout::Style& style) {
  visit.choice("form", style_names::forms, style.form);
  visit.flag("cover", style.cover);
  visit.length("heading-bar", style.heading_bar);
  visit.choice("rounding", style_names::roundings, style.rounding);
  visit.object("page", [&] { describe_page(visit, style.page); });
  visit.object("colours", [&] {
    visit.colour("accent", style.accent);
    visit.colour("tint", style.tint);
    visit.colour("line", style.line);
    visit.colour("good", style.good);
    visit.colour("bad", style.bad);
  });
  visit.object("head", [&] { describe_running(visit, style.head); });
  visit.object("foot", [&] { describe_running(visit, style.foot); });
  visit.object("contents", [&] {
    visit.integer("depth", style.contents.depth, 0, 3);
    visit.integer("least-pages", style.contents.least_pages, 1, 1000);
    visit.words("title", style.contents.title);
  });
  visit.flag("endnotes", style.endnotes);
  visit.choice("sources", style_names::source_marks, style.sources);
  visit.flag("colophon", style.colophon);
  visit.object("picture", [&] { visit.integer("most-dpi", style.picture_dpi, 0, 2400); });
  visit.object("typesetting", [&] { describe_typesetting(visit, style.typesetting); });
  visit.texts("text", style.text, [&](layout::TextStyle& look) { describe_text(visit, look); });
  visit.object("table", [&] { describe_table(visit, style.table); });
  visit.object("chart", [&] {
    visit.extent("height", style.chart.height);
    visit.colours("palette", style.chart.palette);
  });
}

}  // namespace jianbao::report
