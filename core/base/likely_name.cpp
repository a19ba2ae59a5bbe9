#include "base/likely_name.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace jianbao {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
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
  return result;
}

}  // namespace jianbao
