// Scale: round ticks for a value axis. A tick is a whole number times a power of ten, so that its
// printed digits are exact; doubles only say where it stands.
#pragma once

#include "base/length.h"
#include "doc/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jianbao::chart {

struct Tick {  // digits × 10^exponent
  std::int64_t digits = 0;
  int exponent = 0;

  [[nodiscard]] double value() const;
  // "−2.5", "0", "1200": all decimal places of the exponent are kept, zero is plain; the minus is
  // U+2212.
  [[nodiscard]] std::string text() const;
};

struct Range {
  double low = 0, high = 0;
};

struct Scale {
  std::vector<Tick> ticks;  // rising, evenly spaced, two at least

  [[nodiscard]] double low() const { return ticks.front().value(); }
  [[nodiscard]] double high() const { return ticks.back().value(); }
};

// The finest steps of 1, 2, 2.5 or 5 × 10^n that cover the range with at most `most_steps` (2 at
// least) steps. `whole`: no steps below 1 (people, firms). A range without width is widened to
// zero, or to 0 … 1.
[[nodiscard]] Scale nice_scale(Range range, int most_steps, bool whole);

// The values an axis must show. `from_zero` for columns and bars, whose length is the value; a line
// may stand on a cut axis when its values differ by less than a third of the largest.
[[nodiscard]] Range axis_range(std::vector<double> const& values, bool from_zero);
// The same for a chart: from where its author wants it to begin.
[[nodiscard]] Range axis_range(doc::Chart const& chart, std::vector<double> const& values,
                               bool from_zero);

// Two scales of the same steps for one grid: both hold zero, at the same height, so that neither
// axis makes its values look steeper than they are.
struct ScalePair {
  Scale left, right;
};
[[nodiscard]] ScalePair paired_scales(Range left, Range right, int most_steps);

// Values to places on paper; `start` may lie below `end` (y grows downwards).
struct Axis {
  Scale scale;
  Length start, end;  // of the lowest and the highest tick

  [[nodiscard]] Length place(double value) const;
  // Where columns stand: zero, or the end of the axis nearest to it.
  [[nodiscard]] Length base() const;
};

}  // namespace jianbao::chart
