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

TEST_CASE("text is cut between characters") {
  auto const cut = [](std::string text, std::size_t most) {
    jianbao::utf8::cut(text, most);
    return text;
  };
  CHECK(cut("柳州", 6) == "柳州");
  CHECK(cut("柳州", 5) == "柳");
  CHECK(cut("柳州", 3) == "柳");
  CHECK(cut("柳州", 2).empty());
  CHECK(cut("a𠮷b", 4) == "a");
  CHECK(cut("a𠮷b", 5) == "a𠮷");
  CHECK(cut("abc", 0).empty());
}

TEST_CASE("a misspelt name finds the likely one, a strange one none") {
  std::vector<std::string> const names = {"industry", "ecology", "opening_up"};
  CHECK(jianbao::likely_name("industri", names) == "industry");
  CHECK(jianbao::likely_name("weather", names).empty());
  std::vector<std::string> const short_names{"gdp", "title", "most"};
  CHECK(jianbao::likely_name("gpd", short_names) == "gdp");
  CHECK(jianbao::likely_name("titel", short_names) == "title");
  std::vector<std::string> const cut_names{"par", "para", "table"};
  CHECK(jianbao::likely_name("paragraph", cut_names) == "para");
  CHECK(jianbao::likely_name("tablewithhead", cut_names) == "table");
  CHECK(jianbao::likely_name("tab", cut_names).empty());
  CHECK(jianbao::likely_name("mots", short_names) == "most");
  CHECK(jianbao::likely_name("cpi", short_names).empty());
  CHECK(jianbao::likely_name("", short_names).empty());
}
