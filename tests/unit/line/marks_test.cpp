#include "line/marks.h"

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;

namespace {

constexpr Length em = Length::pt(10);

// The offset in hundredths of an em, for ink from left to right (in hundredths too).
long offset(CharacterClass kind, int advance, int left, int right) {
  Character character;
  character.kind = kind;
  character.em = em;
  character.width = kind == CharacterClass::double_mark ? em * 2 : em / 2;
  GlyphBox const box{em.times(advance, 100), em.times(left, 100), em.times(right, 100)};
  auto const value = offset_in_body(character, box).sp * 1000 / em.sp;
  return static_cast<long>((value + (value < 0 ? -5 : 5)) / 10);
}

}  // namespace

TEST_CASE("marks: a mainland comma stays, an opening bracket moves half an em to the left") {
  CHECK_EQ(offset(CharacterClass::middle, 100, 8, 30), 0);
  CHECK_EQ(offset(CharacterClass::end, 100, 10, 40), 0);
  CHECK_EQ(offset(CharacterClass::close, 100, 5, 30), 0);
  CHECK_EQ(offset(CharacterClass::open, 100, 65, 93), -50);
}

TEST_CASE("marks: centred ink comes to a quarter em (AR PL UKai, TW-Kai, WQY, FandolFang ？)") {
  CHECK_EQ(offset(CharacterClass::middle, 100, 40, 60), -25);
  CHECK_EQ(offset(CharacterClass::end, 100, 25, 75), -25);
  CHECK_EQ(offset(CharacterClass::open, 100, 46, 66), -31);
}

TEST_CASE("marks: proportional quotes stand at the inner side of their half") {
  CHECK_EQ(offset(CharacterClass::open, 35, 5, 31), 15);
  CHECK_EQ(offset(CharacterClass::close, 35, 5, 31), 0);
}

TEST_CASE("marks: the interpunct is centred in half an em whatever the font's width") {
  CHECK_EQ(offset(CharacterClass::interpunct, 100, 42, 58), -25);
  CHECK_EQ(offset(CharacterClass::interpunct, 33, 10, 22), 9);
}
