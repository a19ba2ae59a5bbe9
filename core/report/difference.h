// What changed between two editions: two ledgers, or two datasets.
#pragma once

#include "data/dataset.h"
#include "report/ledger_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::report {

// turned: the words of a change became their contrary, 增长 and 下降; revised: the digits of one
// figure in one period; worded: the same value in other words.
enum class ChangeKind : std::uint8_t { revised, turned, worded, added, removed };
[[nodiscard]] std::string_view name_of(ChangeKind kind);

struct FigureChange {
  ChangeKind kind = ChangeKind::revised;
  std::string indicator, region, period,
      variant;                // variant: kind, bound or source, what tells apart
  std::string before, after;  // as printed; empty where there is none
};

// In the order of indicator, region, period.
[[nodiscard]] std::vector<FigureChange> difference(std::vector<PrintedFigure> const& before,
                                                   std::vector<PrintedFigure> const& after);
[[nodiscard]] std::vector<FigureChange> difference(data::Dataset const& before,
                                                   data::Dataset const& after);

[[nodiscard]] std::string show_text(std::vector<FigureChange> const& changes);
[[nodiscard]] std::string show_json(std::vector<FigureChange> const& changes);

}  // namespace jianbao::report
