#include "author/lint.h"

#include "author/tokens.h"
#include "base/likely_name.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace jianbao::author {

namespace {

constexpr std::array<std::string_view, 22> keywords{
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};
constexpr std::array<std::string_view, 23> globals{
    "assert", "doc",   "error",    "ipairs",   "load",    "log",  "math",   "next",
    "pairs",  "pcall", "rawequal", "rawlen",   "require", "say",  "select", "setmetatable",
    "string", "table", "tonumber", "tostring", "type",    "utf8", "xpcall"};

template <typename List>
bool holds(List const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Names that are used but never declared in the file. Scopes are not told apart: a name declared
// anywhere counts as known everywhere; running the section tells the rest.
class Names {
 public:
  explicit Names(std::vector<Token> const& tokens) : tokens_(tokens) {}

  void report(std::string const& file, Diagnostics& out) {
    declare();
    std::set<std::string> told;
    std::vector<std::string> known(declared_.begin(), declared_.end());
    for (std::string_view const one : globals)
      known.emplace_back(one);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Token const& token = tokens_[i];
      if (token.kind != TokenKind::name || !is_use(i) || !told.insert(token.text).second) continue;
      out.add("plugin.global", {token.text, likely_name(token.text, known)},
              {.file = file, .line = token.line});
    }
  }

 private:
  [[nodiscard]] bool is_symbol(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::symbol && tokens_[i].text == text;
  }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::name && tokens_[i].text == text;
  }

  // a, b <const>, c
  std::size_t declare_list(std::size_t i) {
    while (i < tokens_.size() && (tokens_[i].kind == TokenKind::name || is_symbol(i, "..."))) {
      declared_.insert(tokens_[i].text);
      ++i;
      if (is_symbol(i, "<")) i += 3;
      if (!is_symbol(i, ",")) break;
      ++i;
    }
    return i;
  }

  void declare() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_word(i, "local") && !is_word(i + 1, "function")) declare_list(i + 1);
      if (is_word(i, "for")) declare_list(i + 1);
      if (!is_word(i, "function")) continue;
      bool const is_local = i > 0 && is_word(i - 1, "local");
      if (is_local && i + 1 < tokens_.size()) declared_.insert(tokens_[i + 1].text);
      std::size_t open = i + 1;
      bool is_method = false;
      for (; open < tokens_.size() && !is_symbol(open, "("); ++open)
        is_method |= is_symbol(open, ":");
      if (is_method) declared_.insert("self");
      declare_list(open + 1);
    }
  }

  [[nodiscard]] bool is_use(std::size_t i) const {
    std::string const& name = tokens_[i].text;
    if (holds(keywords, name) || holds(globals, name) || declared_.contains(name)) return false;
    bool const is_field = i > 0 && (is_symbol(i - 1, ".") || is_symbol(i - 1, ":"));
    bool const opens =
        i > 0 && (is_symbol(i - 1, "{") || is_symbol(i - 1, ",") || is_symbol(i - 1, ";"));
    bool const is_key = opens && is_symbol(i + 1, "=");
    bool const is_label = (i > 0 && is_symbol(i - 1, "::")) || (i > 0 && is_word(i - 1, "goto"));
    bool const is_attribute = i > 0 && is_symbol(i - 1, "<") && is_symbol(i + 1, ">") &&
                              (name == "const" || name == "close");
    return !is_field && !is_key && !is_label && !is_attribute;
  }

  std::vector<Token> const& tokens_;
  std::set<std::string> declared_;
};

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 三家, 百万, ３: a number in Han numerals before a unit, or a full-width digit.
bool has_han_number(std::string_view text) {
  constexpr std::array<std::string_view, 12> numerals{"一", "二", "三", "四", "五", "六",
                                                      "七", "八", "九", "十", "百", "千"};
  constexpr std::array<std::string_view, 10> units{"万", "亿", "个", "家", "户",
                                                   "项", "倍", "成", "%",  "位"};
  for (std::string_view const numeral : numerals)
    for (std::string_view const unit : units)
      if (text.find(std::string(numeral) + std::string(unit)) != text.npos) return true;
  for (std::size_t at = text.find("\xEF\xBC"); at != text.npos; at = text.find("\xEF\xBC", at + 3))
    if (at + 2 < text.size() && text[at + 2] >= '\x90' && text[at + 2] <= '\x99') return true;
  return false;
}

// gdp_multiple_2010, '2020-Q1' as an option, "20mm", patterns and formats of plain ASCII.
bool is_no_prose(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; }) &&
         text.find(' ') == text.npos;
}

bool is_ascii_number(std::string_view text) {
  return has_digit(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '%' || c == '-' ||
                  c == '+';
         });
}

// Lines that say why digits stand there.
std::set<std::uint32_t> excused_lines(std::string_view source) {
  std::set<std::uint32_t> lines;
  std::uint32_t line = 1;
  constexpr std::string_view mark = "-- digits: ";
  for (std::size_t at = 0; at < source.size(); ++line) {
    std::size_t const end = std::min(source.find('\n', at), source.size());
    std::string_view const text = source.substr(at, end - at);
    if (std::size_t const found = text.find(mark);
        found != text.npos && found + mark.size() < text.size())
      lines.insert(line);
    at = end + 1;
  }
  return lines;
}

// say.number(3.5): a figure that is no figure. Marks of levels, ordinals and dates are no data.
bool is_number_said(std::vector<Token> const& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 5> no_data{"level", "ordinal", "serial", "date", "year"};
  std::size_t first = i;
  if (first > 0 && tokens[first - 1].text == "-") --first;
  return tokens[i].kind == TokenKind::number && first >= 4 && tokens[first - 1].text == "(" &&
         tokens[first - 3].text == "." && tokens[first - 4].text == "say" &&
         !holds(no_data, tokens[first - 2].text);
}

void report_digits(std::vector<Token> const& tokens, std::string_view source,
                   std::string const& file, Diagnostics& out) {
  auto const excused = excused_lines(source);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token const& token = tokens[i];
    if (excused.contains(token.line)) continue;
    bool const in_text =
        token.kind == TokenKind::text &&
        (is_ascii_number(token.text) ||
         (!is_no_prose(token.text) && (has_digit(token.text) || has_han_number(token.text))));
    if (in_text || is_number_said(tokens, i))
      out.add("plugin.digit", {token.text}, {.file = file, .line = token.line});
  }
}

}  // namespace

void lint(std::string_view source, std::string const& file, Diagnostics& out) {
  std::vector<Token> const tokens = tokens_of(source);
  Names(tokens).report(file, out);
  report_digits(tokens, source, file, out);
}

}  // namespace jianbao::author
