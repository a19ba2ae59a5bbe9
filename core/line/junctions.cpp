#include "line/junctions.h"

#include "line/classes.h"

#include <string_view>

namespace jianbao::line {

namespace {

using enum CharacterClass;

bool is_closing(CharacterClass kind) {
  return kind == close || kind == middle || kind == end;
}

// GB/T 15834 5.1.2: ？！ together take one em, three take two; so an even run has no blank half
// after it.
bool is_doubling(Character const& character) {
  return character.code == 0xFF1F || character.code == 0xFF01;
}

// Signs that take no Chinese–Latin gap.
bool is_gapless(char32_t code) {
  if ((code >= U'0' && code <= U'9') || is_letter(code)) return false;
  if (code >= 0xFF00) return true;
  if (code >= 0x2200 && code <= 0x22FF && code != 0x2212) return true;
  return std::u32string_view(U"\"'`|\\^_=<>~\u2018\u2019\u201C\u201D\u00D7\u00F7").find(code) !=
         std::u32string_view::npos;
}

bool gap_on_left(Character const& c) {
  return (c.kind == latin || c.kind == digit || c.kind == prefix) && !is_gapless(c.code);
}
bool gap_on_right(Character const& c) {
  return (c.kind == latin || c.kind == digit || c.kind == suffix) && !is_gapless(c.code);
}

bool is_han_like(CharacterClass kind) {
  return kind == han || kind == double_mark;
}

// Classes that a closing mark keeps its blank half before.
bool keeps_blank_before(CharacterClass kind) {
  return is_han_like(kind) || kind == open || kind == latin || kind == digit || kind == prefix ||
         kind == latin_open || kind == connector;
}
// Classes that an opening mark keeps its blank half after.
bool keeps_blank_after(CharacterClass kind) {
  return is_han_like(kind) || is_closing(kind) || kind == latin || kind == digit ||
         kind == suffix || kind == latin_close || kind == connector || kind == note;
}

class GapFinder {
 public:
  explicit GapFinder(TextOptions const& options) : options_(options) {}

  std::vector<Gap> run(std::span<Character const> characters) {
    std::vector<Gap> gaps(characters.size());
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
      Character const &a = characters[i], &b = characters[i + 1];
      doubled_ = is_doubling(a) ? doubled_ + 1 : 0;
      if (a.kind == han && b.kind == han)
        gaps[i].spot = true;
      else if (a.kind != digit || b.kind != digit)
        gaps[i] = between(a, b);
    }
    return gaps;
  }

 private:
  [[nodiscard]] Gap between(Character const& a, Character const& b) const {
    if (a.kind == newline || b.kind == newline || b.joined) return {};
    if (is_closing(a.kind) || b.kind == open) return beside_mark(a, b);
    // Spaces named by their width (U+2009 between groups of digits, GB/T 15835 5.1.1) keep it.
    if (a.kind == space) return a.code == U' ' ? word_space(a) : Gap{};
    if (a.kind == han && gap_on_left(b)) return mixed(a);
    if (b.kind == han && gap_on_right(a)) return mixed(b);
    bool const loose = (is_han_like(a.kind) && is_han_like(b.kind) && a.kind != b.kind) ||
                       (a.kind == han && (b.kind == latin_open || is_western(b))) ||
                       (b.kind == han && (a.kind == latin_close || is_western(a)));
    bool const never = b.kind == latin_close || b.kind == suffix || a.kind == latin_open;
    return loose && !never ? spot() : Gap{};
  }

  [[nodiscard]] static Gap spot() {
    Gap gap;
    gap.spot = true;
    return gap;
  }

  // A full-width mark's blank half: on the right of closing marks, on the left of opening ones; two
  // that meet are one.
  [[nodiscard]] Gap beside_mark(Character const& a, Character const& b) const {
    bool const after = is_closing(a.kind) && keeps_blank_before(b.kind) && !is_even(a);
    bool const before = b.kind == open && keeps_blank_after(a.kind);
    if (options_.marks == MarkStyle::none) return untrimmed(a, b);
    Gap gap;
    if (!after && !before) return gap;
    gap.spot = true;
    Character const& mark = is_closing(a.kind) ? a : b;
    Length const blank = mark.em.times(1, 2);
    bool const of_end = after && a.kind == end;
    if (options_.marks == MarkStyle::banjiao) return gap;
    if (options_.marks == MarkStyle::kaiming) {
      if (of_end) gap.natural = blank;
      return gap;
    }
    gap.natural = blank;
    if (of_end) return gap;  // 2.7 step 7: the blank of 。 stays
    gap.shrink = blank;
    gap.shrink_step = after && a.kind == middle ? 5 : 4;
    return gap;
  }

  // Style none: every mark is one em wide, nothing is taken.
  [[nodiscard]] static Gap untrimmed(Character const& a, Character const& b) {
    Gap gap;
    if (is_closing(a.kind)) gap.natural += a.em.times(1, 2);
    if (b.kind == open) gap.natural += b.em.times(1, 2);
    gap.spot = keeps_blank_before(b.kind) && !is_closing(b.kind);
    return gap;
  }

  [[nodiscard]] bool is_even(Character const& a) const {
    return is_doubling(a) && doubled_ % 2 == 0;
  }

  [[nodiscard]] static Gap word_space(Character const& a) {
    Gap gap = spot();
    gap.shrink = max({}, a.width - a.em.times(1, 4));
    gap.shrink_step = 2;
    gap.stretch_first = max({}, a.em.times(1, 2) - a.width);
    gap.stretch_step = 1;
    return gap;
  }

  [[nodiscard]] Gap mixed(Character const& chinese) const {
    Gap gap = spot();
    if (options_.gap_numerator <= 0 || options_.gap_denominator <= 0) return gap;  // character grid
    gap.natural = chinese.em.times(options_.gap_numerator, options_.gap_denominator);
    gap.shrink = max({}, gap.natural - chinese.em.times(1, 8));
    gap.shrink_step = 6;
    gap.stretch_first = max({}, chinese.em.times(1, 3) - gap.natural);
    gap.stretch_step = 2;
    return gap;
  }

  TextOptions const& options_;
  int doubled_ = 0;
};

}  // namespace

std::vector<Gap> find_gaps(std::span<Character const> characters, TextOptions const& options) {
  return GapFinder(options).run(characters);
}

Length line_start_space(Character const& first, TextOptions const& options) {
  if (first.kind != open) return {};
  bool const kept = options.marks == MarkStyle::none ||
                    (options.marks == MarkStyle::quanjiao && !options.trim_line_start);
  return kept ? first.em.times(1, 2) : Length{};
}

Length line_end_space(std::span<Character const> line, TextOptions const& options) {
  Character const& last = line.back();
  if (last.soft_hyphen) return last.hyphen;
  if (!is_closing(last.kind)) return {};
  if (options.marks == MarkStyle::none) return last.em.times(1, 2);
  bool const alone = line.size() > 1 && !is_closing(line[line.size() - 2].kind);
  bool const hangs = options.hang_marks && alone &&
                     std::u32string_view(U"，、。").find(last.code) != std::u32string_view::npos;
  return hangs ? -last.width : Length{};
}

}  // namespace jianbao::line
