// What the tailored breaker does otherwise than UAX #14 is the work of a tailoring with a name.
#include "line/tailorings.h"

#include "base/utf8.h"
#include "line/classes.h"
#include "line/legal_breaks.h"
#include "line/uax14.h"
#include "unit/line/break_test_file.h"
#include "unit/line/sample.h"

#include <set>

using namespace jianbao;
using namespace jianbao::line;
using namespace jianbao::line::test;

namespace {

constexpr KinsokuLevel levels[] = {KinsokuLevel::gb, KinsokuLevel::strict, KinsokuLevel::basic,
                                   KinsokuLevel::none};

std::string_view name_of(Tailoring tailoring) {
  for (TailoringRow const& row : tailorings())
    if (row.id == tailoring) return row.name;
  return "UAX #14";
}

std::vector<BasePlace> base_of(std::u32string const& text) {
  std::vector<LineBreakClass> classes;
  for (char32_t const code : text)
    classes.push_back(line_break_class(code));
  return base_breaks(classes);
}

// Characters that cleaning turns into flags of the next one: nothing is lost with them.
bool is_flag(char32_t code) {
  return code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

// Reads a text and its cleaned form side by side, and collects the places where the lines of the
// two may break differently, with what decided there.
class Comparison {
 public:
  Comparison(std::u32string const& raw, Characters const& cleaned, TextOptions const& options)
      : raw_(raw),
        cleaned_(cleaned),
        base_(base_of(raw)),
        places_(legal_breaks(cleaned.items, options)) {}

  struct Difference {
    std::size_t at;  // in the raw text
    bool base_breaks;
    Tailoring by;
  };

  std::vector<Difference> run() {
    for (std::size_t k = 0; k < raw_.size(); ++k) {
      base_breaks_ |= base_[k].may_break;
      if (!take(k)) {
        drop(k);
      } else {
        compare(k);
        base_breaks_ = false;
        dropped_ = Tailoring::base;
      }
    }
    CHECK_EQ(at_, cleaned_.text.size());
    return std::move(differences_);
  }

 private:
  // Whether the code point stands next in the cleaned text.
  bool take(std::size_t k) {
    if (at_ == cleaned_.text.size()) return false;
    bool const after_tab = raw_.substr(0, k).find(U'\t', k < 2 ? 0 : k - 2) != raw_.npos;
    if (after_tab) dropped_ = Tailoring::spaces_cleaned;
    char32_t const code = raw_[k] == U'\t' ? U' ' : raw_[k];
    auto const [found, length] = utf8::decode(cleaned_.text, at_);
    if (found != code) return false;
    begins_ = item_ < cleaned_.items.size() && cleaned_.items[item_].text_at == at_;
    item_ += begins_ ? 1 : 0;
    at_ += length;
    return true;
  }

  void drop(std::size_t k) {
    if (is_flag(raw_[k])) return;
    bool const is_space = class_of(raw_[k]) == CharacterClass::space || raw_[k] == U'\t';
    dropped_ = is_space ? Tailoring::spaces_cleaned : Tailoring::controls_dropped;
  }

  void compare(std::size_t k) {
    bool breaks = false;
    Tailoring by = Tailoring::base;
    if (begins_ && item_ > 1) {
      Opportunity const& place = places_[item_ - 1];
      breaks =
          place.closed == Closed::no || cleaned_.items[item_ - 2].kind == CharacterClass::newline;
      by = decided_by(cleaned_.items, places_, item_ - 1);
    }
    // Only invisible signs before it: an empty line is no line.
    bool const first = begins_ && item_ == 1 && dropped_ == Tailoring::base;
    if (breaks == base_breaks_ || first) return;
    differences_.push_back({k, base_breaks_, by == Tailoring::base ? dropped_ : by});
  }

  std::u32string const& raw_;
  Characters const& cleaned_;
  std::vector<BasePlace> base_;
  std::vector<Opportunity> places_;
  std::vector<Difference> differences_;
  std::size_t at_ = 0, item_ = 0;
  bool begins_ = false, base_breaks_ = false;
  Tailoring dropped_ = Tailoring::base;
};

// Checks that every difference has a name; returns the names.
std::set<Tailoring> explain(std::u32string const& raw, Characters const& cleaned,
                            KinsokuLevel level) {
  TextOptions options;
  options.kinsoku = level;
  std::set<Tailoring> used;
  for (auto const& difference : Comparison(raw, cleaned, options).run()) {
    CAPTURE(utf8::to_utf8(raw));
    CAPTURE(difference.at);
    CAPTURE(difference.base_breaks);
    CHECK_MESSAGE(difference.by != Tailoring::base, "no tailoring decides here");
    used.insert(difference.by);
  }
  return used;
}

std::set<Tailoring> explain(std::string_view text, KinsokuLevel level) {
  return explain(utf8::to_utf32(text), read(text), level);
}

}  // namespace

TEST_CASE("tailorings: each has a row, a name of its own, and a source") {
  std::set<std::string_view> names;
  std::size_t next = 1;
  for (TailoringRow const& row : tailorings()) {
    CHECK_EQ(static_cast<std::size_t>(row.id), next++);
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.what.empty());
    CHECK_FALSE(row.source.empty());
  }
  CHECK_EQ(static_cast<std::size_t>(Tailoring::controls_dropped) + 1, next);
}

TEST_CASE("tailorings: every difference from UAX 14 in Unicode's test has a name, at every level") {
  auto const tests = read_break_tests();
  for (KinsokuLevel const level : levels) {
    for (BreakTest const& test : tests) {
      CAPTURE(test.number);
      explain(utf8::to_utf8(test.text), level);
    }
  }
}

TEST_CASE("tailorings: none is idle") {
  struct Case {
    std::string_view text;
    Tailoring used;
    KinsokuLevel level = KinsokuLevel::gb;
  };
  using enum Tailoring;
  Case const cases[] = {                                                  // typography 2.9 A
                        {"他说“你好”吧。", quotes_directed},              // A01
                        {"国办发〔2021〕12号", number_with_unit},         // A03
                        {"增长8.1%，下降3.5个百分点", number_with_unit},  // A04
                        {"2021—2025年规划", ranges_glued},                // A06
                        {"省略……号", dots_may_start_line},                // A08
                        {"甲·乙·丙", interpuncts_off_line_start},         // A09
                        {"PM2.5浓度为35μg/m³左右", words_whole},          // A11
                        {"他①说", notes_with_word},                       // A18
                        {"比上年增长-3.5%", signs_by_use},                // A20
                        {"破折号——说明", double_marks_off_line_start, KinsokuLevel::strict},
                        // typography 2.2, 2.3, 2.4
                        {"北京—上海", connectors_off_line_start},
                        {"和/或", slashes_off_line_edges},
                        {"（略）％", signs_with_number},
                        {"完……——说", double_marks_together},
                        {"12 345.6万元", numbers_whole},
                        {"８．１％", numbers_whole},
                        {"8.1%（2021年）", brackets_outside_numbers},
                        {"①第一", list_mark_with_item},
                        {"★★★", ambiguous_as_ideographs},
                        {"李\u3000明", ideographic_space_fixed},
                        {"http://www.stats.gov.cn/", addresses_open},
                        {"甲，乙", edges_free, KinsokuLevel::none},
                        {"没有 ー", spaces_cleaned},
                        {"א\rב", controls_dropped}};
  std::set<Tailoring> idle;
  for (TailoringRow const& row : tailorings())
    idle.insert(row.id);
  for (Case const& c : cases) {
    CAPTURE(c.text);
    CHECK_MESSAGE(explain(c.text, c.level).contains(c.used), name_of(c.used));
    idle.erase(c.used);
  }
  std::vector<Span> const kept = {
      {.text = "约三千零五十七亿元", .role = "body", .size = em, .keep = true}};
  CHECK(explain(utf8::to_utf32(kept[0].text), read_spans(kept), KinsokuLevel::gb)
            .contains(spans_kept));
  idle.erase(spans_kept);
  for (Tailoring const tailoring : idle)
    FAIL_CHECK(name_of(tailoring));
}
