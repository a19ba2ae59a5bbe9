#include "line/legal_breaks.h"

#include "line/classes.h"
#include "line/uax14.h"
#include "line/units.h"

#include <optional>

namespace jianbao::line {

namespace {

using enum CharacterClass;

constexpr std::uint16_t dash_at_line_start = 30, inside_word = 60;

bool is_number_part(Character const& character) {
  return character.kind == digit || character.kind == prefix || character.kind == suffix ||
         character.kind == connector;
}

// Ideographs of everyday text, between which there is nothing to decide.
bool is_plain(Character const& character) {
  return character.kind == han && character.code >= 0x3400 && character.code <= 0x9FFF;
}

// A figure of a number and nothing more.
bool is_figure(Character const& character) {
  return character.kind == digit && !character.raised && !character.joined &&
         !character.soft_hyphen;
}

// What UAX #14 says of the places before the characters, with the classes of the tailorings.
std::vector<BasePlace> find_base(std::span<Character const> characters) {
  std::vector<LineBreakClass> classes;
  classes.reserve(characters.size() + 8);
  for (Character const& c : characters) {
    if (c.may_break) classes.push_back(LineBreakClass::ZW);
    if (c.no_break) classes.push_back(LineBreakClass::WJ);
    LineBreakClass const kind = is_plain(c) ? LineBreakClass::ID : tailored_class(c).kind;
    // U+200D at the end of a cluster comes after its class; one that begins a cluster is a mark.
    classes.push_back(kind == LineBreakClass::ZWJ ? LineBreakClass::CM : kind);
    if (c.joiner) classes.push_back(LineBreakClass::ZWJ);
    if (c.soft_hyphen) classes.push_back(LineBreakClass::BA);
  }
  std::vector<BasePlace> places = base_breaks(classes);
  if (places.size() == characters.size()) return places;
  std::size_t at = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    Character const& c = characters[i];
    at += (c.may_break ? 1u : 0u) + (c.no_break ? 1u : 0u);
    places[i] = places[at];
    at += 1u + (c.joiner ? 1u : 0u) + (c.soft_hyphen ? 1u : 0u);
  }
  return places;
}

// How firmly a rule of UAX #14 closes.
Closed strength(LineBreakRule rule) {
  using enum LineBreakRule;
  switch (rule) {
    case LB2:
    case LB7:
    case LB8a:
    case LB9:
    case LB26:
    case LB30a:
    case LB30b:
      return Closed::never;
    case LB23:
    case LB25:
      return Closed::number;
    case LB21a:
    case LB21b:
    case LB24:
    case LB28:
    case LB29:
    case LB30:
      return Closed::word;
    default:
      return Closed::edge;
  }
}

class PairRules {
 public:
  PairRules(std::span<Character const> characters, TextOptions const& options)
      : characters_(characters), level_(options.kinsoku), base_(find_base(characters)) {}

  [[nodiscard]] Opportunity before(std::size_t i) const {
    Character const& a = characters_[i - 1];
    Character const& b = characters_[i];
    if (is_plain(a) && is_plain(b) && base_[i].rule == LineBreakRule::LB31) return {Closed::no};
    if (is_figure(a) && is_figure(b) && base_[i].rule > LineBreakRule::LB12a)
      return by(Tailoring::numbers_whole, Closed::number);
    Opportunity place = decide(i, a, b);
    if (place.closed == Closed::no && b.kind == double_mark) place.penalty = dash_at_line_start;
    return place;
  }

 private:
  using Decision = std::optional<Opportunity>;

  static Opportunity by(Tailoring tailoring, Closed closed) { return {closed, 0, tailoring}; }

  // The first that speaks decides.
  [[nodiscard]] Opportunity decide(std::size_t i, Character const& a, Character const& b) const {
    if (b.joined || a.kind == newline || b.kind == newline) return {Closed::never};
    // UAX #14 section 6.1: rules up to LB12 may not be tailored; we leave LB12a alone as well.
    if (base_[i].rule <= LineBreakRule::LB12a) return from_base(i);
    if (a.soft_hyphen && base_[i].may_break) return {Closed::no, inside_word};
    if (Decision const d = held_together(a, b)) return *d;
    if (Decision const d = inside_unit(i, a, b)) return *d;
    if (level_ == KinsokuLevel::none) return without_edges(i);
    if (Decision const d = line_edge(a.kind == space && i > 1 ? characters_[i - 2] : a, b))
      return *d;
    if (Decision const d = opened(i, a, b)) return *d;
    return from_base(i);
  }

  [[nodiscard]] Opportunity from_base(std::size_t i) const {
    return {base_[i].may_break ? Closed::no : strength(base_[i].rule)};
  }

  [[nodiscard]] Decision held_together(Character const& a, Character const& b) const {
    if (a.kind == double_mark && b.kind == double_mark)
      return by(Tailoring::double_marks_together, Closed::edge);
    if (a.kind == note && b.kind == note) return by(Tailoring::notes_with_word, Closed::edge);
    if (b.raised && !(b.kind == note && level_ == KinsokuLevel::none))
      return by(Tailoring::notes_with_word,
                a.raised && is_western(a) ? Closed::word : Closed::edge);
    return {};
  }

  // Numbers, words and ranges hold together at every level.
  [[nodiscard]] Decision inside_unit(std::size_t i, Character const& a, Character const& b) const {
    if (is_latin_text(a) && is_latin_text(b))
      return is_number_part(a) && is_number_part(b) ? by(Tailoring::numbers_whole, Closed::number)
                                                    : by(Tailoring::words_whole, Closed::word);
    if (a.kind == digit && b.kind == connector) return by(Tailoring::ranges_glued, Closed::number);
    if (a.kind != connector && a.kind != interpunct) return {};
    bool const follows_word = i >= 2 && is_latin_text(characters_[i - 2]);
    if (a.kind == connector && (b.kind == digit || b.kind == prefix))
      return by(Tailoring::ranges_glued, follows_word ? Closed::number : Closed::bound);
    bool const joins = a.kind == interpunct || (a.kind == connector && a.code < 0x2014);
    if (joins && follows_word && is_latin_text(b)) return by(Tailoring::words_whole, Closed::word);
    return {};
  }

  [[nodiscard]] Opportunity without_edges(std::size_t i) const {
    Opportunity const place = from_base(i);
    return place.closed == Closed::edge ? by(Tailoring::edges_free, Closed::no) : place;
  }

  // Characters that may not stand at a line's edge, whatever is beside them; spaces are in no line.
  [[nodiscard]] Decision line_edge(Character const& a, Character const& b) const {
    switch (b.kind) {
      case connector:
        return by(Tailoring::connectors_off_line_start, Closed::edge);
      case interpunct:
        return by(Tailoring::interpuncts_off_line_start, Closed::edge);
      case slash:
        return by(Tailoring::slashes_off_line_edges, Closed::edge);
      case suffix:
        return by(Tailoring::signs_with_number, Closed::edge);
      case note:
        return by(Tailoring::notes_with_word, Closed::edge);
      case double_mark:
        if (level_ == KinsokuLevel::strict)
          return by(Tailoring::double_marks_off_line_start, Closed::edge);
        break;
      default:
        break;
    }
    if (a.kind == prefix) return by(Tailoring::signs_with_number, Closed::edge);
    if (a.kind == slash && level_ != KinsokuLevel::basic)
      return by(Tailoring::slashes_off_line_edges, Closed::edge);
    return {};
  }

  // Places that UAX #14 closes and we do not.
  [[nodiscard]] Decision opened(std::size_t i, Character const& a, Character const& b) const {
    LineBreakRule const rule = base_[i].rule;
    if (b.kind == double_mark && rule == LineBreakRule::LB22)
      return by(Tailoring::dots_may_start_line, Closed::no);
    if (rule == LineBreakRule::LB25 && (b.kind == open || (a.kind == close && b.kind == prefix)))
      return by(Tailoring::brackets_outside_numbers, Closed::no);
    return {};
  }

  std::span<Character const> characters_;
  KinsokuLevel level_;
  std::vector<BasePlace> base_;
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

Tailoring decided_by(std::span<Character const> characters, std::span<Opportunity const> places,
                     std::size_t i) {
  if (i == 0 || places[i].by != Tailoring::base) return places[i].by;
  // Marks hold across a space (LB14 to LB17).
  bool const spaced = characters[i - 1].kind == space && i > 1;
  Tailoring const left = tailored_class(characters[i - (spaced ? 2 : 1)]).by;
  return left != Tailoring::base ? left : tailored_class(characters[i]).by;
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
