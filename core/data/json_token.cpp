#include "data/json_token.h"

namespace jianbao::data {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at]))
    ++at;
  return at;
}

// RFC 8259 §6; the parser has accepted it already.
std::size_t number_end(std::string_view text, std::size_t at) {
  if (text[at] == '-') ++at;
  at = at < text.size() && text[at] == '0' ? at + 1 : skip_digits(text, at);
  if (at + 1 < text.size() && text[at] == '.') at = skip_digits(text, at + 1);
  if (at + 1 < text.size() && (text[at] == 'e' || text[at] == 'E'))
    at = skip_digits(text, text[at + 1] == '+' || text[at + 1] == '-' ? at + 2 : at + 1);
  return at;
}

std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return at + 1;
}

}  // namespace

bool is_between_tokens(char c) {
  return std::string_view(" \t\n\r,:").find(c) != std::string_view::npos;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  switch (text[at]) {
    case '"':
      return string_end(text, at);
    case 't':
    case 'n':
      return at + 4;
    case 'f':
      return at + 5;
    case '{':
    case '}':
    case '[':
    case ']':
      return at + 1;
    default:
      return number_end(text, at);
  }
}

}  // namespace jianbao::data
