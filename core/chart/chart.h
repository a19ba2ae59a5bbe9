// Charts: a chart's description to paths and labels, in a box whose top left corner is the origin.
#pragma once

#include "base/diagnostic.h"
#include "base/length.h"
#include "doc/document.h"
#include "font/font_set.h"
#include "page/page.h"

#include <string>
#include <vector>

namespace jianbao::chart {

struct ChartStyle {
  std::string role = "sans";            // font role of all labels
  Length label_size = Length::pt(7.5);  // 六号, the least a printed chart may use
  page::Colour text = {64, 64, 64}, axis = {90, 90, 90}, grid = {217, 217, 217};
  std::vector<page::Colour>
      palette;  // series colours, lightness steps of 15 % and more (prints in grey)
  page::Colour muted = {176, 190, 197};  // bars beside the marked one
};

struct ChartBox {
  std::vector<page::Item> items;  // tags unset; the caller marks them as one Figure
  Size size;
};

// The chart without its title and notes, `width` wide. A description that cannot be drawn (no
// categories, series of another length, no value at all) is a diagnostic "chart.*" at `place`, and
// an empty box.
[[nodiscard]] ChartBox draw(doc::Chart const& chart, Size box, ChartStyle const& style,
                            font::FontSet const& fonts, Place const& place, Diagnostics& out);

// Whether every value is provisional: then none looks paler than the others, and a note should say
// so of all.
[[nodiscard]] bool is_all_provisional(doc::Chart const& chart);

// The words a reader hears instead of the picture: type, title, every category with its values.
[[nodiscard]] std::string describe(doc::Chart const& chart);

}  // namespace jianbao::chart
