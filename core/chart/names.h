// Names beside the ends of lines and stacks: direct labels instead of a legend.
#pragma once

#include "chart/drawing.h"
#include "chart/place_labels.h"

#include <vector>

namespace jianbao::chart {

// Heights moved apart until neighbours are `pitch` apart, the whole as little as can be; the order
// is kept.
[[nodiscard]] std::vector<Length> spread(std::vector<Length> const& wanted, Length pitch);

struct Span {
  Length from, to;
};
// The same, and inside of the span where it has room for all.
[[nodiscard]] std::vector<Length> spread_within(std::vector<Length> const& wanted, Length pitch,
                                                Span span);

// The names of the series with their left ends at `left`, each as near to its wanted height as can
// be; none when one would move so far that it is no longer beside its line, or reach out of the
// box.
[[nodiscard]] std::vector<PlacedLabel> names_beside(Drawing& drawing, Length left,
                                                    std::vector<Length> const& wanted);
[[nodiscard]] Length widest_name(Drawing& drawing);

}  // namespace jianbao::chart
