#include "line/memory.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <type_traits>
#include <utility>

namespace jianbao::line {

namespace {

// Longer ones, of prose with figures, hardly come again.
constexpr std::size_t longest_text = 600;
// Of keys in one generation; with what hangs on them some ten times that in memory.
constexpr std::size_t most_bytes = 256 << 10;
constexpr std::size_t seen_places = 8192;
// More cells than a page of tables has.
constexpr std::size_t most_measured = 1024;

bool is_worth_it(std::vector<Span> const& spans) {
  std::size_t length = 0;
  for (Span const& span : spans) {
    // Links and notes are rare, and tell of more than their own look.
    if (!span.uri.empty() || span.note != 0) return false;
    length += span.text.size();
  }
  return length <= longest_text && !spans.empty();
}

// The first of the spans that has the same as the one at i, plus one.
template <typename Part>
std::uint32_t first_with(std::vector<Span> const& spans, std::size_t i, Part Span::*part) {
  std::size_t first = 0;
  while (spans[first].*part != spans[i].*part)
    ++first;
  return static_cast<std::uint32_t>(first + 1);
}

// Spans with their own tags, lines of the ledger and origins taken away: instead these tell which
// span to ask for them.
struct Pattern {
  std::uint32_t tag = 0, ledger = 0;
};
std::vector<Pattern> pattern_of(std::vector<Span> const& spans) {
  std::vector<Pattern> pattern;
  pattern.reserve(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i)
    pattern.push_back({first_with(spans, i, &Span::tag),
                       spans[i].ledger == 0 ? 0 : first_with(spans, i, &Span::ledger)});
  return pattern;
}

std::vector<Span> bare(std::vector<Span> spans, std::vector<Pattern> const& pattern) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    spans[i].tag = static_cast<page::TagId>(pattern[i].tag);
    spans[i].ledger = pattern[i].ledger;
    spans[i].origin = {1, static_cast<std::uint32_t>(i)};
  }
  return spans;
}

SetText dressed(SetText text, std::vector<Span> const& spans) {
  auto const tag_of = [&](page::TagId tag) {
    return tag == page::TagId{} ? tag : spans[static_cast<std::size_t>(tag) - 1].tag;
  };
  for (SetLine& line : text.lines) {
    for (page::GlyphRun& run : line.runs)
      run.tag = tag_of(run.tag);
    for (page::FigureMark& figure : line.figures) {
      figure.tag = tag_of(figure.tag);
      figure.ledger = spans[figure.ledger - 1].ledger;
    }
    if (line.origin.file != 0) line.origin = spans[line.origin.line].origin;
  }
  return text;
}

// All that decides how a text is set, one after the other.
class KeyWriter {
 public:
  KeyWriter() {
    constexpr std::size_t usual = 256;
    key_.bytes.reserve(usual);
  }

  void add(Span const& span, Pattern const& pattern) {
    add(span.text);
    add(span.role);
    Look look{};
    look.size = span.size.sp;
    look.rise = span.rise.sp;
    look.tag = pattern.tag;
    look.ledger = pattern.ledger;
    look.rest[0] = span.colour.red;
    look.rest[1] = span.colour.green;
    look.rest[2] = span.colour.blue;
    look.rest[3] = static_cast<std::uint8_t>(span.keep | span.underlined << 1 | span.dotted << 2);
    add_raw(look);
  }

  void add(TextOptions const& options) {
    Way way{};
    way.measure = options.measure.sp;
    way.first_indent = options.first_indent.sp;
    way.hanging_indent = options.hanging_indent.sp;
    way.gap_numerator = options.gap_numerator;
    way.gap_denominator = options.gap_denominator;
    way.rest[0] = static_cast<std::uint8_t>(options.alignment);
    way.rest[1] = static_cast<std::uint8_t>(options.marks);
    way.rest[2] = static_cast<std::uint8_t>(options.kinsoku);
    way.rest[3] = static_cast<std::uint8_t>(options.breaker);
    way.rest[4] = static_cast<std::uint8_t>(options.trim_line_start | options.hang_marks << 1 |
                                            options.bind_numbers << 2);
    add_raw(way);
  }

  [[nodiscard]] TextKey take() {
    key_.hash = std::hash<std::string>()(key_.bytes);
    return std::move(key_);
  }

 private:
  struct Look {
    std::int64_t size, rise;
    std::uint32_t tag, ledger;
    std::uint8_t rest[8];
  };
  struct Way {
    std::int64_t measure, first_indent, hanging_indent;
    std::int32_t gap_numerator, gap_denominator;
    std::uint8_t rest[8];
  };

  void add(std::string const& text) {
    add_raw(text.size());
    key_.bytes += text;
  }
  template <typename Plain>
  void add_raw(Plain const& plain) {
    static_assert(std::has_unique_object_representations_v<Plain>);  // no gaps
    char raw[sizeof plain];
    std::memcpy(raw, &plain, sizeof plain);
    key_.bytes.append(raw, sizeof raw);
  }

  TextKey key_;
};

TextKey key_of(std::vector<Span> const& spans, std::vector<Pattern> const& pattern,
               TextOptions const& options) {
  KeyWriter key;
  for (std::size_t i = 0; i < spans.size(); ++i)
    key.add(spans[i], pattern[i]);
  key.add(options);
  return key.take();
}

// Of the words and their look alone.
TextKey key_of(std::vector<Span> const& spans) {
  KeyWriter key;
  for (Span const& span : spans)
    key.add(span, {});
  return key.take();
}

}  // namespace

template <typename Value>
Value const* Memory::Generations<Value>::find(TextKey const& key) {
  if (auto const found = now.find(key); found != now.end()) return &found->second;
  auto const found = before.find(key);
  if (found == before.end()) return nullptr;
  auto node = before.extract(found);
  bytes += key.bytes.size();
  return &now.insert(std::move(node)).position->second;
}

template <typename Value>
Value const& Memory::Generations<Value>::enter(TextKey key, Value value) {
  if (bytes > most_bytes) {
    before = std::move(now);
    now.clear();
    bytes = 0;
  }
  bytes += key.bytes.size();
  return now.insert_or_assign(std::move(key), std::move(value)).first->second;
}

bool Memory::comes_again(TextKey const& key) {
  if (seen_.empty()) seen_.resize(seen_places);
  std::uint32_t& place = seen_[key.hash % seen_places];
  auto const mark = static_cast<std::uint32_t>(key.hash >> 32);
  return std::exchange(place, mark) == mark;
}

SetText Memory::set_anew(std::vector<Span> const& spans, TextOptions const& options) {
  if (!measured_.empty() && is_worth_it(spans))
    if (auto const measured = measured_.extract(key_of(spans)))
      return line::set_paragraph(measured.mapped(), spans, options);
  return line::set_paragraph(prepare(glyphs_, spans), spans, options);
}

SetText Memory::set_paragraph(std::vector<Span> const& spans, TextOptions const& options) {
  if (!is_worth_it(spans)) return set_anew(spans, options);
  std::vector<Pattern> const pattern = pattern_of(spans);
  TextKey key = key_of(spans, pattern, options);
  if (SetText const* const known = texts_.find(key)) return dressed(*known, spans);
  if (!comes_again(key)) return set_anew(spans, options);
  SetText text = set_anew(bare(spans, pattern), options);
  // What is missing is told with the places of this text.
  if (!text.missing.empty()) return set_anew(spans, options);
  return dressed(texts_.enter(std::move(key), std::move(text)), spans);
}

SetText Memory::set_label(std::vector<Span> const& spans) {
  return set_paragraph(spans, label_options());
}

Widths Memory::measure(std::vector<Span> const& spans, TextOptions const& options) {
  if (!is_worth_it(spans)) return line::measure(prepare(glyphs_, spans), options);
  TextKey key = key_of(spans, std::vector<Pattern>(spans.size()), options);
  if (Widths const* const known = widths_.find(key)) return *known;
  PreparedText text = prepare(glyphs_, spans);
  Widths const widths = line::measure(text, options);
  if (comes_again(key)) widths_.enter(std::move(key), widths);
  // A text with missing characters is prepared again: they are told with the places of each text.
  if (measured_.size() >= most_measured) measured_.clear();
  if (text.shaped.missing.empty()) measured_.insert_or_assign(key_of(spans), std::move(text));
  return widths;
}

}  // namespace jianbao::line
