#include "line/units.h"

#include "line/classes.h"

#include <array>
#include <string_view>

namespace jianbao::line {

namespace {

using enum CharacterClass;

constexpr std::uint16_t inside_unit_word = 80, soft_compound = 60, document_number = 60;

bool contains(std::u32string_view list, char32_t code) {
  return list.find(code) != std::u32string_view::npos;
}

// Han that follow a number without counting it.
bool is_function_word(char32_t code) {
  return contains(U"和与及或的是在为比而但并较以", code);
}

constexpr std::u32string_view magnitudes = U"十百千万亿兆";

// Unit words of more than one character.
constexpr std::array<std::u32string_view, 34> unit_words = {
    U"个百分点", U"百分点",   U"平方公里", U"平方千米", U"平方米", U"立方米", U"立方千米",
    U"千瓦时",   U"千瓦小时", U"千瓦",     U"兆瓦",     U"公里",   U"千米",   U"厘米",
    U"毫米",     U"微克",     U"毫克",     U"公斤",     U"千克",   U"公顷",   U"标准煤",
    U"人次",     U"人民币",   U"美元",     U"欧元",     U"港元",   U"日元",   U"英镑",
    U"小时",     U"分钟",     U"个月",     U"年度",     U"季度",   U"世纪"};

// A bit for each first character: most characters after a number begin no unit word.
constexpr std::uint64_t bit_of(char32_t code) {
  return std::uint64_t{1} << (code % 64);
}
consteval std::uint64_t first_bits() {
  std::uint64_t bits = 0;
  for (std::u32string_view word : unit_words)
    bits |= bit_of(word[0]);
  return bits;
}
constexpr std::uint64_t may_begin_unit_word = first_bits();

// Latin unit symbols that stay with a number across a typed space (GB 3100).
constexpr std::array<std::u32string_view, 30> unit_symbols = {
    U"m",  U"km", U"cm", U"mm",  U"m²",  U"km²", U"hm²", U"m³", U"g",  U"kg",
    U"mg", U"t",  U"s",  U"h",   U"min", U"A",   U"V",   U"W",  U"kW", U"MW",
    U"GW", U"kV", U"Hz", U"MPa", U"kPa", U"Pa",  U"kWh", U"L",  U"mL", U"dB"};

class UnitBinder {
 public:
  UnitBinder(std::span<Character const> characters, TextOptions const& options,
             std::vector<Opportunity>& places)
      : characters_(characters), bind_(options.bind_numbers), places_(places) {}

  void run() {
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (characters_[i].kind == digit) {
        i = read_number(i);
      } else {
        read_sign(i);
      }
    }
    for (std::size_t i = 1; i < characters_.size(); ++i) {
      if (code(i) == 0x2009) bind_thin_space(i);
      if (characters_[i].keep) bind_kept(i);
    }
  }

 private:
  [[nodiscard]] char32_t code(std::size_t i) const {
    return i < characters_.size() ? characters_[i].code : 0;
  }
  [[nodiscard]] bool is(std::size_t i, CharacterClass kind) const {
    return i < characters_.size() && characters_[i].kind == kind;
  }
  void close(std::size_t i, Closed closed, Tailoring by) {
    if (i >= places_.size() || places_[i].closed >= closed) return;
    if (places_[i].closed == Closed::no) places_[i].by = by;
    places_[i].closed = closed;
  }
  void price(std::size_t i, std::uint16_t penalty) {
    if (i < places_.size() && places_[i].penalty < penalty) places_[i].penalty = penalty;
  }
  // Typography 2.3.4: hard, but released where no line fits and in narrow cells.
  void bind(std::size_t i, Tailoring by = Tailoring::number_with_unit) {
    if (i >= places_.size()) return;
    if (bind_)
      close(i, Closed::bound, by);
    else
      price(i, soft_compound);
  }

  // The figures from i; returns the last of them. Figures of a word (PM2.5, COVID-19) are no
  // number.
  std::size_t read_number(std::size_t i) {
    std::size_t const first = i;
    std::size_t group = i, last = read_digits(i);
    while (is_group_space(group, last + 1) && (group == first || last - group == 2)) {
      close(last + 2, Closed::number, Tailoring::numbers_whole);  // 12 345.6
      group = last + 2;
      last = read_digits(group);
    }
    bool const hyphened = first > 1 && code(first - 1) == U'-' && is(first - 1, latin);
    bool const in_word =
        first > 0 && (is_letter(code(first - 1)) || (hyphened && is_letter(code(first - 2))));
    if (in_word || characters_[first].raised) return last;
    if (first > 0 && code(first - 1) == U'第') bind(first);
    if (first > 0 && code(first - 1) == U'〕') bind_document_number(first);
    if (is(last + 1, space)) bind_symbol(last + 1);
    if (is_unit(last + 1)) {
      if (!bind_range_word(last + 1)) bind(last + 1), read_unit(last + 1);
    }
    return last;
  }

  [[nodiscard]] bool is_unit(std::size_t i) const {
    return is(i, han) && is_ideograph(code(i)) && !is_function_word(code(i));
  }

  [[nodiscard]] std::size_t read_digits(std::size_t i) const {
    while (is(i + 1, digit))
      ++i;
    return i;
  }

  // A space at i with one to three figures before it and three after it.
  [[nodiscard]] bool is_group_space(std::size_t group, std::size_t i) const {
    auto const is_figure = [&](std::size_t k) { return code(k) >= U'0' && code(k) <= U'9'; };
    if (!is(i, space) || i - group > 3) return false;
    for (std::size_t k = group; k < i; ++k)
      if (!is_figure(k)) return false;
    return is_figure(i + 1) && is_figure(i + 2) && is_figure(i + 3) && !is_figure(i + 4);
  }

  // 20 km: the symbol stays with its number.
  void bind_symbol(std::size_t i) {
    std::u32string word;
    for (std::size_t k = i + 1; is(k, latin) && word.size() < 6; ++k)
      word += code(k);
    for (std::u32string_view symbol : unit_symbols)
      if (symbol == word) bind(i + 1);
  }

  // The unit from i: inside it a break costs. Returns the place after it.
  std::size_t read_unit(std::size_t i) {
    std::size_t at = i;
    while (at - i < 4 && is(at, han) && contains(magnitudes, code(at)))
      ++at;
    bool const has_magnitude = at > i;
    std::size_t const word = unit_word_length(at);
    std::size_t after = at;
    if (word > 0)
      after = at + word;
    else if (is(at, han) && (!has_magnitude || !is_function_word(code(at))) && !is_range(at))
      after = at + 1;
    for (std::size_t k = i + 1; k < after; ++k)
      price(k, inside_unit_word);
    bind_range_after(i, after);
    return after;
  }

  [[nodiscard]] std::size_t unit_word_length(std::size_t at) const {
    std::size_t best = 0;
    if ((may_begin_unit_word & bit_of(code(at))) == 0) return best;
    for (std::u32string_view word : unit_words) {
      if (word.size() <= best || word[0] != code(at)) continue;
      std::size_t k = 1;
      while (k < word.size() && code(at + k) == word[k])
        ++k;
      if (k == word.size()) best = k;
    }
    return best;
  }

  [[nodiscard]] bool is_range(std::size_t i) const {
    return (code(i) == U'至' || code(i) == U'到') && (is(i + 1, digit) || is(i + 1, prefix));
  }
  // 3至5年: the word of a range stays with the number before it.
  bool bind_range_word(std::size_t i) {
    if (!is_range(i)) return false;
    close(i, Closed::bound, Tailoring::number_with_unit);
    return true;
  }

  // 2.88万元至3.88万元 breaks after 至 only: the values of a range hold together.
  void bind_range_after(std::size_t unit, std::size_t after) {
    if (is_range(after)) {
      for (std::size_t k = unit + 1; k <= after; ++k)
        close(k, Closed::bound, Tailoring::number_with_unit);
      range_value_ = after + 1;
    } else if (range_value_ != 0 && is_value_of_range(unit)) {
      for (std::size_t k = unit + 1; k < after; ++k)
        close(k, Closed::bound, Tailoring::number_with_unit);
      range_value_ = 0;
    }
  }
  [[nodiscard]] bool is_value_of_range(std::size_t unit) const {
    for (std::size_t k = range_value_; k < unit; ++k)
      if (!is(k, digit) && !is(k, prefix)) return false;
    return unit > range_value_;
  }

  // 〔2021〕12号: 〕 holds the number; a break before 〔 costs.
  void bind_document_number(std::size_t first) {
    std::size_t k = first - 1;
    while (k > 0 && is(k - 1, digit))
      --k;
    if (k + 1 == first || k == 0 || code(k - 1) != U'〔') return;
    bind(first);
    price(k - 1, document_number);
  }

  void read_sign(std::size_t i) {
    Character const& c = characters_[i];
    bool const circled = c.code >= 0x2460 && c.code <= 0x24FF;
    if (c.kind == han && circled) {
      bind(i + 1, Tailoring::list_mark_with_item);
    } else if (c.kind == latin && is(i + 1, han) && is_letter(c.code) && !c.raised) {
      bool const single = i == 0 || !is_western(characters_[i - 1]);
      if (single) price(i + 1, soft_compound);  // A股
    }
  }

  // GB/T 15835 5.1.1: thin spaces group the digits on both sides of the point.
  void bind_thin_space(std::size_t i) {
    if (is(i - 1, digit) && is(i + 1, digit))
      close(i + 1, Closed::number, Tailoring::numbers_whole);
  }

  void bind_kept(std::size_t i) {
    if (characters_[i - 1].keep && characters_[i].span == characters_[i - 1].span)
      close(i, Closed::bound, Tailoring::spans_kept);
  }

  std::span<Character const> characters_;
  bool bind_;
  std::vector<Opportunity>& places_;
  std::size_t range_value_ = 0;
};

}  // namespace

void bind_units(std::span<Character const> characters, TextOptions const& options,
                std::vector<Opportunity>& places) {
  UnitBinder(characters, options, places).run();
}

}  // namespace jianbao::line
