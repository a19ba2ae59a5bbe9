#include "data/display_width.h"
#include "data/export.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jianbao::data {

namespace {

using Row = std::array<std::string, 6>;

void append_word(std::string& list, std::string_view word) {
  if (!list.empty()) list += ' ';
  list += word;
}

// Of the observations of one indicator, which are sorted by region and period.
Row row_of(Dataset const& dataset, Indicator const& indicator,
           std::vector<Observation const*> const& figures) {
  std::vector<Period> periods;
  std::vector<RegionId> regions;
  for (Observation const* figure : figures) {
    periods.push_back(figure->period);
    if (regions.empty() || regions.back() != figure->region) regions.push_back(figure->region);
  }
  std::sort(periods.begin(), periods.end());
  periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
  Row row{indicator.id, indicator.name, indicator.unit, std::to_string(figures.size()), "", ""};
  for (Period const& period : periods)
    append_word(row[4], period.to_string());
  for (RegionId const region : regions)
    append_word(row[5], dataset[region].id);
  return row;
}

std::vector<Row> rows_of(Dataset const& dataset) {
  std::vector<std::vector<Observation const*>> figures(dataset.indicators.size());
  for (Observation const& observation : dataset.observations())
    figures[static_cast<std::size_t>(observation.indicator)].push_back(&observation);
  std::vector<Row> rows = {{"indicator", "name", "unit", "figures", "periods", "regions"}};
  for (std::size_t i = 0; i < figures.size(); ++i)
    rows.push_back(row_of(dataset, dataset.indicators[i], figures[i]));
  return rows;
}

}  // namespace

std::string list_indicators(Dataset const& dataset) {
  constexpr std::size_t gap = 2;
  std::vector<Row> const rows = rows_of(dataset);
  std::array<std::size_t, 6> widths = {};
  for (Row const& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  std::string out;
  for (Row const& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::size_t const width = display_width(row[i]);
      line += row[i];
      line.append(widths[i] - width + gap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace jianbao::data
