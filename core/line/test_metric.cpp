#include "line/test_metric.h"

#include "line/classes.h"

namespace jianbao::line {

namespace {

Length test_width(Character const& character) {
  Length const em = character.em;
  if (auto const width = body_width(character)) return *width;
  char32_t const code = character.code;
  bool const superscript =
      code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x209C);
  if (superscript) return em.times(3, 10);
  if (character.kind == CharacterClass::space || code == 0xA0) return em.times(1, 4);
  if (character.kind == CharacterClass::note) return em.times(1, 2);
  if (character.kind == CharacterClass::newline) return {};
  bool const wide = character.kind == CharacterClass::han || code >= 0x2E80;
  return wide ? em : em.times(1, 2);
}

}  // namespace

void apply_test_metric(Characters& characters) {
  for (Character& character : characters.items)
    character.width = test_width(character), character.hyphen = character.em / 2;
}

}  // namespace jianbao::line
