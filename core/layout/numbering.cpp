#include "layout/numbering.h"

namespace jianbao::layout {

std::string chinese_number(int number) {
  constexpr char const* digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number < 1 || number > 99) return std::to_string(number);
  int const tens = number / 10;
  std::string text = tens > 1 ? digits[tens] : "";
  if (tens > 0) text += "十";
  return text + digits[number % 10];
}

std::string heading_mark(int level, int number) {
  switch (level) {
    case 1:
      return chinese_number(number) + "、";
    case 2:
      return "（" + chinese_number(number) + "）";
    default:
      return std::to_string(number) + ". ";
  }
}

}  // namespace jianbao::layout
