#include "line/memory.h"

#include <array>
#include <cstring>
#include <functional>
#include <type_traits>
#include <utility>

namespace jianbao::line {

namespace {

// Longer ones, of prose with figures, hardly come again.
constexpr std::size_t longest_text = 600, most_spans = 3;
// Of keys in one generation; with what hangs on them some ten times that in memory.
constexpr std::size_t most_bytes = 256 << 10;
constexpr std::size_t seen_places = 8192;
// A page of tables has fewer cells.
constexpr std::size_t most_spare = 256;

bool is_worth_it(std::vector<Span> const& spans) {
  if (spans.size() > most_spans) return false;
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
using Patterns = std::array<Pattern, most_spans>;

Patterns patterns_of(std::vector<Span> const& spans) {
  Patterns patterns;
  for (std::size_t i = 0; i < spans.size(); ++i)
    patterns[i] = {first_with(spans, i, &Span::tag),
                   spans[i].ledger == 0 ? 0 : first_with(spans, i, &Span::ledger)};
  return patterns;
}

std::vector<Span> bare(std::vector<Span> spans, Patterns const& patterns) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    spans[i].tag = static_cast<page::TagId>(patterns[i].tag);
    spans[i].ledger = patterns[i].ledger;
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

// All that decides how a text is set, one after the other, in a string that is used again.
class KeyWriter {
 public:
  KeyWriter(std::string& bytes, GlyphMemory& glyphs) : bytes_(bytes), glyphs_(glyphs) {
    bytes_.clear();
  }

  void add(Span const& span, Pattern const& pattern) {
    Look look{};
    look.length = span.text.size();
    look.size = span.size.sp;
    look.rise = span.rise.sp;
    look.role = glyphs_.role(span.role);
    look.tag = pattern.tag;
    look.ledger = pattern.ledger;
    look.colour[0] = span.colour.red;
    look.colour[1] = span.colour.green;
    look.colour[2] = span.colour.blue;
    look.flags = static_cast<std::uint8_t>(span.keep | span.underlined << 1 | span.dotted << 2);
    add_raw(look);
    bytes_ += span.text;
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

  [[nodiscard]] TextKey key() const { return {bytes_, std::hash<std::string>()(bytes_)}; }

 private:
  struct Look {
    std::uint64_t length;
    std::int64_t size, rise;
    std::uint32_t role, tag, ledger;
    std::uint8_t colour[3], flags;
  };
  struct Way {
    std::int64_t measure, first_indent, hanging_indent;
    std::int32_t gap_numerator, gap_denominator;
    std::uint8_t rest[8];
  };

  template <typename Plain>
  void add_raw(Plain const& plain) {
    static_assert(std::has_unique_object_representations_v<Plain>);  // no gaps
    char raw[sizeof plain];
    std::memcpy(raw, &plain, sizeof plain);
    bytes_.append(raw, sizeof raw);
  }

  std::string& bytes_;
  GlyphMemory& glyphs_;
};

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
Value const& Memory::Generations<Value>::enter(TextKey const& key, Value value) {
  if (bytes > most_bytes) {
    before = std::move(now);
    now.clear();
    bytes = 0;
  }
  bytes += key.bytes.size();
  KeptKey kept{std::string(key.bytes), key.hash};
  return now.insert_or_assign(std::move(kept), std::move(value)).first->second;
}

bool Memory::comes_again(TextKey const& key) {
  if (seen_.empty()) seen_.resize(seen_places);
  std::uint32_t& place = seen_[key.hash % seen_places];
  auto const mark = static_cast<std::uint32_t>(key.hash >> 32);
  return std::exchange(place, mark) == mark;
}

PreparedText Memory::prepared(std::vector<Span> const& spans) {
  PreparedText text;
  if (!spare_.empty()) {
    text = std::move(spare_.back());
    spare_.pop_back();
  }
  prepare(glyphs_, spans, text);
  return text;
}

void Memory::give_back(PreparedText text) {
  if (spare_.size() < most_spare) spare_.push_back(std::move(text));
}

SetText Memory::set_anew(std::vector<Span> const& spans, TextOptions const& options) {
  PreparedText text = prepared(spans);
  SetText result = line::set_paragraph(text, spans, options);
  give_back(std::move(text));
  return result;
}

SetText Memory::set_paragraph(std::vector<Span> const& spans, TextOptions const& options) {
  if (!is_worth_it(spans)) return set_anew(spans, options);
  Patterns const patterns = patterns_of(spans);
  KeyWriter writer(key_, glyphs_);
  for (std::size_t i = 0; i < spans.size(); ++i)
    writer.add(spans[i], patterns[i]);
  writer.add(options);
  TextKey const key = writer.key();
  if (SetText const* const known = texts_.find(key)) return dressed(*known, spans);
  if (!comes_again(key)) return set_anew(spans, options);
  SetText text = set_anew(bare(spans, patterns), options);
  // What is missing is told with the places of this text.
  if (!text.missing.empty()) return set_anew(spans, options);
  return dressed(texts_.enter(key, std::move(text)), spans);
}

SetText Memory::set_paragraph(std::vector<Span> const& spans, TextOptions const& options,
                              Measured measured) {
  // A text whose widths were known is likely known itself.
  if (!measured.text) return set_paragraph(spans, options);
  SetText result = line::set_paragraph(*measured.text, spans, options);
  give_back(std::move(*measured.text));
  return result;
}

SetText Memory::set_label(std::vector<Span> const& spans) {
  return set_paragraph(spans, label_options());
}

Widths Memory::measure(std::vector<Span> const& spans, TextOptions const& options) {
  Measured measured = measure_first(spans, options);
  if (measured.text) give_back(std::move(*measured.text));
  return measured.widths;
}

Measured Memory::measure_first(std::vector<Span> const& spans, TextOptions const& options) {
  TextKey key;
  if (is_worth_it(spans)) {
    KeyWriter writer(key_, glyphs_);
    for (Span const& span : spans)
      writer.add(span, {});
    writer.add(options);
    key = writer.key();
    if (Widths const* const known = widths_.find(key)) return {*known, {}};
  }
  Measured result{{}, prepared(spans)};
  result.widths = line::measure(*result.text, options);
  if (!key.bytes.empty() && comes_again(key)) widths_.enter(key, result.widths);
  // A text with missing characters is prepared again: they are told with the places of each text.
  if (!result.text->shaped.missing.empty()) result.text.reset();
  return result;
}

}  // namespace jianbao::line
