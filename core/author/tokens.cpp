#include "author/tokens.h"

#include <algorithm>

namespace jianbao::author {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  std::vector<Token> run() {
    while (at_ < source_.size()) {
      char const c = source_[at_];
      if (source_.substr(at_, 2) == "--")
        comment();
      else if (long_bracket(at_) > 0)
        add(TokenKind::text, long_text());
      else if (c == '"' || c == '\'')
        add(TokenKind::text, quoted(c));
      else if (begins_name(c))
        add(TokenKind::name, take([](char one) { return begins_name(one) || is_digit(one); }));
      else if (is_digit(c))
        add(TokenKind::number,
            take([](char one) { return begins_name(one) || is_digit(one) || one == '.'; }));
      else if (c == '\n' || c == ' ' || c == '\t' || c == '\r')
        skip(1);
      else
        add(TokenKind::symbol, std::string(symbol()));
    }
    return std::move(tokens_);
  }

 private:
  void add(TokenKind kind, std::string text) {
    tokens_.push_back({kind, std::move(text), began_});
    began_ = line_;
  }

  void skip(std::size_t count) {
    std::string_view const passed = source_.substr(at_, count);
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    at_ = std::min(source_.size(), at_ + count);
    began_ = line_;
  }

  // The length of [[, [=[ … at a place; 0: there is none.
  [[nodiscard]] std::size_t long_bracket(std::size_t at) const {
    if (at >= source_.size() || source_[at] != '[') return 0;
    std::size_t end = at + 1;
    while (end < source_.size() && source_[end] == '=')
      ++end;
    return end < source_.size() && source_[end] == '[' ? end - at + 1 : 0;
  }

  std::string long_text() {
    std::size_t const open = long_bracket(at_);
    std::string const close = "]" + std::string(open - 2, '=') + "]";
    std::size_t const begin = at_ + open,
                      end = std::min(source_.find(close, begin), source_.size());
    std::string text(source_.substr(begin, end - begin));
    auto const first = line_;
    skip(end + close.size() - at_);
    began_ = first;
    return text;
  }

  void comment() {
    at_ += 2;
    if (long_bracket(at_) > 0) {
      long_text();
      began_ = line_;
    } else {
      skip(std::min(source_.find('\n', at_), source_.size()) - at_);
    }
  }

  std::string quoted(char quote) {
    std::size_t end = at_ + 1;
    while (end < source_.size() && source_[end] != quote && source_[end] != '\n')
      end += source_[end] == '\\' ? 2 : 1;
    end = std::min(end, source_.size());
    std::string text(source_.substr(at_ + 1, end - at_ - 1));
    skip(end + 1 - at_);
    return text;
  }

  template <typename Fits>
  std::string take(Fits fits) {
    std::size_t end = at_;
    while (end < source_.size() && fits(source_[end]))
      ++end;
    std::string text(source_.substr(at_, end - at_));
    skip(end - at_);
    return text;
  }

  std::string_view symbol() {
    for (std::string_view const one : {"...", "..", "::", "==", "~=", "<=", ">=", "//"})
      if (source_.substr(at_, one.size()) == one) return skip(one.size()), one;
    std::string_view const one = source_.substr(at_, 1);
    skip(1);
    return one;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, began_ = 1;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view source) {
  return Lexer(source).run();
}

}  // namespace jianbao::author
