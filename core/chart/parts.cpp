#include "chart/parts.h"

namespace jianbao::chart {

std::vector<Piece> stack(doc::Chart const& chart, std::size_t category, bool of_hundred) {
  double sum = 0;
  for (doc::ChartSeries const& series : chart.series)
    sum += series.points[category].value.value_or(0);
  std::vector<Piece> pieces;
  double up = 0, down = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    auto const& value = chart.series[i].points[category].value;
    if (!value || (of_hundred && sum == 0)) continue;
    double& end = *value < 0 ? down : up;
    double const from = end;
    end += *value;
    double const factor = of_hundred ? 100 / sum : 1;
    pieces.push_back({i, category, from * factor, end * factor});
  }
  return pieces;
}

bool takes_white(int lightness) {
  constexpr int lightest = 52;
  return lightness <= lightest;
}

}  // namespace jianbao::chart
