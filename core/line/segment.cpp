// Segments: the list of breaks, refined where a part between two legal breaks is wider than a line.
#include "line/breakers.h"
#include "line/classes.h"

namespace jianbao::line {

namespace {

class Refiner {
 public:
  Refiner(Segment& segment, std::span<Opportunity const> places, Break last)
      : segment_(segment), places_(places), last_(last) {}

  void run(std::uint32_t begin) {
    segment_.breaks.push_back({begin, begin, Closed::no, 0});
    split({begin, begin, Closed::no, 0}, last_, Closed::no);
  }

 private:
  [[nodiscard]] Break make_break(std::uint32_t at) const {
    Break place{at, at, places_[at].closed, places_[at].penalty};
    while (place.end > 0 && segment_.characters[place.end - 1].kind == CharacterClass::space)
      --place.end;
    return place;
  }

  [[nodiscard]] bool is_too_wide(Break const& from, Break const& to) const {
    bool const finishes = to.begin == last_.begin;
    Length const measure = from.begin == segment_.breaks.front().begin ? segment_.first_measure
                                                                       : segment_.other_measure;
    return !segment_.ruler.extent(from.begin, to.end, finishes).fits(measure);
  }

  // Adds the breaks after `from` up to `to` that are open at `level`; parts that are still too wide
  // are opened further.
  void split(Break from, Break const& to, Closed level) {
    for (std::uint32_t at = from.begin + 1; at <= to.begin; ++at) {
      bool const is_last = at == to.begin;
      if (!is_last && places_[at].closed > level) continue;
      Break const place = is_last ? to : make_break(at);
      if (level < Closed::edge && is_too_wide(from, place))
        split(from, place, static_cast<Closed>(static_cast<int>(level) + 1));
      else
        segment_.breaks.push_back(place);
      from = place;
    }
  }

  Segment& segment_;
  std::span<Opportunity const> places_;
  Break last_;
};

bool is_word_part(Character const& character) {
  return is_western(character) || character.kind == CharacterClass::connector;
}

}  // namespace

Segment make_segment(std::span<Character const> characters, std::span<Opportunity const> places,
                     Segment segment) {
  // The caller leaves the segment's begin and end in the only break.
  Break const whole = segment.breaks.front();
  segment.characters = characters;
  segment.breaks.clear();
  segment.breaks.reserve(whole.end - whole.begin + 1);
  Refiner(segment, places, {whole.end, whole.end, Closed::no, 0}).run(whole.begin);
  return segment;
}

LastLine judge_last_line(Segment const& segment, std::size_t from) {
  std::size_t const end = segment.breaks.back().end;
  int han = 0;
  Length word;
  for (std::size_t i = segment.breaks[from].begin; i < end; ++i) {
    Character const& character = segment.characters[i];
    if (character.kind == CharacterClass::han && ++han > 2) return LastLine::good;
    word = is_word_part(character) ? word + character.width : Length{};
    if (word > Length{} && word >= character.em * 2) return LastLine::good;
  }
  return han < 2 ? LastLine::orphan : LastLine::short_line;
}

}  // namespace jianbao::line
