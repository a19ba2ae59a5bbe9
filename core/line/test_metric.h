// The font-free metric of typography 2.9: Han and full-width marks one em, ASCII and narrow signs
// half an em, a space a quarter, a superscript figure 0.3, a note mark half an em. For tests and
// for people who ask why a line broke.
#pragma once

#include "line/character.h"

namespace jianbao::line {

void apply_test_metric(Characters& characters);

}  // namespace jianbao::line
