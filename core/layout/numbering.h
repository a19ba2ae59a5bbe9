// Numbers of headings: 一、 （一） 1. (GB/T 9704-2012 7.3.3).
#pragma once

#include <string>

namespace jianbao::layout {

// The mark before a heading of level 1 to 3: 一、 （一） 1. with the space the level takes; beyond
// 99 Arabic digits.
[[nodiscard]] std::string heading_mark(int level, int number);

}  // namespace jianbao::layout
