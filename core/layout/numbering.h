// Numbers of headings: 一、 （一） 1. (GB/T 9704-2012 7.3.3).
#pragma once

#include <string>

namespace jianbao::layout {

// 1 … 99 in Chinese: 一, 十, 十一, 二十, 九十九; Arabic digits beyond.
[[nodiscard]] std::string chinese_number(int number);
// The mark before a heading of level 1 to 3: 一、 （一） 1. with the space the level takes.
[[nodiscard]] std::string heading_mark(int level, int number);

}  // namespace jianbao::layout
