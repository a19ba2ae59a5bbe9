#include "line/legal_breaks.h"

#include "line/classes.h"
#include "line/units.h"

#include <string_view>

namespace jianbao::line {

namespace {

using enum CharacterClass;

constexpr std::uint16_t dash_at_line_start = 30;

// Iteration marks, the long vowel and small kana never start a line (UAX #14 CJ, NS).
bool is_clinging_kana(char32_t code) {
  if (code < 0x3005 || code > 0x31FF) return false;
  return std::u32string_view(U"々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ")
             .find(code) != std::u32string_view::npos;
}

bool is_number_part(Character const& character) {
  return character.kind == digit || character.kind == prefix || character.kind == suffix ||
         character.kind == connector;
}

class PairRules {
 public:
  PairRules(std::span<Character const> characters, TextOptions const& options)
      : characters_(characters), level_(options.kinsoku) {}

  [[nodiscard]] Opportunity before(std::size_t i) const {
    Character const& a = characters_[i - 1];
    Character const& b = characters_[i];
    if (a.kind == han && b.kind == han && !b.no_break && !b.joined && b.code < 0x10000 &&
        !is_clinging_kana(b.code))
      return {Closed::no, 0};
    Opportunity place{closed(i, a, b), 0};
    if (place.closed == Closed::no && b.kind == double_mark) place.penalty = dash_at_line_start;
    return place;
  }

 private:
  [[nodiscard]] Closed closed(std::size_t i, Character const& a, Character const& b) const {
    if (b.joined || b.kind == space || a.kind == newline || b.kind == newline) return Closed::never;
    if (b.may_break) return Closed::no;
    if (b.no_break || a.kind == fixed_space || b.kind == fixed_space) return Closed::edge;
    if (a.kind == double_mark && b.kind == double_mark) return Closed::edge;
    if (b.raised && !(b.kind == note && level_ == KinsokuLevel::none))
      return a.raised && is_western(a) ? Closed::word : Closed::edge;
    Closed const unit = inside_unit(i, a, b);
    if (unit != Closed::no) return unit;
    return level_ != KinsokuLevel::none && is_forbidden(a, b) ? Closed::edge : Closed::no;
  }

  // Numbers, words and ranges hold together at every level.
  [[nodiscard]] Closed inside_unit(std::size_t i, Character const& a, Character const& b) const {
    if (is_western(a) && is_western(b))
      return is_number_part(a) && is_number_part(b) ? Closed::number : Closed::word;
    if (b.kind == suffix && a.kind == digit) return Closed::number;
    if (a.kind == digit && b.kind == connector) return Closed::number;
    if (a.kind == connector && (b.kind == digit || b.kind == prefix))
      return i >= 2 && is_western(characters_[i - 2]) ? Closed::number : Closed::bound;
    bool const joins = a.kind == interpunct || (a.kind == connector && a.code < 0x2014);
    if (joins && i >= 2 && is_western(characters_[i - 2]) && is_western(b)) return Closed::word;
    return Closed::no;
  }

  [[nodiscard]] bool is_forbidden(Character const& a, Character const& b) const {
    switch (b.kind) {
      case close:
      case middle:
      case end:
      case connector:
      case interpunct:
      case slash:
      case suffix:
      case note:
      case latin_close:
        return true;
      case double_mark:
        if (level_ == KinsokuLevel::strict) return true;
        break;
      default:
        if (is_clinging_kana(b.code)) return true;
    }
    if (a.kind == open || a.kind == latin_open || a.kind == prefix) return true;
    return a.kind == slash && level_ != KinsokuLevel::basic;
  }

  std::span<Character const> characters_;
  KinsokuLevel level_;
};

}  // namespace

std::vector<Opportunity> legal_breaks(std::span<Character const> characters,
                                      TextOptions const& options) {
  std::vector<Opportunity> places(characters.size());
  PairRules const rules(characters, options);
  for (std::size_t i = 1; i < characters.size(); ++i)
    places[i] = rules.before(i);
  bind_units(characters, options, places);
  open_addresses(characters, places);
  return places;
}

std::string show_breaks(Characters const& characters, TextOptions const& options) {
  std::vector<Opportunity> const places = legal_breaks(characters.items, options);
  std::string result;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].closed == Closed::no) result += '|';
    Character const& character = characters.items[i];
    result.append(characters.text, character.text_at, character.text_length);
  }
  return result;
}

}  // namespace jianbao::line
