// Drawing: what the parts of one chart share while it is drawn.
#pragma once

#include "chart/chart.h"
#include "chart/label.h"
#include "chart/shape.h"
#include "doc/document.h"
#include "page/page.h"

#include <optional>
#include <vector>

namespace jianbao::chart {

struct Drawing {
  doc::Chart const& chart;
  ChartStyle const& style;
  Size size;
  Lettering letters;
  std::vector<page::Item> items = {};
  bool categories_dropped = false;  // names (not periods) that found no room
  bool too_small = false;           // no room for a plot
  std::size_t labels_dropped = 0;   // numbers that found no room and that no axis replaces
};

// One a chart type; the items go into the drawing, in a box of its size.
void draw_columns(Drawing& drawing);
void draw_lines(Drawing& drawing);
void draw_bars(Drawing& drawing);
void draw_stacked(Drawing& drawing);  // sums and shares of 100 %
void draw_columns_and_lines(Drawing& drawing);
void draw_areas(Drawing& drawing);  // one, or stacked
void draw_pie(Drawing& drawing);
// The height the bars of a chart ask for; columns and lines take any.
[[nodiscard]] Length natural_bar_height(Drawing& drawing);

[[nodiscard]] Look look_of(doc::ChartPoint const& point);
[[nodiscard]] bool has_marked(doc::Chart const& chart);
// All values there are.
[[nodiscard]] std::vector<double> values_of(doc::Chart const& chart);
[[nodiscard]] bool all_whole(std::vector<double> const& values);
// A single series with a marked point shows that one in colour and mutes the others.
[[nodiscard]] page::Colour point_colour(Drawing const& drawing, std::size_t series,
                                        std::size_t category);
// The label of a missing value: … in grey, never a zero.
[[nodiscard]] Label missing_label(Drawing& drawing);

}  // namespace jianbao::chart
