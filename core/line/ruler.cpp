#include "line/ruler.h"

namespace jianbao::line {

Ruler::Ruler(std::span<Character const> characters, std::span<Gap const> gaps,
             TextOptions const& options)
    : characters_(characters), options_(options), gaps_(gaps) {
  sums_.reserve(characters.size() + 1);
  Part sum{};
  for (std::size_t i = 0; i < characters.size(); ++i) {
    sums_.push_back(sum);
    Gap const& gap = gaps[i];
    sum.natural += (characters[i].width + gap.natural).sp;
    sum.shrink += gap.shrink.sp;
    sum.stretch += (gap.stretch_first + (gap.spot ? spot_limit(characters[i]) : Length{})).sp;
  }
  sums_.push_back(sum);
}

Ruler::Part Ruler::begin_part(std::size_t begin) const {
  Part part = sums_[begin];
  part.natural -= line_start_space(characters_[begin], options_).sp;
  return part;
}

Ruler::Part Ruler::end_part(std::size_t end) const {
  // Shrink and stretch of the last character's own gap do not count: the sums stop before it.
  Part part = sums_[end - 1];
  part.natural = sums_[end].natural - gaps_[end - 1].natural.sp +
                 line_end_space(characters_.first(end), options_).sp;
  return part;
}

bool Ruler::may_use_all(std::size_t end) const {
  switch (characters_[end - 1].kind) {
    case CharacterClass::close:
    case CharacterClass::middle:
    case CharacterClass::end:
    case CharacterClass::connector:
    case CharacterClass::interpunct:
      return true;
    default:
      return false;
  }
}

Extent Ruler::extent(std::size_t begin, std::size_t end, bool finishes) const {
  Part const first = begin_part(begin), last = end_part(end);
  Extent extent;
  extent.natural = {last.natural - first.natural};
  extent.shrink = {last.shrink - first.shrink};
  extent.stretch = {last.stretch - first.stretch};
  extent.allowed = finishes || may_use_all(end) ? extent.shrink : extent.shrink / 2;
  return extent;
}

}  // namespace jianbao::line
