#include "line/memory.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace jianbao::line {

namespace {

// Longer ones, of prose with figures, hardly come again.
constexpr std::size_t longest_text = 600;
// Of keys in one generation; with what hangs on them some ten times that in memory.
constexpr std::size_t most_bytes = 256 << 10;
constexpr std::size_t seen_places = 8192;

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

class Key {
 public:
  Key() {
    constexpr std::size_t usual = 256;
    bytes_.reserve(usual);
  }
  void add(std::string_view text) {
    add(text.size());
    bytes_ += text;
  }
  template <typename Number>
  void add(Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes_.append(raw, sizeof number);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

std::string key_of(std::vector<Span> const& spans, std::vector<Pattern> const& pattern,
                   TextOptions const& options) {
  Key key;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    Span const& span = spans[i];
    key.add(std::string_view(span.text));
    key.add(std::string_view(span.role));
    key.add(span.size.sp);
    key.add(span.rise.sp);
    for (std::uint8_t const part : {span.colour.red, span.colour.green, span.colour.blue})
      key.add(part);
    key.add(static_cast<char>(span.keep | span.underlined << 1 | span.dotted << 2));
    key.add(pattern[i].tag);
    key.add(pattern[i].ledger);
  }
  for (Length const length : {options.measure, options.first_indent, options.hanging_indent})
    key.add(length.sp);
  for (int const choice : {static_cast<int>(options.alignment), static_cast<int>(options.marks),
                           static_cast<int>(options.kinsoku), static_cast<int>(options.breaker),
                           options.gap_numerator, options.gap_denominator})
    key.add(choice);
  key.add(static_cast<char>(options.trim_line_start | options.hang_marks << 1 |
                            options.bind_numbers << 2));
  return key.take();
}

}  // namespace

template <typename Value>
Value const* Memory::Generations<Value>::find(std::string const& key) {
  if (auto const found = now.find(key); found != now.end()) return &found->second;
  auto const found = before.find(key);
  if (found == before.end()) return nullptr;
  auto node = before.extract(found);
  bytes += key.size();
  return &now.insert(std::move(node)).position->second;
}

template <typename Value>
Value const& Memory::Generations<Value>::enter(std::string key, Value value) {
  if (bytes > most_bytes) {
    before = std::move(now);
    now.clear();
    bytes = 0;
  }
  bytes += key.size();
  return now.insert_or_assign(std::move(key), std::move(value)).first->second;
}

bool Memory::comes_again(std::string const& key) {
  if (seen_.empty()) seen_.resize(seen_places);
  std::uint64_t const hash = std::hash<std::string>()(key);
  std::uint32_t& place = seen_[hash % seen_places];
  auto const mark = static_cast<std::uint32_t>(hash >> 32);
  return std::exchange(place, mark) == mark;
}

SetText Memory::set_paragraph(std::vector<Span> const& spans, TextOptions const& options) {
  if (!is_worth_it(spans)) return line::set_paragraph(fonts_, spans, options);
  std::vector<Pattern> const pattern = pattern_of(spans);
  std::string key = key_of(spans, pattern, options);
  if (SetText const* const known = texts_.find(key)) return dressed(*known, spans);
  if (!comes_again(key)) return line::set_paragraph(fonts_, spans, options);
  SetText text = line::set_paragraph(fonts_, bare(spans, pattern), options);
  // What is missing is told with the places of this text.
  if (!text.missing.empty()) return line::set_paragraph(fonts_, spans, options);
  return dressed(texts_.enter(std::move(key), std::move(text)), spans);
}

SetText Memory::set_label(std::vector<Span> const& spans) {
  return set_paragraph(spans, label_options());
}

Widths Memory::measure(std::vector<Span> const& spans, TextOptions const& options) {
  if (!is_worth_it(spans)) return line::measure(fonts_, spans, options);
  std::string key = key_of(spans, std::vector<Pattern>(spans.size()), options);
  if (Widths const* const known = widths_.find(key)) return *known;
  return widths_.enter(std::move(key), line::measure(fonts_, spans, options));
}

}  // namespace jianbao::line
