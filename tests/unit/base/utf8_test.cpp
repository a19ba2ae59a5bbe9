#include "base/utf8.h"

#include "base/likely_name.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace utf8 = jianbao::utf8;

TEST_CASE("text of every plane survives the way to code points and back") {
  std::string const text = "A柳é𠮷";
  CHECK(utf8::to_utf32(text) == U"A柳é𠮷");
  CHECK(utf8::to_utf8(utf8::to_utf32(text)) == text);
  CHECK(utf8::count(text) == 4);
}

TEST_CASE("bad bytes are found at their place") {
  CHECK_FALSE(utf8::first_invalid("柳州").has_value());
  CHECK(utf8::first_invalid("A\xFF") == 1);
  CHECK(utf8::first_invalid(std::string("AB\0C", 4)) == 2);
  CHECK(utf8::first_invalid("\xC0\x80") == 0);          // overlong
  CHECK(utf8::first_invalid("x\xED\xA0\x80") == 1);     // a surrogate
  CHECK(utf8::first_invalid("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(utf8::first_invalid("\xE6\x9F") == 0);          // cut short
}

TEST_CASE("a misspelt name finds the likely one, a strange one none") {
  std::vector<std::string> const names = {"industry", "ecology", "opening_up"};
  CHECK(jianbao::likely_name("industri", names) == "industry");
  CHECK(jianbao::likely_name("weather", names).empty());
}
