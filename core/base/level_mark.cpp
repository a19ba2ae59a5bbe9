#include "base/level_mark.h"

#include "base/chinese_number.h"
#include "base/utf8.h"

namespace jianbao {

namespace {

// Unicode has the circled numbers in three places: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿.
char32_t circled(int number) {
  if (number <= 20) return U'①' + static_cast<char32_t>(number - 1);
  if (number <= 35) return U'㉑' + static_cast<char32_t>(number - 21);
  return U'㊱' + static_cast<char32_t>(number - 36);
}

}  // namespace

int last_of_level(int level) {
  if (level < 1 || level > level_count) return 0;
  return level == level_count ? 50 : 99;
}

std::optional<std::string> level_mark(int level, int number) {
  if (number < 1 || number > last_of_level(level)) return {};
  std::string const digits = std::to_string(number);
  switch (level) {
    case 1:
      return *chinese_number({number, 0}) + "、";
    case 2:
      return "（" + *chinese_number({number, 0}) + "）";
    case 3:
      return digits + ".";
    case 4:
      return "（" + digits + "）";
    default:
      return utf8::encode(circled(number));
  }
}

}  // namespace jianbao
