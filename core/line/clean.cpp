#include "line/clean.h"

#include "base/utf8.h"
#include "line/classes.h"
#include "line/line_break_class.h"

namespace jianbao::line {

namespace {

using enum CharacterClass;

bool within(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

// Combining marks and variation selectors belong to the character before them.
bool is_extender(char32_t code) {
  if (code < 0x300) return false;
  return within(code, 0x300, 0x36F) || within(code, 0x1AB0, 0x1AFF) ||
         within(code, 0x20D0, 0x20FF) || within(code, 0xFE00, 0xFE0F) ||
         within(code, 0xFE20, 0xFE2F) || within(code, 0xE0100, 0xE01EF) || code == 0x200D ||
         code == 0x3099 || code == 0x309A;
}

// A skin tone belongs to an emoji that can have one (UAX #14 LB30b).
bool is_skin_tone_of(char32_t code, char32_t base) {
  if (line_break_class(code) != LineBreakClass::EM) return false;
  LineBreakClass const kind = line_break_class(base);
  return kind == LineBreakClass::EB || kind == LineBreakClass::ID_unassigned;
}

bool is_dropped(char32_t code) {
  if (code < 0x20) return code != U'\n' && code != U'\t';
  return within(code, 0x7F, 0x9F) || code == 0x200C || code == 0x200E || code == 0x200F ||
         within(code, 0x202A, 0x202E) || within(code, 0x2061, 0x206F);
}

bool is_doubled(char32_t code) {
  return code == 0x2014 || code == 0x2026 || code == 0x22EF;
}

class Reader {
 public:
  Reader(std::vector<Span> const& spans, std::vector<Character>& items)
      : spans_(spans), items_(items) {
    std::size_t bytes = 0;
    for (Span const& span : spans)
      bytes += span.text.size();
    items_.clear();
    items_.reserve(bytes / 2 + 1);
  }

  // Whether there is a space.
  bool run() {
    for (std::size_t i = 0; i < spans_.size(); ++i)
      read(i);
    return has_space_;
  }

 private:
  void read(std::size_t index) {
    Span const& span = spans_[index];
    like_ = {};
    like_.em = span.size;
    like_.span = static_cast<std::uint32_t>(index);
    like_.raised = span.rise > Length{};
    like_.keep = span.keep;
    for (std::size_t at = 0; at < span.text.size();) {
      auto const [code, length] = utf8::decode(span.text, at);
      add(code, {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(at),
                 static_cast<std::uint32_t>(length)});
      at += length;
    }
  }

  struct Source {
    std::uint32_t span, at, length;
  };

  void add(char32_t code, Source source) {
    if (code == 0x200B) {
      may_break_ = true;
    } else if (code == 0x2060 || code == 0xFEFF) {
      no_break_ = true;
    } else if (code == 0xAD) {
      soft_hyphen_ = true;
    } else if (!is_dropped(code) && !extends_last(code, source)) {
      push(code, source);
    }
  }

  bool extends_last(char32_t code, Source source) {
    if (items_.empty()) return false;
    Character& last = items_.back();
    // Everyday Chinese and ASCII cling to nothing but U+200D.
    if (!last.joiner && (within(code, 0x20, 0x7E) || within(code, 0x3400, 0x9FFF))) return false;
    bool const adjacent = last.span == source.span && last.text_at + last.text_length == source.at;
    if (!adjacent || last.kind == newline || last.kind == space) return false;
    bool const doubles = is_doubled(code) && last.code == code && last.kind == connector;
    bool const joins = code >= 0x2190 && last.joiner;  // emoji sequences
    bool const tints = code >= 0x1F3FB && is_skin_tone_of(code, last.code);
    if (!doubles && !is_extender(code) && !joins && !tints) return false;
    if (doubles)
      last.kind = double_mark;
    else
      last.cluster = true;
    last.joiner = code == 0x200D;
    last.text_length += source.length;
    return true;
  }

  void push(char32_t code, Source source) {
    if (code == U'\t') code = U' ';
    if (code == 0x2028 || code == 0x2029) code = U'\n';
    bool const after_hyphen = std::exchange(soft_hyphen_, false) && is_letter(code);
    if (after_hyphen && !items_.empty()) items_.back().soft_hyphen = is_letter(items_.back().code);
    Character& character = items_.emplace_back(like_);
    character.code = code;
    character.kind = class_of(code);
    character.text_at = source.at;
    character.text_length = source.length;
    character.joiner = code == 0x200D;
    has_space_ |= character.kind == space;
    // U+200B works across the spaces after it (UAX #14 LB8).
    if (character.kind != space) character.may_break = std::exchange(may_break_, false);
    character.no_break = std::exchange(no_break_, false);
  }

  std::vector<Span> const& spans_;
  std::vector<Character>& items_;
  Character like_;  // what the characters of a span have in common
  bool has_space_ = false;
  bool may_break_ = false, no_break_ = false, soft_hyphen_ = false;
};

// A space is kept only between two characters that are not Chinese, and only one.
void drop_spaces(std::vector<Character>& items) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != space) {
      items[kept++] = items[i];
      continue;
    }
    std::size_t next = i + 1;
    while (next < items.size() && items[next].kind == space)
      ++next;
    bool const at_edge = kept == 0 || items[kept - 1].kind == newline || next == items.size() ||
                         items[next].kind == newline;
    if (!at_edge && !is_full_width(items[kept - 1]) && !is_full_width(items[next]))
      items[kept++] = items[i];
    i = next - 1;
  }
  items.resize(kept);
}

}  // namespace

namespace {

// The text of the characters, one after the other; they are told where they stand in it.
class TextWriter {
 public:
  TextWriter(std::vector<Span> const& spans, std::string& text) : spans_(spans), text_(text) {
    text_.clear();
  }

  void add(Character& character) {
    bool const is_typed = character.code != U' ' && character.kind != newline;
    if (!is_typed || character.span != span_ || character.text_at != to_) {
      flush();
      span_ = character.span;
      from_ = character.text_at;
    }
    to_ = character.text_at + character.text_length;
    if (!is_typed) {  // a tab is a space
      text_ += character.code == U' ' ? ' ' : '\n';
      from_ = to_;
      character.text_length = 1;
    }
    character.text_at = at_;
    at_ += character.text_length;
  }

  // Neighbours in a span are copied in one piece.
  void flush() {
    if (from_ < to_) text_.append(spans_[span_].text, from_, to_ - from_);
  }

 private:
  std::vector<Span> const& spans_;
  std::string& text_;
  std::uint32_t span_ = 0, from_ = 0, to_ = 0;  // not yet copied
  std::uint32_t at_ = 0;                        // where the next character goes
};

}  // namespace

Characters read_spans(std::vector<Span> const& spans) {
  Characters result;
  read_spans(spans, result);
  return result;
}

void read_spans(std::vector<Span> const& spans, Characters& result) {
  bool const has_space = Reader(spans, result.items).run();
  classify_quotes(result.items);
  if (has_space) drop_spaces(result.items);
  classify_by_context(result.items);
  TextWriter text(spans, result.text);
  for (Character& character : result.items) {
    text.add(character);
    if (auto const width = body_width(character)) character.width = *width;
  }
  text.flush();
}

namespace {

bool is_chinese(std::string_view text, bool first) {
  std::size_t at = first ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  Character character;
  character.code = utf8::decode(text, at).code;
  character.kind = class_of(character.code);
  return is_full_width(character);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

}  // namespace

std::string join_source_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!result.empty() && !is_chinese(result, false) && !is_chinese(line, true)) result += ' ';
    result += line;
  }
  return result;
}

}  // namespace jianbao::line
