// Palette: the colours of series and the lighter tones for provisional and target values.
#pragma once

#include "chart/chart.h"
#include "page/page.h"

#include <cstddef>

namespace jianbao::chart {

// The colour of a series: the style's palette, or the room's own; from its start again when there
// are more series.
[[nodiscard]] page::Colour series_colour(ChartStyle const& style, std::size_t series);
// `share` percent of `other` in `colour`.
[[nodiscard]] page::Colour mixed(page::Colour colour, page::Colour other, int share);
[[nodiscard]] page::Colour lighter(page::Colour colour, int share);
// The colour for words: darkened until it can be read on white.
[[nodiscard]] page::Colour readable(page::Colour colour);
// Perceived lightness in percent of white's (weights of ITU-R BT.601): what is left of a colour on
// a grey printer.
[[nodiscard]] int lightness(page::Colour colour);

}  // namespace jianbao::chart
