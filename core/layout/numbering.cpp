#include "layout/numbering.h"

#include "base/level_mark.h"

namespace jianbao::layout {

std::string heading_mark(int level, int number) {
  std::string const digits = std::to_string(number);
  if (level == 1) return level_mark(1, number).value_or(digits + "、");
  if (level == 2) return level_mark(2, number).value_or("（" + digits + "）");
  return level_mark(3, number).value_or(digits + ".") + " ";
}

}  // namespace jianbao::layout
