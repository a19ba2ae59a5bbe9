#include "base/likely_name.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace jianbao {

namespace {

// Insertions, deletions, substitutions and exchanges of neighbours (gpd for gdp), one each.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, above, row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitution});
      bool const exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string likely_name(std::string_view name, std::span<std::string const> candidates) {
  constexpr std::size_t longest = 64;  // a longer text is no misspelt name
  if (name.size() > longest) return {};
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  std::string result;
  for (std::string const& candidate : candidates) {
    if (candidate.size() > longest) continue;
    std::size_t const distance = edit_distance(name, candidate);
    if (distance < best) best = distance, result = candidate;
  }
  constexpr std::size_t tellable = 4;
  // A word cut short or written out: paragraph for para.
  for (std::string const& candidate : candidates) {
    if (!result.empty()) break;
    bool const begins = name.starts_with(candidate) || candidate.starts_with(name);
    if (begins && std::min(name.size(), candidate.size()) >= tellable) result = candidate;
  }
  return result;
}

}  // namespace jianbao
