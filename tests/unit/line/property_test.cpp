// Random mixed text, every pair of character classes among it, against what must hold of all lines
// (typography 2.2, 2.3, 2.8). The checks know the rules by themselves and do not ask the breaker.
#include "line/legal_breaks.h"
#include "unit/line/sample.h"

#include <array>
#include <random>
#include <set>

#include <doctest/doctest.h>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

using enum CharacterClass;

constexpr auto spaces = static_cast<std::size_t>(space);
constexpr std::size_t class_count = static_cast<std::size_t>(newline) + 1;

// Texts whose first and last character are of a class, in the order of the classes.
std::vector<std::string_view> const samples[class_count] = {
    {"国", "经济", "★", "가나", "😀", "コー", "々"},
    {"（", "“", "《", "‘"},
    {"）", "”", "》", "’"},
    {"，", "、", "；", "："},
    {"。", "？", "！"},
    {"——", "……", "⸺"},
    {"—", "～", "–", "…"},
    {"·", "・"},
    {"/", "／"},
    {"%", "℃", "％", "㎡"},
    {"￥", "$", "№"},
    {"†", "①", "*", "[1]"},
    {"GDP", "Excel", "é", "ก", "שלום", "x²"},
    {"1", "2021", "12,345.6", "８"},
    {"(", "["},
    {")", ",", ".", "!"},
    {" "},
    {"\u00A0", "\u3000"},
    {"\n"}};

constexpr std::string_view pieces[] = {"全市经济平稳运行",
                                       "统计局发布公报",
                                       "质量和效益",
                                       "18.7万辆",
                                       "96.7%",
                                       "2021年3月5日",
                                       "〔2021〕17号",
                                       "3～5亿元",
                                       "2.88万元至3.88万元",
                                       "2021—2025年",
                                       "-3.5%",
                                       "￥100元",
                                       "第3",
                                       "12 345.6吨",
                                       "20 km",
                                       "PM2.5",
                                       "COVID-19",
                                       "A股",
                                       "km/h",
                                       "35μg/m³",
                                       "C++",
                                       "well-known",
                                       " and ",
                                       "Excel and Word",
                                       "http://www.stats.gov.cn/a?b=1&c=%20",
                                       "(http://a.cn/)",
                                       "tjj@city.gov.cn",
                                       "甲·乙",
                                       "和/或",
                                       "9·11",
                                       "“新”",
                                       "‘单’",
                                       "\"引\"",
                                       "“It’s fine,”",
                                       "（含数字经济）",
                                       "《纲要》",
                                       "——",
                                       "……",
                                       "？！",
                                       "！！！",
                                       "①",
                                       "[12]",
                                       "†",
                                       "\u200B",
                                       "\u2060",
                                       "李\u3000明",
                                       "A\u00A0B",
                                       "\u00AD",
                                       "👍🏽",
                                       "👨‍👩‍👧",
                                       "🇨🇳",
                                       "5\u20DD",
                                       "葛\U000E0100",
                                       "없어요 못",
                                       "ภาษาไทย",
                                       "e\u0301",
                                       "コンピューター",
                                       "m\u2011n",
                                       "。”）",
                                       "”“",
                                       "（《",
                                       "\n"};

// Pairs that cleaning and context leave no way for: spaces stand only between characters that are
// not Chinese, nothing notes the beginning of a line, two dashes alike are one.
bool is_impossible(CharacterClass a, CharacterClass b) {
  auto const is_chinese_mark = [](CharacterClass kind) {
    return kind == open || kind == close || kind == middle || kind == end || kind == double_mark;
  };
  if (a == space && (is_chinese_mark(b) || b == space || b == newline)) return true;
  if (b == space && (is_chinese_mark(a) || a == newline)) return true;
  return a == newline && b == note;
}

struct Text {
  std::vector<Span> spans;
  Characters characters;
};

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  // A text that has the pair of classes in it; every seventh part is raised, every ninth kept.
  std::vector<Span> text(std::size_t a, std::size_t b, Length size) {
    std::vector<Span> spans;
    auto const add = [&](std::string part, bool styled) {
      Span span{.text = std::move(part), .role = "body", .size = size};
      if (styled && below(7) == 0) span.rise = size / 3;
      if (styled && below(9) == 0) span.keep = true;
      spans.push_back(std::move(span));
    };
    for (std::uint32_t i = below(12); i > 0; --i)
      add(std::string(pieces[below(std::size(pieces))]), true);
    // A space stays between Latin words only.
    std::string const before(a == spaces ? "a" : ""), after(b == spaces ? "a" : "");
    add(before + std::string(pick(a)) + std::string(pick(b)) + after, false);
    for (std::uint32_t i = below(12); i > 0; --i)
      add(std::string(pieces[below(std::size(pieces))]), true);
    return spans;
  }

 private:
  std::string_view pick(std::size_t kind) {
    auto const& list = samples[kind];
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

  std::mt19937 random_;
};

Characters read(std::vector<Span> const& spans) {
  Characters characters = read_spans(spans);
  apply_test_metric(characters);
  return characters;
}

// What may not stand at the edges (typography 2.2), house additions included.
bool may_start(Character const& c, KinsokuLevel level) {
  switch (c.kind) {
    case close:
    case middle:
    case end:
    case connector:
    case interpunct:
    case slash:
    case suffix:
    case note:
    case latin_close:
      return false;
    case double_mark:
      return level != KinsokuLevel::strict;
    default:
      return c.code != U'々' && c.code != U'ー';
  }
}
bool may_end(Character const& c, KinsokuLevel level) {
  if (c.kind == slash) return level == KinsokuLevel::basic;
  return c.kind != open && c.kind != latin_open && c.kind != prefix;
}

bool is_figure(Character const& c) {
  return c.code >= U'0' && c.code <= U'9';
}
bool is_ascii_letter(Character const& c) {
  return (c.code | 0x20u) >= U'a' && (c.code | 0x20u) <= U'z';
}

// Neighbours that are parts of one number, word or range (typography 2.3.1, 2.3.2, 2.3.3, 2.3.5).
bool are_one(std::span<Character const> text, std::size_t i) {
  Character const& a = text[i - 1];
  Character const& b = text[i];
  if ((a.kind == note) != (b.kind == note)) return false;  // a raised figure is no part of a number
  if ((is_figure(a) || is_ascii_letter(a)) && (is_figure(b) || is_ascii_letter(b))) return true;
  if (is_figure(a) && (b.kind == suffix || b.kind == connector)) return true;
  if (a.kind == prefix && is_figure(b)) return true;
  if (a.kind == connector && is_figure(b)) return i >= 2 && is_figure(text[i - 2]);
  return a.kind == double_mark && b.kind == double_mark;
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (char c : text)
    if (c != ' ' && c != '\n') result += c;
  return result;
}

class Check {
 public:
  Check(Characters const& text, TextOptions const& options)
      : text_(text), items_(text.items), options_(options) {}

  BrokenParagraph run() const {
    BrokenParagraph const broken = break_paragraph(items_, options_);
    std::string joined;
    for (Line const& line : broken.lines) {
      joined += text_of(text_, line);
      if (line.overfull) continue;
      REQUIRE(line.width <= options_.measure);
      check_edges(line);
      check_begin(line);
    }
    REQUIRE_EQ(without_spaces(joined), without_spaces(text_.text));
    return broken;
  }

 private:
  [[nodiscard]] bool begins_paragraph(Line const& line) const {
    return line.begin == 0 || items_[line.begin - 1].kind == newline;
  }
  [[nodiscard]] bool ends_paragraph(Line const& line) const {
    return line.end == items_.size() || items_[line.end].kind == newline;
  }

  void check_edges(Line const& line) const {
    if (options_.kinsoku == KinsokuLevel::none || line.begin == line.end) return;
    CAPTURE(text_of(text_, line));
    // U+200B is the author's word: a break may be where it stands.
    bool const asked = items_[line.begin].may_break;
    REQUIRE((begins_paragraph(line) || asked || may_start(items_[line.begin], options_.kinsoku)));
    bool const next_asked = line.end < items_.size() && items_[line.end].may_break;
    REQUIRE(
        (ends_paragraph(line) || next_asked || may_end(items_[line.end - 1], options_.kinsoku)));
  }

  // The place a line begins at is inside no unit; U+200B and U+00AD are the author's word.
  void check_begin(Line const& line) const {
    if (begins_paragraph(line) || line.begin == line.end) return;
    CAPTURE(text_of(text_, line));
    Character const& first = items_[line.begin];
    REQUIRE_FALSE(first.no_break);
    REQUIRE(
        (first.may_break || items_[line.begin - 1].soft_hyphen || !are_one(items_, line.begin)));
  }

  Characters const& text_;
  std::span<Character const> items_;
  TextOptions const& options_;
};

}  // namespace

TEST_CASE("properties: every pair of classes, at all levels and styles, by both breakers") {
  std::set<std::pair<CharacterClass, CharacterClass>> pairs;
  int lines = 0, reported = 0, cheaper = 0;
  for (std::uint32_t round = 0; round < class_count * class_count * 6; ++round) {
    Writer writer(round);
    auto const spans = writer.text(round / class_count % class_count, round % class_count, em);
    Characters const text = read(spans);
    CAPTURE(round);
    CAPTURE(text.text);
    for (std::size_t i = 1; i < text.items.size(); ++i)
      pairs.insert({text.items[i - 1].kind, text.items[i].kind});
    TextOptions o = options(4 + writer.below(145) / 4.0, writer.below(3));
    if (o.measure < em * 6) o.first_indent = {};
    for (int style = 0; style < 16; ++style) {
      o.marks = static_cast<MarkStyle>(style % 4);
      o.kinsoku = static_cast<KinsokuLevel>(style / 4);
      o.breaker = Breaker::greedy;
      double const reference = paragraph_cost(text.items, Check(text, o).run().lines, o);
      o.breaker = Breaker::optimal;
      auto const broken = Check(text, o).run();
      double const best = paragraph_cost(text.items, broken.lines, o);
      REQUIRE(best <= reference + 1e-6);
      cheaper += best < reference - 1 ? 1 : 0;
      for (Line const& line : broken.lines)
        reported += line.overfull ? 1 : 0;
      lines += static_cast<int>(broken.lines.size());
    }
  }
  CHECK(cheaper > 500);
  CHECK(reported < lines / 10);
  for (std::size_t a = 0; a < class_count; ++a) {
    for (std::size_t b = 0; b < class_count; ++b) {
      auto const first = static_cast<CharacterClass>(a), second = static_cast<CharacterClass>(b);
      CAPTURE(a);
      CAPTURE(b);
      CHECK_EQ(pairs.contains({first, second}), !is_impossible(first, second));
    }
  }
}

TEST_CASE("properties: a unit gives way only where no line can hold it") {
  int released = 0;
  for (std::uint32_t round = 0; round < 400; ++round) {
    Writer writer(round);
    Characters const text = read(writer.text(13, 0, em));
    TextOptions const o = options(4 + writer.below(40) / 4.0);
    auto const places = legal_breaks(text.items, o);
    for (Line const& line : break_paragraph(text.items, o).lines) {
      if (places[line.begin].closed != Closed::bound) continue;
      ++released;
      std::uint32_t from = line.begin, to = line.begin + 1;
      while (from > 0 && places[from].closed != Closed::no && text.items[from - 1].kind != newline)
        --from;
      while (to < text.items.size() && places[to].closed != Closed::no &&
             text.items[to].kind != newline)
        ++to;
      auto const unit = std::span(text.items).subspan(from, to - from);
      CAPTURE(text.text);
      CAPTURE(line.begin);
      REQUIRE(measure_characters(unit, o).natural > o.measure);
    }
  }
  CHECK(released > 20);
}

TEST_CASE("properties: a thousand times the size gives the same lines") {
  for (std::uint32_t round = 0; round < 300; ++round) {
    Writer small(round), large(round);
    std::size_t const a = round % class_count, b = round / class_count % class_count;
    Characters const text = read(small.text(a, b, em));
    Characters const same = read(large.text(a, b, em * 1000));
    double const measure = 4 + small.below(145) / 4.0;
    CAPTURE(text.text);
    for (Breaker const breaker : {Breaker::greedy, Breaker::optimal}) {
      TextOptions o = options(measure), big = options(measure, 0, em * 1000);
      o.breaker = big.breaker = breaker;
      o.marks = big.marks = static_cast<MarkStyle>(round % 4);
      REQUIRE_EQ(show(text, break_paragraph(text.items, o)),
                 show(same, break_paragraph(same.items, big), em * 1000));
    }
  }
}
