// Verdict: an outcome against its target, with the reason where it cannot be judged.
#pragma once

#include "figure/figure.h"

#include <optional>
#include <string>

namespace jianbao::figure {

enum class Verdict : std::uint8_t { met, missed, unknown };

struct Judgement {
  Verdict verdict = Verdict::unknown;
  std::string reason;  // in Chinese, of an unknown one
};

// A target is met when the outcome reaches it: from above, or from below for a target that is an
// upper bound. Levels are compared with levels over units of one dimension, rates with rates; a
// bound of the outcome counts only where it decides.
[[nodiscard]] Judgement judge(Figure const& target, std::optional<Figure> const& outcome);

// 完成, 未完成, 无法判断（reason）.
[[nodiscard]] std::string verdict_words(Judgement const& judgement);

}  // namespace jianbao::figure
