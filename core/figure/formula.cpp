#include "figure/formula.h"

#include "figure/formulas.h"

#include <array>
#include <utility>

namespace jianbao::figure {

std::string formula_words(std::string_view formula) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> words{{
      {formulas::share, "部分÷总体"},
      {formulas::difference, "本期－基期"},
      {formulas::change, "本期÷基期－1"},
      {formulas::multiple, "本期÷基期"},
      {formulas::span, "起止两数"},
      {formulas::this_edition, "本版"},
      {formulas::previous_edition, "上一版"},
      {formulas::rank, "各地区由大到小排列"},
  }};
  for (auto const& [known, chinese] : words)
    if (formula == known) return std::string(chinese);
  return std::string(formula);
}

}  // namespace jianbao::figure
