// Numbers of headings (GB/T 9704-2012 7.3.3).
#include "layout/numbering.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::layout;

TEST_CASE("the marks of the three levels") {
  CHECK(heading_mark(1, 1) == "一、");
  CHECK(heading_mark(1, 12) == "十二、");
  CHECK(heading_mark(2, 1) == "（一）");
  CHECK(heading_mark(2, 20) == "（二十）");
  CHECK(heading_mark(3, 1) == "1. ");
  CHECK(heading_mark(3, 12) == "12. ");
}

TEST_CASE("beyond ninety-nine the marks have Arabic digits") {
  CHECK(heading_mark(1, 100) == "100、");
  CHECK(heading_mark(2, 100) == "（100）");
}
